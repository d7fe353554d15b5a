import { routeMaps } from '../../model/filters/route-maps';
import { defineRowRule } from '../rule';

export default defineRowRule({
  id: 'route-map-unreachable-clause',
  severity: 'hint',
  scope: 'file',
  tag: 'unnecessary',
  what: 'An entry of a route map behind one that matches everything.',
  why: 'An entry without `match` matches all routes and packets, and IOS stops at the first entry that matches. The entries behind it are never looked at.',
  silent: 'Where the earlier entry has a `continue`, or a line that Conf T does not understand.',
  messages: {
    unreachable:
      'Entry {sequence} is never looked at: entry {first} has no match, so that it takes everything, to {action} it.',
  },
  examples: {
    bad: [
      `route-map TO-PEER permit 10
 match ip address prefix-list OURS
route-map TO-PEER deny 20
!! route-map-unreachable-clause
route-map TO-PEER permit 30
 match ip address prefix-list MORE
 set metric 50`,
    ],
    good: [
      `route-map TO-PEER permit 10
 set community 65010:1 additive
 continue 20
route-map TO-PEER permit 20
 match ip address prefix-list OURS`,
      `route-map TO-PEER permit 10
 match tag 77
route-map TO-PEER permit 20`,
      `route-map TO-PEER permit 20
 match tag 77
route-map TO-PEER permit 30
route-map TO-PEER deny 10
 match tag 78`,
    ],
  },
  references: [
    {
      title: 'Cisco: Route Maps for IP Routing Protocol Redistribution',
      url: 'https://www.cisco.com/c/en/us/support/docs/ip/border-gateway-protocol-bgp/49111-route-map-bestp.html',
    },
  ],
  each: routeMaps,
  reads: [],
  check(report, { clauses }) {
    const first = clauses.findIndex(
      ({ matches, continues, complete }) => matches.length === 0 && continues === undefined && complete,
    );
    const last = clauses[first];
    if (last === undefined) return;
    for (const { header, sequence } of clauses.slice(first + 1)) {
      report({
        at: header,
        message: 'unreachable',
        holes: { sequence: `${sequence}`, first: `${last.sequence}`, action: last.action },
        related: [{ at: last.header, message: 'This entry matches everything.' }],
      });
    }
  },
});
