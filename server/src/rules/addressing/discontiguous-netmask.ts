import { formatIpv4 } from '../../base/ip/format';
import { wrongNetmasks } from '../../model/addressing/netmasks';
import { defineRowRule } from '../rule';

export default defineRowRule({
  id: 'discontiguous-netmask',
  severity: 'error',
  scope: 'file',
  what: 'A netmask has zeros between its ones.',
  why: 'The ones of a netmask stand in one piece, from the left. IOS answers "Bad mask" and refuses the line, so that the address or route is missing after the paste.',
  silent:
    'For wildcards, which may have gaps, in lines that take something back, and where the mask is a wildcard by mistake (`wildcard-as-netmask` says so).',
  messages: {
    gap: '{found} is no netmask: its ones are not in one piece. IOS refuses the line.',
  },
  examples: {
    bad: [
      `interface Vlan20
!! discontiguous-netmask
 ip address 10.20.0.1 255.0.255.0
!! discontiguous-netmask
ip route 172.20.0.0 255.255.0.255 10.20.0.2`,
      `ip dhcp pool STAFF
!! discontiguous-netmask
 network 10.20.40.0 255.255.225.0`,
    ],
    good: [
      `interface Vlan20
 ip address 10.20.0.1 255.255.255.128
ip route 172.20.0.0 255.254.0.0 10.20.0.2
access-list 20 permit 10.0.0.0 0.0.2.255`,
    ],
  },
  references: [
    { title: 'RFC 1812, section 2.2.5.2', url: 'https://www.rfc-editor.org/rfc/rfc1812#section-2.2.5.2' },
    {
      title: 'Cisco: IP Addressing and Subnetting',
      url: 'https://www.cisco.com/c/en/us/support/docs/ip/routing-information-protocol-rip/13788-3.html',
    },
  ],
  each: wrongNetmasks,
  reads: [],
  check(report, { mark, bits, netmask }) {
    if (netmask !== undefined) return;
    report({ at: mark, message: 'gap', holes: { found: formatIpv4(bits) } });
  },
});
