/**
 * The words the grammar is built from: phrases in lower case, each the literal words of a command up to its first
 * argument, parted by one blank (`ip access-list extended`). What is left out is taken from `defaultWords`.
 */
export interface GrammarWords {
  /** First words of a line that opens a mode. The token after them, unless it is a number, is a name. */
  readonly sectionOpeners: readonly string[];
  /** Words after which the rest of the line is free text. */
  readonly textOpeners: readonly string[];
  /** First words that leave a mode or act at once, instead of configuring something. */
  readonly actions: readonly string[];
  /** A section opener and one more word that together open nothing: `ip vrf forwarding` against `ip vrf`. */
  readonly lookalikes?: readonly string[];
  /** Words, anywhere in a line, whose next token is the name of something defined elsewhere. */
  readonly nameOpeners?: readonly string[];
  /** Words whose next token, or the one after an encryption type, is a secret. */
  readonly secretOpeners?: readonly string[];
  /** Words after which a name and an object identifier (OID) stand, which may look like an IPv4 address. */
  readonly oidOpeners?: readonly string[];
  /** First words after which free text stands between two delimiters, over any number of lines. */
  readonly bannerOpeners?: readonly string[];
}

/** Until they follow from the command catalogue: the openers that real configurations hold most often. */
export const defaultWords: Required<GrammarWords> = {
  sectionOpeners: list(`
    interface, vlan, vlan configuration, bridge-domain, service instance, pseudowire-class, track
    line, line aux, line con, line console, line tty, line vty, control-plane, control-plane host, redundancy
    archive, call-home, event manager applet, time-range, dial-peer voice, telemetry ietf subscription
    router bgp, router eigrp, router isis, router ospf, router ospfv3, router rip
    ipv6 router eigrp, ipv6 router ospf, ipv6 router rip, scope global, scope vrf
    address-family ipv4, address-family ipv4 flowspec, address-family ipv4 mdt, address-family ipv4 multicast
    address-family ipv4 mvpn, address-family ipv4 unicast, address-family ipv4 unicast autonomous-system
    address-family ipv4 unicast vrf, address-family ipv4 vrf
    address-family ipv6, address-family ipv6 flowspec, address-family ipv6 multicast, address-family ipv6 mvpn
    address-family ipv6 unicast, address-family ipv6 unicast autonomous-system, address-family ipv6 unicast vrf
    address-family ipv6 vrf, address-family vpnv4, address-family vpnv4 unicast, address-family vpnv6
    address-family vpnv6 unicast, address-family l2vpn evpn, address-family l2vpn vpls
    address-family link-state link-state, af-interface, topology base, template peer-policy, template peer-session
    route-map, ip access-list extended, ip access-list standard, ipv6 access-list, mac access-list extended
    object-group network, object-group service, ip explicit-path name, key chain
    vrf definition, ip vrf, ip dhcp pool, ipv6 dhcp pool, ip sla, bfd-template multi-hop, bfd-template single-hop
    class, class type inspect, class-map, class-map match-all, class-map match-any, class-map type inspect
    class-map type inspect match-all, class-map type inspect match-any, parameter-map type inspect
    policy-map, policy-map type inspect, policy-map type queueing, zone security, zone-pair security
    flow exporter, flow monitor, flow record, l2vpn evpn, l2vpn evpn instance, l2vpn vfi context
    l2vpn xconnect context, segment-routing mpls, segment-routing traffic-eng
    aaa group server radius, aaa group server tacacs+, radius server, tacacs server, ip ssh pubkey-chain
    crypto dynamic-map, crypto ikev2 keyring, crypto ikev2 policy, crypto ikev2 profile, crypto ikev2 proposal
    crypto ipsec profile, crypto ipsec transform-set, crypto isakmp policy, crypto isakmp profile, crypto keyring
    crypto map, crypto pki certificate chain, crypto pki trustpoint`),
  textOpeners: list(`
    alias configure, alias exec, alias interface, description, remark, title
    snmp-server chassis-id, snmp-server contact, snmp-server location`),
  actions: list(`
    configure terminal, conf t, do, end, exit, quit, reload, show, write, write memory
    exit-address-family, exit-af-interface, exit-af-topology, exit-peer-policy, exit-peer-session, exit-vrf`),
  lookalikes: list(`
    ip vrf forwarding, ip vrf receive, ip sla enable, ip sla responder, ip sla schedule
    vlan access-log, vlan dot1q, vlan internal`),
  nameOpeners: list(`
    access-class, access-group, access-group name, class-map, community-list expanded, community-list standard
    crypto map, filter-list, hostname, key chain, key-chain, name, object-group, peer-group, policy-map, pool
    prefix-list, profile, route-map, service-policy input, service-policy output, traffic-filter, transform-set
    trustpoint, username, vrf, vrf definition, vrf forwarding, zone-member security`),
  secretOpeners: list(`
    authentication-key, isakmp key, key-string, password, pre-share key, pre-shared-key, pre-shared-key local
    pre-shared-key remote, radius-server key, secret, snmp-server community, tacacs-server key`),
  oidOpeners: list('snmp-server view'),
  bannerOpeners: list(`
    aaa authentication banner, aaa authentication fail-message, banner, banner config-save, banner exec
    banner incoming, banner lcd, banner login, banner motd, banner prompt-timeout, banner slip-ppp
    refuse-message, vacant-message`),
};

function list(text: string): string[] {
  return text.trim().split(/\s*[,\n]\s*/);
}
