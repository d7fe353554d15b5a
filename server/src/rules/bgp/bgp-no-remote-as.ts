import { isOneDevice } from '../../model/addressing/one-device';
import { neighborsWithoutAs, processesThatTell } from '../../model/bgp/unknown-as';
import { isWholeConfig } from '../../model/device';
import { defineRowRule } from '../rule';

export default defineRowRule({
  id: 'bgp-no-remote-as',
  severity: 'error',
  scope: 'file',
  what: 'A BGP neighbor has settings but no AS.',
  why: 'IOS makes a neighbor of an address when it is given an AS, by itself, by its peer group or by its template. Until then it refuses every other command on it, and there is no session.',
  silent:
    'For peer groups as such, for addresses that a listen range covers, where the group or template of the neighbor is not in the document, and in a part of a configuration that gives no neighbor an AS or takes something of this one back, as a change does, and in templates of configurations. A neighbor of one VRF is none of another.',
  messages: {
    missing:
      'Neighbor {neighbor} has no remote-as{where}: IOS refuses this line ("Specify remote-as or peer-group commands first"), and there is no session.',
  },
  examples: {
    bad: [
      `router bgp 65010
 neighbor 203.0.113.1 remote-as 65020
!! bgp-no-remote-as
 neighbor 203.0.113.11 description The other way out
 neighbor 203.0.113.11 password 7 08701E1D5D4C53404A52
 address-family ipv6
!! bgp-no-remote-as
  neighbor 2001:DB8:7::1 activate`,
      `router bgp 65010
 address-family ipv4 vrf RED
  neighbor 192.0.2.1 remote-as 65021
 address-family ipv4 vrf BLUE
!! bgp-no-remote-as
  neighbor 192.0.2.1 activate`,
    ],
    good: [
      `router bgp 65010
 template peer-session INSIDE
  remote-as 65010
 exit-peer-session
 neighbor 198.51.100.1 inherit peer-session INSIDE
 neighbor EDGE peer-group
 neighbor EDGE remote-as 65020
 neighbor 2001:DB8:7::1 peer-group EDGE
 address-family ipv6
  neighbor 2001:db8:7:0::1 activate`,
      `router bgp 65010
 bgp listen range 203.0.113.0/24 peer-group BRANCHES
 neighbor BRANCHES peer-group
 neighbor BRANCHES remote-as 65020
 neighbor 203.0.113.7 description comes by itself`,
      `router bgp 65010
 neighbor 203.0.113.1 shutdown`,
      `router bgp 65010
 neighbor 203.0.113.1 remote-as 65020
 no neighbor 203.0.113.9 shutdown
 neighbor 203.0.113.9 description back in service`,
    ],
  },
  references: [
    {
      title: 'Cisco: BGP command reference, neighbor remote-as',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/iproute_bgp/command/irg-cr-book/bgp-n1.html',
    },
  ],
  each: neighborsWithoutAs,
  reads: [isWholeConfig, isOneDevice, processesThatTell],
  check(report, { process, scope, name, first, isChanged }, whole, isOne, telling) {
    if (!isOne || (!whole && (!telling.has(process) || isChanged))) return;
    const where = scope.vrf === undefined ? '' : ` in VRF ${scope.vrf}`;
    report({ at: first, message: 'missing', holes: { neighbor: name, where } });
  },
});
