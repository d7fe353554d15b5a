import { isOneDevice } from '../../model/addressing/one-device';
import { missingTemplates } from '../../model/bgp/missing-templates';
import { defineRowRule } from '../rule';

export default defineRowRule({
  id: 'bgp-undefined-template',
  severity: 'error',
  scope: 'file',
  what: 'A BGP neighbor refers to a peer group or template that the process does not define.',
  why: 'IOS refuses the line, so that the neighbor inherits nothing: neither its AS nor its filters. Mostly a name is misspelt, or the definition was left out when lines were copied.',
  silent:
    'Where the process defines the name anywhere, also after its use, for a template of policy where the neighbor has neither AS nor group nor template of its session, so that only a part of the process is there, and in templates of configurations.',
  messages: {
    group:
      'Peer group {name} is not defined in this process: IOS refuses the line ("Configure the peer-group first").',
    session:
      'There is no "template peer-session {name}" in this process: the neighbor inherits nothing from it.',
    policy:
      'There is no "template peer-policy {name}" in this process: the neighbor inherits nothing from it.',
  },
  examples: {
    bad: [
      `router bgp 65010
 neighbor CORE peer-group
 neighbor CORE remote-as 65010
!! bgp-undefined-template
 neighbor 198.51.100.1 peer-group CORES`,
      `router bgp 65010
 bgp log-neighbor-changes
!! bgp-undefined-template
 bgp listen range 203.0.113.0/24 peer-group BRANCHES
 template peer-session INSIDE
  remote-as 65010
 exit-peer-session
 neighbor 198.51.100.1 inherit peer-session INSIDE
 address-family ipv4
!! bgp-undefined-template
  neighbor 198.51.100.1 inherit peer-policy CLIENT`,
    ],
    good: [
      `router bgp 65010
 neighbor 198.51.100.1 peer-group CORE
 neighbor CORE peer-group
 neighbor CORE remote-as 65010`,
      `router bgp 65010
 template peer-policy BASE
  send-community both
 exit-peer-policy
 template peer-policy CLIENT
  route-reflector-client
  inherit peer-policy BASE 10
 exit-peer-policy
 neighbor 198.51.100.1 remote-as 65010
 address-family ipv4
  neighbor 198.51.100.1 inherit peer-policy CLIENT`,
    ],
  },
  references: [
    {
      title: 'Cisco: BGP command reference, neighbor peer-group (assigning members)',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/iproute_bgp/command/irg-cr-book/bgp-n1.html',
    },
  ],
  each: missingTemplates,
  reads: [isOneDevice],
  check(report, { kind, name, mark }, isOne) {
    if (isOne) report({ at: mark, message: kind, holes: { name } });
  },
});
