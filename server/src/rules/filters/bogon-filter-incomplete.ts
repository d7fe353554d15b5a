import { leakyFilters } from '../../model/filters/bogon-uses';
import { defineRowRule } from '../rule';

const MOST_NAMED = 6;

export default defineRowRule({
  id: 'bogon-filter-incomplete',
  severity: 'information',
  scope: 'file',
  what: 'A filter against addresses that no other network should use leaves some of them out.',
  why: 'Private, shared, documentation, benchmarking and other special-purpose blocks are not reachable from everywhere (IANA, RFC 6890): a route or packet from outside with such an address is a mistake or a forgery. What the list leaves out comes in.',
  silent:
    'For lists that deny fewer than four of these blocks, or filter nothing that comes from another AS or over an interface with a public address; for blocks that may be reachable, such as 2002::/16; and for blocks that no entry of the list permits.',
  messages: {
    missing: '{name} keeps other special-purpose blocks out, but lets these in: {blocks}.',
  },
  examples: {
    bad: [
      `!! bogon-filter-incomplete
ip prefix-list NO-MARTIANS seq 10 deny 0.0.0.0/8 le 32
ip prefix-list NO-MARTIANS seq 20 deny 10.0.0.0/8 le 32
ip prefix-list NO-MARTIANS seq 30 deny 172.16.0.0/12 le 32
ip prefix-list NO-MARTIANS seq 40 deny 192.168.0.0/16 le 32
ip prefix-list NO-MARTIANS seq 50 permit 0.0.0.0/0 ge 8 le 24
router bgp 65010
 neighbor 192.0.2.77 remote-as 65020
 neighbor 192.0.2.77 prefix-list NO-MARTIANS in`,
      `interface GigabitEthernet0/0
 ip address 192.0.2.10 255.255.255.252
 ip access-group OUTSIDE in
!! bogon-filter-incomplete
ip access-list extended OUTSIDE
 deny ip 10.0.0.0 0.255.255.255 any
 deny ip 172.16.0.0 0.15.255.255 any
 deny ip 192.168.0.0 0.0.255.255 any
 deny ip 127.0.0.0 0.255.255.255 any
 deny ip 224.0.0.0 31.255.255.255 any
 permit ip any any`,
    ],
    good: [
      `ipv6 prefix-list NO-MARTIANS6 seq 10 deny 2001:DB8::/32 le 128
ipv6 prefix-list NO-MARTIANS6 seq 20 deny 2001:2::/48 le 128
ipv6 prefix-list NO-MARTIANS6 seq 30 deny 3FFF::/20 le 128
ipv6 prefix-list NO-MARTIANS6 seq 40 deny FC00::/7 le 128
ipv6 prefix-list NO-MARTIANS6 seq 50 permit 2000::/3 le 48
router bgp 65010
 neighbor 2001:DB8:77::1 remote-as 65020
 address-family ipv6
  neighbor 2001:DB8:77::1 activate
  neighbor 2001:DB8:77::1 prefix-list NO-MARTIANS6 in`,
      `ip prefix-list TO-CORE seq 10 deny 0.0.0.0/8 le 32
ip prefix-list TO-CORE seq 20 deny 10.0.0.0/8 le 32
ip prefix-list TO-CORE seq 30 deny 172.16.0.0/12 le 32
ip prefix-list TO-CORE seq 40 deny 192.168.0.0/16 le 32
ip prefix-list TO-CORE seq 50 permit 0.0.0.0/0 le 24
router bgp 65010
 neighbor 10.0.0.2 remote-as 65010
 neighbor 10.0.0.2 prefix-list TO-CORE in`,
    ],
  },
  references: [
    { title: 'RFC 6890', url: 'https://www.rfc-editor.org/rfc/rfc6890' },
    { title: 'Team Cymru: Bogon Reference', url: 'https://www.team-cymru.com/bogon-networks' },
  ],
  each: leakyFilters,
  reads: [],
  check(report, { filter: { header, missing, name }, use }) {
    const named = missing.slice(0, MOST_NAMED).join(', ');
    const others = missing.length - MOST_NAMED;
    report({
      at: header,
      message: 'missing',
      holes: { name, blocks: others > 0 ? `${named} and ${others} more` : named },
      related: [{ at: use, message: 'The list filters what comes from outside here.' }],
    });
  },
});
