// Written by `npm run generate` from the files in this folder.
import type { ListedRule } from './rule';
import rule0 from './tunnels/6to4-address-mismatch';
import rule1 from './bgp/6to4-ebgp-multihop';
import rule2 from './tunnels/6to4-igp-on-tunnel';
import rule3 from './tunnels/6to4-mis-encoded-prefix';
import rule4 from './tunnels/6to4-no-route';
import rule5 from './tunnels/6to4-prefix-of-another-router';
import rule6 from './tunnels/6to4-private-ipv4';
import rule7 from './tunnels/6to4-relay-deprecated';
import rule8 from './tunnels/6to4-several-tunnels';
import rule9 from './tunnels/6to4-shared-source';
import rule10 from './tunnels/6to4-tunnel-destination';
import rule11 from './tunnels/6to4-unresolvable-next-hop';
import rule12 from './security/aaa-disabled';
import rule13 from './filters/acl-blocks-icmpv6';
import rule14 from './filters/acl-blocks-neighbor-discovery';
import rule15 from './filters/acl-blocks-protocol-41';
import rule16 from './filters/acl-blocks-router-advertisements';
import rule17 from './filters/acl-name-in-both-families';
import rule18 from './text/banner-unterminated';
import rule19 from './bgp/bgp-ebgp-no-policy';
import rule20 from './bgp/bgp-ipv4-neighbor-not-activated';
import rule21 from './bgp/bgp-ipv6-neighbor-not-activated';
import rule22 from './bgp/bgp-ipv6-next-hop-over-ipv4';
import rule23 from './bgp/bgp-network-without-route';
import rule24 from './bgp/bgp-no-remote-as';
import rule25 from './bgp/bgp-no-router-id';
import rule26 from './bgp/bgp-peering-loopback-unfiltered';
import rule27 from './bgp/bgp-reflector-client-missing';
import rule28 from './bgp/bgp-undefined-template';
import rule29 from './filters/bogon-filter-incomplete';
import rule30 from './filters/bogon-filter-too-wide';
import rule31 from './language/command-in-wrong-mode';
import rule32 from './addressing/default-gateway-not-connected';
import rule33 from './addressing/default-route-one-family';
import rule34 from './services/dhcp-pool-inconsistent';
import rule35 from './ipv6/dhcpv6-conflicting-roles';
import rule36 from './ipv6/dhcpv6-flags-mismatch';
import rule37 from './ipv6/dhcpv6-pool-mismatch';
import rule38 from './ipv6/dhcpv6-with-slaac';
import rule39 from './addressing/discontiguous-netmask';
import rule40 from './filters/discontiguous-wildcard';
import rule41 from './security/discovery-protocol-external';
import rule42 from './addressing/duplicate-address';
import rule43 from './filters/duplicate-sequence';
import rule44 from './security/exec-timeout-too-long';
import rule45 from './security/http-server-enabled';
import rule46 from './routing/igp-one-family';
import rule47 from './language/incomplete-command';
import rule48 from './routing/interface-in-two-areas';
import rule49 from './ipv6/interface-ipv6-unfiltered';
import rule50 from './addressing/interface-network-or-broadcast-address';
import rule51 from './addressing/interface-special-address';
import rule52 from './addressing/invalid-address';
import rule53 from './language/invalid-argument';
import rule54 from './services/ipv4-only-service-host';
import rule55 from './ipv6/ipv6-routing-disabled';
import rule56 from './addressing/link-local-next-hop-without-interface';
import rule57 from './security/logging-incomplete';
import rule58 from './addressing/mapped-address-in-route';
import rule59 from './language/misspelled-command';
import rule60 from './multicast/multicast-routing-disabled';
import rule61 from './filters/netmask-as-wildcard';
import rule62 from './routing/network-statement-without-interface';
import rule63 from './addressing/next-hop-not-connected';
import rule64 from './security/no-login-banner';
import rule65 from './security/ntp-unauthenticated';
import rule66 from './addressing/overlapping-subnets';
import rule67 from './text/overwritten-command';
import rule68 from './security/password-encryption-off';
import rule69 from './text/pasted-artifact';
import rule70 from './addressing/point-to-point-prefix-length';
import rule71 from './ipv6/prefix-delegation-pool';
import rule72 from './filters/prefix-host-bits';
import rule73 from './filters/prefix-list-length-range';
import rule74 from './bgp/private-prefix-announced';
import rule75 from './security/proxy-arp-external';
import rule76 from './references/reference-of-wrong-kind';
import rule77 from './addressing/reserved-address-in-use';
import rule78 from './filters/route-map-unreachable-clause';
import rule79 from './ipv6/router-advertisements-unwanted';
import rule80 from './routing/routing-unauthenticated';
import rule81 from './multicast/rp-not-advertised';
import rule82 from './multicast/rp-prefix-hidden-by-ospf';
import rule83 from './ipv6/service-ipv6-unfiltered';
import rule84 from './filters/shadowed-acl-entry';
import rule85 from './filters/shadowed-prefix-list-entry';
import rule86 from './ipv6/slaac-prefix-not-64';
import rule87 from './security/small-services-enabled';
import rule88 from './security/smart-install-enabled';
import rule89 from './security/snmp-community-unfiltered';
import rule90 from './security/snmp-default-community';
import rule91 from './security/snmpv3-without-privacy';
import rule92 from './ipv6/source-interface-family';
import rule93 from './security/source-routing-enabled';
import rule94 from './security/ssh-weak';
import rule95 from './addressing/static-route-host-bits';
import rule96 from './addressing/subnet-router-anycast-address';
import rule97 from './security/telnet-allowed';
import rule98 from './services/tftp-source-interface-ipv6';
import rule99 from './tunnels/tunnel-source-without-address';
import rule100 from './tunnels/tunnel-without-destination';
import rule101 from './addressing/ula-not-random';
import rule102 from './references/undefined-reference';
import rule103 from './language/unknown-command';
import rule104 from './references/unused-definition';
import rule105 from './security/unused-port-open';
import rule106 from './text/useless-suppression';
import rule107 from './addressing/vrf-after-address';
import rule108 from './ipv6/vty-ipv6-unfiltered';
import rule109 from './security/vty-unfiltered';
import rule110 from './security/weak-crypto';
import rule111 from './security/weak-password-type';
import rule112 from './addressing/wildcard-as-netmask';
import rule113 from './filters/wildcard-ignores-address-bits';

