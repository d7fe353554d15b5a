import { type SwitchPort, switchPorts } from '../../model/security/switch-ports';
import { defineRowRule } from '../rule';

const DEFAULT_VLAN = 1;

export default defineRowRule({
  id: 'unused-port-open',
  severity: 'hint',
  offByDefault: true,
  scope: 'file',
  what: 'A switch port is in VLAN 1, or a trunk carries every VLAN.',
  why: 'VLAN 1 is where every port of every switch begins and where protocols of the switches themselves run. Whoever plugs in at a port that nobody set up is in it, and a trunk that carries all VLANs brings the broadcasts of each to every switch.',
  silent: 'Without a fixed `switchport mode`, for ports that are shut down, and for members of a channel.',
  messages: {
    access: 'This port is in VLAN 1, together with every port that nobody has set up.',
    native: 'Untagged frames on this trunk are in VLAN 1, where every port begins that nobody has set up.',
    'all-vlans': 'This trunk carries every VLAN, also those that nobody needs behind it.',
  },
  examples: {
    bad: [
      `interface GigabitEthernet0/1
!! unused-port-open
 switchport mode trunk
interface GigabitEthernet0/2
!! unused-port-open
 switchport mode access
interface GigabitEthernet0/3
 switchport trunk native vlan 998
!! unused-port-open
 switchport mode trunk`,
    ],
    good: [
      `interface GigabitEthernet0/1
 switchport trunk native vlan 998
 switchport trunk allowed vlan 30-32
 switchport mode trunk
interface GigabitEthernet0/2
 switchport access vlan 30
 switchport mode access
interface GigabitEthernet0/3
 switchport mode access
 shutdown
interface GigabitEthernet0/4
 switchport mode trunk
 channel-group 3 mode active
interface GigabitEthernet0/5
 switchport mode dynamic auto`,
    ],
  },
  references: [
    {
      title: 'NSA: Network Infrastructure Security Guide, section 9',
      url: 'https://media.defense.gov/2022/Jun/15/2003018261/-1/-1/0/CTR_NSA_NETWORK_INFRASTRUCTURE_SECURITY_GUIDE_20220615.PDF',
    },
  ],
  each: switchPorts,
  reads: [],
  // No fix: which VLANs belong on a port only its owner knows.
  check(report, port) {
    const message = port.shutdown || port.isMember ? undefined : messageFor(port);
    if (message !== undefined) report({ at: port.mark, message });
  },
});

function messageFor({ mode, untagged, isLimited }: SwitchPort): string | undefined {
  if (untagged === DEFAULT_VLAN) return mode === 'access' ? 'access' : 'native';
  return mode === 'trunk' && !isLimited ? 'all-vlans' : undefined;
}
