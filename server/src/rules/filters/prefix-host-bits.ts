import { prefixesWithHostBits } from '../../model/filters/host-bits';
import { defineRowRule } from '../rule';

export default defineRowRule({
  id: 'prefix-host-bits',
  severity: 'warning',
  scope: 'file',
  what: 'A prefix in a prefix list or a `network` command of BGP has bits behind its length.',
  why: 'IOS clears these bits in a prefix list, so that the entry matches another prefix than it seems to. BGP announces a network only where the routing table has exactly this prefix, and no route has bits behind its length.',
  silent: 'For a `network` command of BGP without a mask, which is read by the old classes.',
  messages: {
    'prefix-list':
      '{written} has bits behind its length: IOS stores {masked}, and that is what the entry matches.',
    'bgp-network':
      '{written} has bits behind its length: no route has such a prefix, so that BGP does not announce it.',
  },
  examples: {
    bad: [
      `!! prefix-host-bits
ip prefix-list LAN seq 5 permit 172.20.9.14/22 le 24
!! prefix-host-bits
ipv6 prefix-list LAN6 seq 5 permit 2001:DB8:0:7::1/64
router bgp 65010
!! prefix-host-bits
 network 172.20.9.1 mask 255.255.255.0
 address-family ipv6
!! prefix-host-bits
  network 2001:DB8:0:7::1/64`,
    ],
    good: [
      `ip prefix-list LAN seq 5 permit 172.20.8.0/22 le 24
ip prefix-list LAN seq 10 permit 172.20.9.14/32
ipv6 prefix-list LAN6 seq 5 permit 2001:DB8:0:7::/64
router bgp 65010
 network 172.20.9.0 mask 255.255.255.0
 network 172.20.0.0
 no network 172.20.9.1 mask 255.255.255.0`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS IP Routing: BGP Command Reference, ip prefix-list and network',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios/iproute_bgp/command/reference/irg_book/irg_bgp3.html',
    },
  ],
  each: prefixesWithHostBits,
  reads: [],
  check(report, { where, mark, written, masked }) {
    report({
      at: mark,
      message: where,
      holes: { written, masked },
      fix: { title: `Change to ${masked}`, edits: [{ kind: 'replace', at: mark, text: masked }] },
    });
  },
});
