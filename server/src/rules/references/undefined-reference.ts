import { kindLabel } from '../../model/built-in-names';
import { missing } from '../../model/missing-names';
import { INTERFACE_KIND, type Symbol as NameUse } from '../../model/symbols';
import { defineRowRule } from '../rule';

/** What is missing in more places than these is reported once, with the others beside it. */
const MOST_ALIKE = 20;

/** Commands that an access list without entries lets everything through. */
const FILTERS: ReadonlySet<string> = new Set([
  ...['ip-access-group', 'ipv6-traffic-filter', 'line-access-class', 'line-ipv6-access-class'],
  'ip-http-access-class',
]);
/** Commands that match every route by a list without entries. */
const MATCHES: ReadonlySet<string> = new Set([
  ...['match-ip-address', 'match-ipv6-address', 'match-ip-prefix-list', 'match-ipv6-prefix-list'],
]);
const BGP_ROUTE_MAPS: ReadonlySet<string> = new Set(['bgp-neighbor-route-map', 'bgp-template-route-map']);

/** Kinds of things that IOS wants to be there before it takes a command that names them. */
const REFUSED: ReadonlySet<string> = new Set([
  ...['vrf', 'class-map', 'policy-map', 'zone', 'transform-set', 'bgp-peer-group'],
  ...['flow-record', 'flow-exporter', 'flow-monitor', 'flow-sampler'],
]);

/** Commands that IOS takes all the same: it prints them in configurations without such a VRF. */
const TAKEN: ReadonlySet<string> = new Set(['ip-dhcp-excluded-address', 'dhcp-pool-vrf']);

/** Commands whose groups and templates `bgp-undefined-template` looks at, process by process. */
const LEFT_TO_BGP: ReadonlySet<string> = new Set(['bgp-neighbor-peer-group', 'bgp-listen-range']);
const TEMPLATES: ReadonlySet<string> = new Set(['bgp-peer-policy', 'bgp-peer-session']);

export default defineRowRule({
  id: 'undefined-reference',
  severity: 'warning',
  scope: 'file',
  wholeConfig: true,
  what: 'A command names a thing that the configuration does not define.',
  why: 'IOS seldom says so. An access list that does not exist filters nothing, a route map that does not exist keeps all BGP routes out, and a command that names a class, a VRF or a profile which is not there is refused when the configuration is loaded.',
  silent:
    'In parts of a configuration and in templates; for names that devices make themselves, for keys and VLANs, which they keep elsewhere unless VTP is transparent or off, and for physical interfaces; where a line that Conf T does not understand holds the name; where the name is a list of another kind (`reference-of-wrong-kind`), and for BGP groups and templates (`bgp-undefined-template`).',
  messages: {
    filter: 'There is no {label} {name}: IOS lets everything pass a list that does not exist.',
    match:
      'There is no {label} {name}: IOS takes a list that does not exist for one that matches everything.',
    bgp: 'There is no {label} {name}: IOS lets no BGP route through a route map that does not exist.',
    refused: 'There is no {label} {name}: IOS refuses a command that names one which does not exist.',
    vlan: 'There is no VLAN {name}, and the switch learns none by VTP: the port stays down until it is created.',
    interface: 'There is no interface {name}: the command has no effect until it is configured.',
    other: 'There is no {label} {name}: the command does not do what it says until it is defined.',
  },
  examples: {
    bad: [
      `hostname R1
ip access-list extended EDGE-IN
 permit tcp any any established
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
!! undefined-reference
 ip access-group EDGE-INN in
!! undefined-reference
 service-policy output SHAPE
router bgp 65000
 neighbor 192.0.2.2 remote-as 65001
!! undefined-reference
 neighbor 192.0.2.2 route-map FROM-ISP in
!! undefined-reference
 neighbor 192.0.2.2 update-source lo5
route-map TO-ISP permit 10
!! undefined-reference
 match ip address 12
end`,
      `hostname R1
no ip access-list standard OLD
vtp mode off
interface GigabitEthernet1/0/1
!! undefined-reference
 switchport access vlan 40
line vty 0 4
!! undefined-reference
 access-class OLD in
end`,
    ],
    good: [
      `hostname R1
vrf definition BLUE
 address-family ipv4
access-list 12 permit 192.0.2.0 0.0.0.255
interface Port-channel1
 vrf forwarding BLUE
 ip access-group 12 in
 ip access-group 13 out
 no ip access-group 13 out
ip route vrf Mgmt-vrf 0.0.0.0 0.0.0.0 192.0.2.254
ip route 198.51.100.0 255.255.255.0 Null0
aaa authentication login default group tacacs+ local
end`,
      `hostname S1
vtp mode transparent
vlan 20-25,30
interface GigabitEthernet1/0/1
 switchport access vlan 22
 switchport trunk native vlan 999
end`,
      `interface GigabitEthernet0/0
 ip access-group ONLY-ON-THE-DEVICE in`,
    ],
  },
  references: [
    {
      title: 'Cisco: Configuring Commonly Used IP ACLs',
      url: 'https://www.cisco.com/c/en/us/support/docs/ip/access-lists/26448-ACLsamples.html',
    },
    {
      title: 'Batfish: IOS denies all routes by a BGP route map that is not defined',
      url: 'https://github.com/batfish/batfish/pull/6523',
    },
  ],
  each: missing,
  reads: [],
  check(report, { uses, wrong }) {
    const own = uses.filter((use) => !wrong.has(use) && !isLeftToBgp(use));
    const shown = own.length > MOST_ALIKE ? own.slice(0, 1) : own;
    for (const use of shown)
      report({ ...findingOf(use), ...(shown === own ? {} : { related: othersOf(own) }) });
  },
});

function isLeftToBgp({ kind, mark }: NameUse): boolean {
  return TEMPLATES.has(kind) || LEFT_TO_BGP.has(mark.line.form?.id ?? '');
}

function findingOf(use: NameUse) {
  const { start, end } = use.mark.span;
  const name = use.kind === INTERFACE_KIND ? use.name : use.mark.line.source.text.slice(start, end);
  return { at: use.mark, message: messageOf(use), holes: { label: kindLabel(use.kind), name } };
}

function messageOf({ kind, mark }: NameUse): string {
  const id = mark.line.form?.id ?? '';
  if (kind === INTERFACE_KIND || kind === 'vlan') return kind;
  // A command may name several things: what IOS makes of it follows from the one that is missing.
  if (kind.endsWith('-acl') && FILTERS.has(id)) return 'filter';
  if (MATCHES.has(id)) return 'match';
  if (kind === 'route-map' && BGP_ROUTE_MAPS.has(id)) return 'bgp';
  return REFUSED.has(kind) && !TAKEN.has(id) ? 'refused' : 'other';
}

function othersOf([, ...others]: readonly NameUse[]) {
  return others.slice(0, MOST_ALIKE).map(({ mark }) => ({ at: mark, message: 'Named here too.' }));
}
