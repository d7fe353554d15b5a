import { isPrivateAs } from '../../model/bgp/as-number';
import { externalFamilies, isFiltered } from '../../model/bgp/external-sessions';
import { defineRowRule } from '../rule';

export default defineRowRule({
  id: 'bgp-ebgp-no-policy',
  severity: 'hint',
  scope: 'file',
  what: 'Nothing filters the routes that are exchanged with a router of another AS.',
  why: 'IOS accepts every route that the neighbor sends and sends it every best route that it has, those of other neighbors too. A mistake on either side then leaks routes, and RFC 8212 asks for a policy in both directions.',
  silent:
    'Where a route-map, prefix-list, filter-list or distribute-list stands in either direction, also in a peer group or template, where `bgp safe-ebgp-policy` is set, between two private AS numbers, in VRFs, and for neighbors that are shut down.',
  messages: {
    open: 'No filter stands between this router and AS {as} ({neighbor}, {family}): every route is accepted from it, and every best route is sent to it.',
  },
  examples: {
    bad: [
      `router bgp 64512
!! bgp-ebgp-no-policy
 neighbor 203.0.113.1 remote-as 3320
 neighbor 203.0.113.1 description to the provider`,
      `router bgp 64512
 no bgp default ipv4-unicast
!! bgp-ebgp-no-policy
 neighbor 2001:DB8:7::1 remote-as 3320
 address-family ipv6
  neighbor 2001:DB8:7::1 activate`,
    ],
    good: [
      `router bgp 64512
 neighbor 203.0.113.1 remote-as 3320
 neighbor 203.0.113.1 route-map FROM-PROVIDER in
 neighbor 203.0.113.1 prefix-list OURS out`,
      `router bgp 64512
 template peer-policy PROVIDER
  prefix-list OURS out
  filter-list 7 in
 exit-peer-policy
 neighbor 203.0.113.1 remote-as 3320
 neighbor 203.0.113.5 remote-as 65001
 address-family ipv4
  neighbor 203.0.113.1 activate
  neighbor 203.0.113.1 inherit peer-policy PROVIDER
  neighbor 203.0.113.5 activate`,
    ],
  },
  references: [
    { title: 'RFC 8212', url: 'https://www.rfc-editor.org/rfc/rfc8212' },
    { title: 'RFC 7454, section 6', url: 'https://www.rfc-editor.org/rfc/rfc7454#section-6' },
  ],
  each: externalFamilies,
  reads: [],
  check(report, one) {
    const { neighbor, version } = one;
    const { process, name } = neighbor;
    const { remoteAs, localAs } = neighbor.session;
    const own = localAs?.value ?? process.confederation ?? process.as;
    if (remoteAs === undefined || (isPrivateAs(own) && isPrivateAs(remoteAs.value))) return;
    if (process.safePolicy || isFiltered(one, 'in') || isFiltered(one, 'out')) return;
    report({
      at: remoteAs.mark,
      message: 'open',
      holes: { as: `${remoteAs.value}`, neighbor: name, family: `IPv${version}` },
    });
  },
});
