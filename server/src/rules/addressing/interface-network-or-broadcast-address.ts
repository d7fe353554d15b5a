import { formatIpv4 } from '../../base/ip/format';
import { networkV4 } from '../../base/ip/prefix';
import { addressLines } from '../../model/addressing/address-lines';
import { edgeOfSubnet, unusableIpv4 } from '../../model/addressing/unusable-address';
import { defineRowRule } from '../rule';

export default defineRowRule({
  id: 'interface-network-or-broadcast-address',
  severity: 'error',
  scope: 'file',
  what: 'The address of an interface is the network or broadcast address of its subnet.',
  why: 'The first address of a subnet names the subnet, the last one all of its hosts. IOS answers "Bad mask" and refuses the line: the interface keeps the address it had, or none.',
  silent:
    'For /31 (RFC 3021) and /32, for masks that are not contiguous, and for addresses that no interface can have.',
  messages: {
    network:
      '{address} is the network address of {subnet}: no host can have it. IOS answers "Bad mask" and refuses the line.',
    broadcast:
      '{address} is the broadcast address of {subnet}: no host can have it. IOS answers "Bad mask" and refuses the line.',
  },
  examples: {
    bad: [
      `interface GigabitEthernet0/2
!! interface-network-or-broadcast-address
 ip address 172.20.8.0 255.255.252.0
interface Vlan30
 ip address 172.21.0.1 255.255.255.0
!! interface-network-or-broadcast-address
 ip address 172.21.1.63 255.255.255.192 secondary`,
    ],
    good: [
      `interface GigabitEthernet0/2
 ip address 172.20.8.0 255.255.255.254
interface Vlan30
 ip address 172.20.9.0 255.255.252.0
interface Loopback3
 ip address 172.21.255.0 255.255.255.255`,
    ],
  },
  references: [
    { title: 'RFC 1122, section 3.2.1.3', url: 'https://www.rfc-editor.org/rfc/rfc1122#section-3.2.1.3' },
    { title: 'RFC 3021', url: 'https://www.rfc-editor.org/rfc/rfc3021' },
  ],
  each: addressLines,
  reads: [],
  check(report, { ipv4 }) {
    if (ipv4?.length === undefined || unusableIpv4(ipv4.address) !== undefined) return;
    const { address, length, mark } = ipv4;
    const edge = edgeOfSubnet(address, length);
    if (edge === undefined) return;
    report({
      at: mark,
      message: edge,
      holes: { address: formatIpv4(address), subnet: `${formatIpv4(networkV4(address, length))}/${length}` },
    });
  },
});