/** All rules, in the order of their ids. */
export const rules: readonly ListedRule[] = [
  { ...rule0, family: 'tunnels' },
  { ...rule1, family: 'bgp' },
  { ...rule2, family: 'tunnels' },
  { ...rule3, family: 'tunnels' },
  { ...rule4, family: 'tunnels' },
  { ...rule5, family: 'tunnels' },
  { ...rule6, family: 'tunnels' },
  { ...rule7, family: 'tunnels' },
  { ...rule8, family: 'tunnels' },
  { ...rule9, family: 'tunnels' },
  { ...rule10, family: 'tunnels' },
  { ...rule11, family: 'tunnels' },
  { ...rule12, family: 'security' },
  { ...rule13, family: 'filters' },
  { ...rule14, family: 'filters' },
  { ...rule15, family: 'filters' },
  { ...rule16, family: 'filters' },
  { ...rule17, family: 'filters' },
  { ...rule18, family: 'text' },
  { ...rule19, family: 'bgp' },
  { ...rule20, family: 'bgp' },
  { ...rule21, family: 'bgp' },
  { ...rule22, family: 'bgp' },
  { ...rule23, family: 'bgp' },
  { ...rule24, family: 'bgp' },
  { ...rule25, family: 'bgp' },
  { ...rule26, family: 'bgp' },
  { ...rule27, family: 'bgp' },
  { ...rule28, family: 'bgp' },
  { ...rule29, family: 'filters' },
  { ...rule30, family: 'filters' },
  { ...rule31, family: 'language' },
  { ...rule32, family: 'addressing' },
  { ...rule33, family: 'addressing' },
  { ...rule34, family: 'services' },
  { ...rule35, family: 'ipv6' },
  { ...rule36, family: 'ipv6' },
  { ...rule37, family: 'ipv6' },
  { ...rule38, family: 'ipv6' },
  { ...rule39, family: 'addressing' },
  { ...rule40, family: 'filters' },
  { ...rule41, family: 'security' },
  { ...rule42, family: 'addressing' },
  { ...rule43, family: 'filters' },
  { ...rule44, family: 'security' },
  { ...rule45, family: 'security' },
  { ...rule46, family: 'routing' },
  { ...rule47, family: 'language' },
  { ...rule48, family: 'routing' },
  { ...rule49, family: 'ipv6' },
  { ...rule50, family: 'addressing' },
  { ...rule51, family: 'addressing' },
  { ...rule52, family: 'addressing' },
  { ...rule53, family: 'language' },
  { ...rule54, family: 'services' },
  { ...rule55, family: 'ipv6' },
  { ...rule56, family: 'addressing' },
  { ...rule57, family: 'security' },
  { ...rule58, family: 'addressing' },
  { ...rule59, family: 'language' },
  { ...rule60, family: 'multicast' },
  { ...rule61, family: 'filters' },
  { ...rule62, family: 'routing' },
  { ...rule63, family: 'addressing' },
  { ...rule64, family: 'security' },
  { ...rule65, family: 'security' },
  { ...rule66, family: 'addressing' },
  { ...rule67, family: 'text' },
  { ...rule68, family: 'security' },
  { ...rule69, family: 'text' },
  { ...rule70, family: 'addressing' },
  { ...rule71, family: 'ipv6' },
  { ...rule72, family: 'filters' },
  { ...rule73, family: 'filters' },
  { ...rule74, family: 'bgp' },
  { ...rule75, family: 'security' },
  { ...rule76, family: 'references' },
  { ...rule77, family: 'addressing' },
  { ...rule78, family: 'filters' },
  { ...rule79, family: 'ipv6' },
  { ...rule80, family: 'routing' },
  { ...rule81, family: 'multicast' },
  { ...rule82, family: 'multicast' },
  { ...rule83, family: 'ipv6' },
  { ...rule84, family: 'filters' },
  { ...rule85, family: 'filters' },
  { ...rule86, family: 'ipv6' },
  { ...rule87, family: 'security' },
  { ...rule88, family: 'security' },
  { ...rule89, family: 'security' },
  { ...rule90, family: 'security' },
  { ...rule91, family: 'security' },
  { ...rule92, family: 'ipv6' },
  { ...rule93, family: 'security' },
  { ...rule94, family: 'security' },
  { ...rule95, family: 'addressing' },
  { ...rule96, family: 'addressing' },
  { ...rule97, family: 'security' },
  { ...rule98, family: 'services' },
  { ...rule99, family: 'tunnels' },
  { ...rule100, family: 'tunnels' },
  { ...rule101, family: 'addressing' },
  { ...rule102, family: 'references' },
  { ...rule103, family: 'language' },
  { ...rule104, family: 'references' },
  { ...rule105, family: 'security' },
  { ...rule106, family: 'text' },
  { ...rule107, family: 'addressing' },
  { ...rule108, family: 'ipv6' },
  { ...rule109, family: 'security' },
  { ...rule110, family: 'security' },
  { ...rule111, family: 'security' },
  { ...rule112, family: 'addressing' },
  { ...rule113, family: 'filters' },
];
