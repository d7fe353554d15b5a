import { relayUses } from '../../model/routing/relay-uses';
import { defineRule } from '../rule';

export default defineRule({
  id: '6to4-relay-deprecated',
  severity: 'information',
  scope: 'file',
  tag: 'deprecated',
  what: 'The withdrawn anycast address of 6to4 relays is used.',
  why: 'RFC 7526 took 192.88.99.1, and with it 2002:c058:6301::, out of service: most relays are gone, and packets sent there are dropped or go far out of their way. Between 6to4 sites 2002::/16 still works.',
  silent: 'In filters, and for a route that drops packets for 192.88.99.0/24.',
  messages: {
    relay:
      '{address} is the anycast address of 6to4 relays, withdrawn by RFC 7526: packets for the rest of IPv6 that go there are mostly lost.',
    prefix:
      '192.88.99.0/24 was for 6to4 relays. RFC 7526 withdrew it: what is announced or reached there serves nobody.',
  },
  examples: {
    bad: [
      `!! 6to4-relay-deprecated
ipv6 route 2000::/3 2002:C058:6301::`,
      `interface Loopback88
!! 6to4-relay-deprecated
 ip address 192.88.99.1 255.255.255.0
router ospf 8
!! 6to4-relay-deprecated
 network 192.88.99.0 0.0.0.255 area 0
router bgp 64888
!! 6to4-relay-deprecated
 neighbor 2002:C058:6301:: remote-as 64889`,
    ],
    good: [
      `ipv6 route ::/0 2002:C000:258::1
ip route 192.88.99.0 255.255.255.0 Null0
access-list 188 deny ip 192.88.99.0 0.0.0.255 any`,
    ],
  },
  references: [{ title: 'RFC 7526', url: 'https://www.rfc-editor.org/rfc/rfc7526' }],
  reads: [relayUses],
  check(report, uses) {
    for (const { mark, address } of uses)
      report({
        at: mark,
        message: address === undefined ? 'prefix' : 'relay',
        holes: { address: address ?? '' },
      });
  },
});
