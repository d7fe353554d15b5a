import { formatIp, formatIpv4 } from '../../base/ip/format';
import type { Mark } from '../../model/mark';
import { hiddenRendezvousPoints } from '../../model/multicast/hidden-rendezvous-points';
import type { OwnRendezvousPoint } from '../../model/multicast/rendezvous-points';
import type { Igp } from '../../model/routing/igp';
import { defineRule, type Fix } from '../rule';

export default defineRule({
  id: 'rp-not-advertised',
  severity: 'warning',
  scope: 'file',
  wholeConfig: true,
  what: 'No routing protocol advertises the loopback of a rendezvous point.',
  why: 'Other routers send joins and registers to the address of the rendezvous point. Without a route to it they have no reverse path: groups get no shared tree, and receivers behind other routers get nothing.',
  silent:
    'In parts of a configuration, without an IGP of the family, where connected routes are redistributed, BGP announces the prefix, or a default route of the IGP may lead here, and where the loopback is shut down.',
  messages: {
    hidden:
      'Rendezvous point {address} on {interface} is in no routing protocol: other routers have no route to it, and their joins and registers get nowhere.',
  },
  examples: {
    bad: [
      `hostname RP6
ipv6 unicast-routing
ipv6 multicast-routing
interface Loopback66
!! rp-not-advertised
 ipv6 address 2001:DB8:66::66/128
interface GigabitEthernet0/0
 ipv6 address 2001:DB8:1::1/64
 ipv6 ospf 66 area 0
ipv6 pim rp-address 2001:DB8:66::66
end`,
      `hostname RP4
ip multicast-routing
interface Loopback44
!! rp-not-advertised
 ip address 10.44.44.44 255.255.255.255
 ip pim sparse-mode
interface GigabitEthernet0/0
 ip address 10.1.0.1 255.255.255.0
 ip pim sparse-mode
router eigrp 44
 network 10.1.0.0 0.0.255.255
ip pim send-rp-announce Loopback44 scope 16
end`,
    ],
    good: [
      `hostname RP6
ipv6 unicast-routing
ipv6 multicast-routing
interface Loopback66
 ipv6 address 2001:DB8:66::66/128
 ipv6 ospf 66 area 0
interface GigabitEthernet0/0
 ipv6 address 2001:DB8:1::1/64
 ipv6 ospf 66 area 0
ipv6 pim rp-address 2001:DB8:66::66
end`,
      `hostname RP4
ip multicast-routing
interface Loopback44
 ip address 10.44.44.44 255.255.255.255
interface GigabitEthernet0/0
 ip address 10.1.0.1 255.255.255.0
 ip pim sparse-mode
router eigrp 44
 network 10.1.0.0 0.0.255.255
 redistribute connected route-map LOOPS
ip pim rp-address 10.44.44.44
end`,
    ],
  },
  references: [
    {
      title: 'Cisco: PIMv6 Anycast RP Solution',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/ipmulti_pim/configuration/xe-16/imc-pim-xe-16-book/ip6-pimv6-anycast-rp-xe.html',
    },
    { title: 'RFC 7761, section 3.2', url: 'https://www.rfc-editor.org/rfc/rfc7761#section-3.2' },
  ],
  reads: [hiddenRendezvousPoints],
  check(report, hidden) {
    for (const { point, igps } of hidden) {
      const [igp, ...others] = igps;
      const fix = igp === undefined || others.length > 0 ? undefined : advertise(point, igp);
      report({
        at: point.own.mark,
        message: 'hidden',
        holes: { address: formatIp(point.address), interface: point.interface.name },
        related: [{ at: point.rp.mark, message: 'The rendezvous point is named here.' }],
        ...(fix === undefined ? {} : { fix }),
      });
    }
  },
});

/** Runs the only IGP on the loopback as it runs elsewhere: on all interfaces by the same command, or by statements. */
function advertise(point: OwnRendezvousPoint, igp: Igp): Fix | undefined {
  const statements = [...igp.statements.values()];
  const commands = new Set(statements.map(({ mark }) => mark.line.source.text.trim()));
  const [command = '', ...others] = commands;
  if (command !== '' && others.length === 0 && igp.networks.length === 0) {
    const lines = [indentOf(point.own.mark) + command];
    return {
      title: `Add "${command}" to ${point.interface.name}`,
      edits: [{ kind: 'insert-after', at: point.own.mark, lines }],
    };
  }
  const areas = new Set([...igp.networks, ...statements].map(({ area }) => area));
  const [area] = areas;
  const isOspf = igp.protocol === 'ospf' && areas.size === 1 && area !== undefined;
  const last = igp.networks.at(-1)?.mark;
  if (point.family === 6 || last === undefined || (!isOspf && igp.protocol !== 'eigrp')) return undefined;
  const statement = `network ${formatIpv4(point.own.address)} 0.0.0.0${isOspf ? ` area ${area}` : ''}`;
  return {
    title: `Add "${statement}"`,
    edits: [{ kind: 'insert-after', at: last, lines: [indentOf(last) + statement] }],
  };
}

function indentOf({ line }: Mark): string {
  return line.source.text.slice(0, line.indent);
}
