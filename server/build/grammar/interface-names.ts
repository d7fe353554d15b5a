import { alternation, inAnyCase } from './alternation';
import { VALUE_END } from './shapes';

/**
 * Types of interfaces, as a device prints them but for case. After the `/` the shortest abbreviation that is not
 * likely to be anything else.
 */
const TYPES = `
  appgigabitethernet/ap async atm bdi bri bundle-ether bvi cellular/ce dialer/di dot11radio
  embedded-service-engine ethernet/et fastethernet/fa fiftygige fivegigabitethernet/fiv fortygigabitethernet/fo
  gigabitethernet/gi ge group-async hundredgige/hu loopback/lo mgmt multilink/mu null/nu nve nvi overlay
  port-channel/po pos pseudowire serial/se tengigabitethernet/te tunnel/tu twentyfivegige/twe twogigabitethernet/two
  virtual-access virtual-ppp virtual-template/vt virtualportgroup vlan/vl wlan-gigabitethernet/wl`;

const types = alternation(TYPES.trim().split(/\s+/).flatMap(abbreviations), inAnyCase);

const unit = '\\d+(?:/\\d+){0,4}(?:[.:]\\d+){0,2}';

/**
 * An interface name: `Gi0/0.100`, `xe-0/0/1`, `Serial0/1/0:15`, `Tunnel2002`, `Port-channel 1`, `Gi0/1-24`. Letters,
 * digits, slash, digits is an interface of any type; without a slash only the known types are.
 */
export const INTERFACE =
  `(?=[A-Za-z][A-Za-z-]*+[ ]?\\d)(?:[A-Za-z-]++\\d+/${unit}|${types}(?:${unit}|[ ]\\d+/${unit})` +
  `|(?:Loopback|Tunnel|Vlan|Port-channel|Serial|Dialer|BVI|Ethernet|Null)[ ]${unit})(?:-\\d+)?${VALUE_END}`;

function abbreviations(entry: string): string[] {
  const [name = '', shortest = name] = entry.split('/');
  return Array.from({ length: name.length - shortest.length + 1 }, (_, more) =>
    name.slice(0, shortest.length + more),
  );
}
