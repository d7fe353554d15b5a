/** Beginnings of everyday commands, a mode a row, in the order in which devices print them. `*` is any value. */
export const everydayPhrases: Readonly<Record<string, string>> = {
  global: `version; service timestamps debug datetime msec; service timestamps log datetime msec; service password-encryption;
    platform qfp utilization monitor load 80; platform punt-keepalive disable-kernel-core; platform console virtual;
    hostname; boot-start-marker; boot-end-marker; vrf definition; logging buffered; no logging console; enable secret 5;
    enable secret 9; enable password; aaa new-model; aaa authentication login default local; aaa authorization exec default local;
    aaa session-id common; clock timezone; no ipv6 cef; mmi polling-interval 60; mmi auto-configure; mmi pvc; mmi snmp-timeout 180;
    ip source-route; ip arp proxy disable; no ip icmp rate-limit unreachable; ip vrf; ip dhcp excluded-address; ip dhcp pool; no ip domain lookup;
    no ip domain-lookup; ip domain name; ip domain-name; ip name-server; ip cef; ip multicast-routing; ipv6 unicast-routing; ipv6 cef;
    login on-success log; subscriber templating; mpls label protocol ldp; multilink bundle-name authenticated; flow record; flow monitor;
    key chain; crypto pki trustpoint; crypto pki certificate chain; license udi pid; license boot level; diagnostic bootup level minimal;
    memory free low-watermark processor; spanning-tree mode pvst; spanning-tree mode rapid-pvst; spanning-tree extend system-id;
    spanning-tree vlan; username * privilege 15 secret; username * privilege 15 password 0; username * secret; username * password 0;
    archive; redundancy; vlan internal allocation policy ascending; vlan; cdp run; lldp run; ip tcp synwait-time 5;
    no cdp log mismatch duplex; ip ssh version 2; ip ssh time-out; track; class-map match-any; class-map match-all; policy-map;
    crypto isakmp policy; crypto isakmp key; crypto ikev2 proposal; crypto ikev2 policy; crypto ikev2 keyring; crypto ikev2 profile;
    crypto ipsec transform-set; crypto ipsec profile; crypto map;
    interface;
    router eigrp; router ospf; router ospfv3; router isis; router rip; router bgp; ip default-gateway; ip forward-protocol nd; ip bgp-community new-format;
    ip community-list standard; no ip http server; no ip http secure-server; ip http authentication local;
    ip nat inside source list; ip route 0.0.0.0 0.0.0.0; ip route vrf; ip ssh server algorithm; ip access-list standard; ip access-list extended; ip sla; logging host;
    logging trap; ip prefix-list * seq * permit; ipv6 route; ipv6 router ospf; ipv6 router rip; ipv6 router eigrp; access-list * permit; access-list * deny; route-map * permit 10; route-map * deny 10;
    mpls ldp router-id; ipv6 access-list; snmp-server community; snmp-server location; snmp-server contact; snmp-server enable traps; snmp-server host; tacacs server; radius server;
    control-plane; banner motd; banner login; banner exec; alias exec; line con 0; line aux 0; line vty 0 4; line vty 5 15; ntp server; ntp source; event manager applet; end`,
  interface: `description; vrf forwarding; ip vrf forwarding; bandwidth; encapsulation dot1Q; switchport; no switchport; switchport access vlan; switchport trunk encapsulation dot1q;
    switchport trunk native vlan; switchport trunk allowed vlan; switchport mode access; switchport mode trunk; switchport nonegotiate; switchport voice vlan;
    no ip address; ip address dhcp; ip address; no ip redirects; no ip unreachables; no ip proxy-arp; ip helper-address; ip access-group; ip mtu; ip nat inside; ip nat outside; ip virtual-reassembly in; ip tcp adjust-mss; ip pim sparse-mode; ip ospf authentication message-digest; ip ospf message-digest-key * md5; ip ospf network point-to-point;
    ip ospf * area 0; ip ospf cost; ip router isis; standby version 2; standby * ip; standby * priority; standby * preempt; shutdown; duplex auto; duplex full; speed auto; speed 1000; speed 100; media-type rj45; negotiation auto; ipv6 address; ipv6 enable; ipv6 ospf * area 0;
    ipv6 rip * enable; ipv6 eigrp; mpls ip; mpls bgp forwarding; tunnel source; tunnel mode gre ip; tunnel mode ipsec ipv4; tunnel mode ipv6ip; tunnel destination; tunnel protection ipsec profile; keepalive; no mop enabled; no mop sysid; channel-group * mode active; spanning-tree portfast; spanning-tree bpduguard enable; serial restart-delay 0; clock rate 64000; no keepalive; cdp enable; no cdp enable; crypto map; service-policy input; service-policy output; zone-member security`,
  'router-bgp': `bgp router-id; bgp log-neighbor-changes; no bgp default ipv4-unicast; no synchronization; network * mask; network; redistribute connected; redistribute static; redistribute ospf; neighbor * remote-as; neighbor * description; neighbor * update-source Loopback0; neighbor * ebgp-multihop; neighbor * password; neighbor * next-hop-self; neighbor * route-reflector-client; neighbor * send-community; neighbor * route-map * in; neighbor * route-map * out; no auto-summary; address-family ipv4; address-family ipv4 vrf; address-family ipv6; address-family vpnv4`,
  'router-bgp-af': `network * mask; network; aggregate-address; redistribute connected; redistribute static; redistribute ospf; neighbor * remote-as; neighbor * activate; neighbor * send-community both; neighbor * send-community extended; neighbor * next-hop-self; neighbor * route-reflector-client; neighbor * route-map * in; neighbor * route-map * out; neighbor * soft-reconfiguration inbound; no synchronization; exit-address-family`,
  'router-ospf': `router-id; log-adjacency-changes; auto-cost reference-bandwidth; area * stub; area * nssa; area * range; area * virtual-link; redistribute connected subnets; redistribute static subnets; redistribute bgp * subnets; passive-interface default; no passive-interface; passive-interface; network * * area 0; default-information originate always; mpls ldp sync`,
  'router-eigrp': `network; passive-interface default; redistribute; eigrp router-id; no auto-summary; address-family ipv4 unicast autonomous-system; address-family ipv6 unicast autonomous-system; distribute-list`,
  'router-eigrp-af': `af-interface default; topology base; network; eigrp router-id; exit-address-family`,
  'router-eigrp-af-topology': `redistribute; distribute-list; variance; exit-af-topology`,
  'router-rip': `version 2; redistribute; network; passive-interface; no auto-summary`,
  line: `access-class * in; exec-timeout 0 0; privilege level 15; password; password 7; logging synchronous; login; login local; no login; transport preferred none; transport input ssh; transport input telnet ssh; transport input all; transport input none; transport output; no exec; stopbits 1; speed`,
  vrf: `rd; route-target export; route-target import; address-family ipv4; address-family ipv6`,
  'vrf-af': `route-target export; route-target import; import map; export map; exit-address-family`,
  'ip-dhcp-pool': `network; default-router; dns-server; domain-name; option; lease`,
  'route-map': `description; match ip address prefix-list; match ip address; match as-path; match community; set ip next-hop; set local-preference; set metric; set as-path prepend; set community; set tag; set weight; continue`,
  vlan: `name`,
  'acl-standard': `remark; permit; permit host; deny host; deny any; permit any`,
  'acl-extended': `remark; permit tcp; permit udp; permit icmp any any; permit ip; deny ip; permit ip any any; deny ip any any log`,
  'acl-ipv6': `remark; permit tcp; permit udp; permit icmp any any; permit ipv6; deny ipv6; permit ipv6 any any; deny ipv6 any any log`,
  'class-map': `description; match access-group name; match access-group; match protocol; match dscp ef; match ip dscp ef; match any; match cos`,
  'policy-map': `description; class; class class-default`,
  'policy-map-class': `priority percent; bandwidth percent; bandwidth remaining percent; police cir; shape average; set dscp ef; fair-queue; random-detect dscp-based; queue-limit; service-policy`,
  trustpoint: `enrollment selfsigned; enrollment url; subject-name; revocation-check none; revocation-check crl; rsakeypair`,
};
