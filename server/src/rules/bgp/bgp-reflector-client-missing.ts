import { byCause } from '../../model/bgp/by-cause';
import type { FamilyName } from '../../model/bgp/places';
import { type ForgottenClient, forgottenClients } from '../../model/bgp/reflectors';
import { defineRule, type Fix } from '../rule';

export default defineRule({
  id: 'bgp-reflector-client-missing',
  severity: 'information',
  scope: 'file',
  what: 'A route reflector does not treat one of its internal neighbors as a client, though it is set up like the clients.',
  why: 'A reflector passes internal routes on to clients, and those of clients to all. Between two neighbors that are no clients it passes nothing: a site whose neighbor was forgotten does not learn the routes of the others that are no clients.',
  silent:
    'Where the neighbor may be another reflector: where a cluster ID is set, where several neighbors are no clients, where the neighbor is a client in none of several families, and where it has a peer group, template or settings of its own. One that is a client in another family is always reported.',
  messages: {
    elsewhere:
      'Neighbor {neighbor} is a reflector client in {other} but not in {family}, where {client} is: internal routes of neighbors that are no clients do not reach it.',
    alike:
      'Neighbor {neighbor} is no reflector client in {family}, though it is set up like {client}, which is one: nothing is reflected between it and other non-clients. Right if it is a reflector itself.',
  },
  examples: {
    bad: [
      `router bgp 65010
 no bgp default ipv4-unicast
 neighbor 2002:C000:205:: remote-as 65010
 neighbor 2002:C000:209:: remote-as 65010
 address-family ipv6
  network 2001:DB8:A00:100::/64
  neighbor 2002:C000:205:: activate
  neighbor 2002:C000:205:: route-reflector-client
!! bgp-reflector-client-missing
  neighbor 2002:C000:209:: activate`,
      `router bgp 65010
 neighbor 192.0.2.1 remote-as 65010
 neighbor 192.0.2.2 remote-as 65010
 address-family ipv4
  neighbor 192.0.2.1 activate
  neighbor 192.0.2.1 route-reflector-client
  neighbor 192.0.2.2 activate
  neighbor 192.0.2.2 route-reflector-client
 address-family vpnv4
  neighbor 192.0.2.1 activate
  neighbor 192.0.2.1 route-reflector-client
!! bgp-reflector-client-missing
  neighbor 192.0.2.2 activate
  neighbor 192.0.2.2 send-community extended`,
    ],
    good: [
      `router bgp 65010
 bgp cluster-id 7
 neighbor 192.0.2.1 remote-as 65010
 neighbor 192.0.2.1 route-reflector-client
 neighbor 192.0.2.2 remote-as 65010`,
      `router bgp 65010
 neighbor SITES peer-group
 neighbor SITES remote-as 65010
 neighbor SITES route-reflector-client
 neighbor 192.0.2.1 peer-group SITES
 neighbor 192.0.2.3 peer-group SITES
 neighbor 192.0.2.2 remote-as 65010`,
      `router bgp 65010
 neighbor 192.0.2.1 remote-as 65010
 neighbor 192.0.2.1 route-reflector-client
 neighbor 192.0.2.2 remote-as 65010
 neighbor 192.0.2.3 remote-as 65010
 neighbor 203.0.113.1 remote-as 65020`,
    ],
  },
  references: [
    { title: 'RFC 4456, section 6', url: 'https://www.rfc-editor.org/rfc/rfc4456#section-6' },
    {
      title: 'Cisco: BGP command reference, neighbor route-reflector-client',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/iproute_bgp/command/irg-cr-book/bgp-n1.html',
    },
  ],
  reads: [forgottenClients],
  check(report, forgotten) {
    for (const [one, ...others] of byCause(forgotten, ({ inFamily }) => inFamily.family)) {
      const { neighbor, inFamily, client, clientIn } = one;
      report({
        at: placeOf(one),
        message: clientIn === undefined ? 'alike' : 'elsewhere',
        holes: {
          neighbor: neighbor.name,
          client: client.name,
          family: textOf(inFamily.family.name),
          other: clientIn === undefined ? '' : textOf(clientIn),
        },
        related: others.map((other) => ({ at: placeOf(other), message: 'This one is no client either.' })),
        ...(others.length === 0 && { fix: makeClient(one) }),
      });
    }
  },
});

function placeOf({ neighbor, inFamily }: ForgottenClient) {
  return inFamily.activation ?? neighbor.definition;
}

/** Where the activation is that of a peer group, the neighbor is made a client beside it, for itself alone. */
function makeClient(forgotten: ForgottenClient): Fix {
  const at = placeOf(forgotten);
  const command = `neighbor ${forgotten.neighbor.name} route-reflector-client`;
  return {
    title: `Add "${command}"`,
    edits: [{ kind: 'insert-after', at, lines: [' '.repeat(at.line.words[0] ?? 0) + command] }],
  };
}

function textOf({ afi, safi }: FamilyName): string {
  return safi === 'unicast' ? afi : `${afi} ${safi}`;
}
