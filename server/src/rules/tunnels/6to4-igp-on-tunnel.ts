import { igps, memberOf } from '../../model/routing/igp';
import { isAutomatic } from '../../model/tunnel';
import { tunnels } from '../../model/tunnel-ends';
import { defineRule } from '../rule';

export default defineRule({
  id: '6to4-igp-on-tunnel',
  severity: 'warning',
  scope: 'file',
  what: 'A routing protocol runs on a 6to4, 6rd, ISATAP or automatic tunnel.',
  why: 'The tunnel finds the far end in the IPv6 address of each packet. Hellos go to a link-local multicast group, which holds no IPv4 address: they are dropped, and no neighbor comes up. Static routes and BGP work.',
  silent:
    'On tunnels with two ends (manual, GRE), on DMVPN, where the tunnel or the process is shut down, and where the interface is passive in the protocol.',
  messages: {
    igp: '{protocol} finds no neighbor on {tunnel}: its hellos go to a multicast group, from which the tunnel learns no IPv4 destination. Use static routes or BGP.',
  },
  examples: {
    bad: [
      `interface Tunnel60
 ipv6 address 2002:C000:23D::1/64
!! 6to4-igp-on-tunnel
 ipv6 rip CAMPUS enable
 tunnel source 192.0.2.61
 tunnel mode ipv6ip 6to4
interface Tunnel61
 ipv6 address 2001:DB8:61::/64 eui-64
!! 6to4-igp-on-tunnel
 ospfv3 4 ipv6 area 0
 tunnel source 192.0.2.62
 tunnel mode ipv6ip isatap`,
      `interface Tunnel60
 ipv6 address 2002:C000:23D::1/64
 tunnel source 192.0.2.61
 tunnel mode ipv6ip 6to4
router eigrp CAMPUS
 address-family ipv6 unicast autonomous-system 60
  af-interface default
   shutdown
  exit-af-interface
!! 6to4-igp-on-tunnel
  af-interface Tunnel60
   no shutdown`,
    ],
    good: [
      `interface Tunnel60
 ipv6 address 2001:DB8:60::1/64
 ipv6 rip CAMPUS enable
 tunnel source 192.0.2.61
 tunnel destination 192.0.2.62
 tunnel mode ipv6ip`,
      `interface Tunnel60
 ipv6 address 2002:C000:23D::1/64
 ipv6 ospf 4 area 0
 tunnel source 192.0.2.61
 tunnel mode ipv6ip 6to4
ipv6 router ospf 4
 passive-interface Tunnel60`,
    ],
  },
  references: [
    { title: 'RFC 3056, section 5', url: 'https://www.rfc-editor.org/rfc/rfc3056#section-5' },
    {
      title: 'Cisco: IPv6 Automatic 6to4 Tunnels',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/interface/configuration/xe-16-12/ir-xe-16-12-book/ip6-6to4-tunls-xe.html',
    },
  ],
  reads: [tunnels, igps],
  check(report, byName, all) {
    for (const one of byName.values()) {
      if (!isAutomatic(one.tunnel)) continue;
      for (const igp of all) {
        const own = memberOf(igp, one);
        if (own?.mark === undefined || own.passive || igp.shutdown || igp.family !== 6) continue;
        const text = own.mark.line.source.text.trim();
        report({
          at: own.mark,
          message: 'igp',
          holes: { protocol: protocolNames[igp.protocol], tunnel: one.name },
          ...(own.from === 'interface'
            ? { fix: { title: `Remove "${text}"`, edits: [{ kind: 'remove-line', at: own.mark }] } }
            : {}),
        });
      }
    }
  },
});

const protocolNames = {
  ospf: 'OSPF',
  ospfv3: 'OSPFv3',
  eigrp: 'EIGRP',
  rip: 'RIPng',
  isis: 'IS-IS',
} as const;
