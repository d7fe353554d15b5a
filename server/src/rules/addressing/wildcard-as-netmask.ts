import { formatIpv4 } from '../../base/ip/format';
import { wrongNetmasks } from '../../model/addressing/netmasks';
import { defineRowRule } from '../rule';

export default defineRowRule({
  id: 'wildcard-as-netmask',
  severity: 'error',
  scope: 'file',
  what: 'A wildcard mask stands where a netmask belongs.',
  why: 'A netmask has its ones first. IOS answers "Bad mask" or "Inconsistent address and mask" and refuses the line, so that the address or route is missing after the paste.',
  silent:
    'For the mask 0.0.0.0, in lines that take something back, and in commands that want a wildcard: access lists and the `network` lines of OSPF and EIGRP.',
  messages: {
    wildcard: '{found} is a wildcard; a netmask belongs here: {expected}. IOS refuses the line.',
  },
  examples: {
    bad: [
      `interface GigabitEthernet0/1
!! wildcard-as-netmask
 ip address 10.20.30.1 0.0.0.63
!! wildcard-as-netmask
ip route 172.20.0.0 0.0.255.255 10.20.30.2`,
      `router bgp 65010
!! wildcard-as-netmask
 network 198.51.100.0 mask 0.0.0.255
ip dhcp pool STAFF
!! wildcard-as-netmask
 network 10.20.40.0 0.0.0.255`,
    ],
    good: [
      `interface GigabitEthernet0/1
 ip address 10.20.30.1 255.255.255.192
ip route 0.0.0.0 0.0.0.0 10.20.30.2
router ospf 7
 network 10.20.30.0 0.0.0.63 area 0
access-list 20 permit 10.20.30.0 0.0.0.63`,
    ],
  },
  references: [
    {
      title: 'Cisco: IP Addressing and Subnetting',
      url: 'https://www.cisco.com/c/en/us/support/docs/ip/routing-information-protocol-rip/13788-3.html',
    },
  ],
  each: wrongNetmasks,
  reads: [],
  check(report, { mark, bits, netmask }) {
    if (netmask === undefined) return;
    const expected = formatIpv4(netmask);
    report({
      at: mark,
      message: 'wildcard',
      holes: { found: formatIpv4(bits), expected },
      fix: { title: `Change to ${expected}`, edits: [{ kind: 'replace', at: mark, text: expected }] },
    });
  },
});
