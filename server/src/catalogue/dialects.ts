/**
 * What tells Cisco IOS from the other things that stand in `.cfg`, `.conf` and `.txt` files: DATA for `model/detect.ts`.
 *
 * A row is a weight and the beginning of a line, in lower case. `<n>` is a number, `<ip>` an IPv4 address, `<ip/>` one
 * with a prefix length, `<mask>` an IPv4 mask or wildcard, `<port>` an interface with slot and port as IOS names it,
 * `<w>` any word, `a|b` one of both, `$` the end of the line. A row counts once for a text, however often it occurs.
 */

/** Lines that IOS and IOS-XE write and their relatives do not, or seldom. */
export const iosRows = `
5 current configuration : <n> bytes
5 using <n> out of <n> bytes
5 ! last configuration change at
5 ! nvram config last updated
5 ! no configuration change since last restart
3 version <ios-version> $
5 boot-start-marker $
5 boot-end-marker $
4 service timestamps debug|log
3 service config $
3 service compress-config
3 service call-home
2 service tcp-keepalives-in
3 aaa new-model
3 aaa session-id common
3 ip cef
2 ipv6 cef
3 ip forward-protocol nd|udp
2 ip classless
2 ip subnet-zero
3 ip http server|secure-server|authentication|path
3 ip bgp-community new-format
3 ip tcp synwait-time
2 ip icmp rate-limit
2 ip finger
3 multilink bundle-name
3 mmi polling-interval <n>
3 memory-size iomem
3 license udi pid
3 license boot
3 platform console|qfp|punt-keepalive
3 diagnostic bootup level
3 subscriber templating
3 line con|console|aux <n>
3 line vty <n>
2 logging synchronous
3 exec-timeout <n> <n>
2 transport input|output|preferred
2 privilege level <n>
2 stopbits <n>
3 vrf definition <w>
3 ip vrf <w>
3 vrf forwarding <w>
3 interface <port>
3 interface serial <n>
2 interface fastethernet|gigabitethernet <slot>
2 interface range <w>
3 ip address <ip> <mask>
2 ip address dhcp|negotiated
2 ip unnumbered <w>
3 ipv6 nd ra|prefix|other-config-flag|managed-config-flag|router-preference
4 ipv6 traffic-filter <w> in|out
3 ipv6 route <w> <w>
4 ipv6 router eigrp|rip|ospf <w>
4 ipv6 ospf <n> area <w>
4 ipv6 rip <w> enable
4 ipv6 eigrp <n>
3 ospfv3 <n> ipv4|ipv6 area
3 router eigrp <w>
2 auto-summary
3 network <ip> <mask> area <w>
3 network <ip> mask <mask>
2 network <ip> $
2 network <ip> <mask> $
3 ip route <ip> <mask>
3 ip route vrf <w> <ip> <mask>
3 ip ospf <n> area <w>
3 ip router isis $
3 permit|deny ip|tcp|udp <ip> <mask>
3 ip access-group <w> in|out
3 ip nat inside|outside
3 ip policy route-map <w>
3 ip inspect name <w>
3 zone security <w>
3 zone-pair security <w> source
3 zone-member security <w>
3 ip dhcp excluded-address <ip>
2 default-router <ip>
3 negotiation auto
3 media-type
2 clock rate <n>
3 half-duplex $
3 full-duplex $
2 keepalive <n>
2 frame-relay
2 ppp authentication|multilink|chap|pap
3 pppoe enable|-client
3 dialer pool|persistent|idle-timeout|-group
3 tunnel mode ipv6ip|gre|ipsec|mpls|auto|6to4|isatap
3 mpls ip $
2 mpls label protocol ldp
2 mpls ldp router-id
3 standby <n> ip|ipv6|priority|preempt|track|authentication
3 glbp <n> ip
3 ip sla <n>
3 icmp-echo <ip>
2 track <n> ip|interface|rtr
3 event manager applet|environment|policy
3 action <n> cli|syslog|puts|regexp
3 action <w> cli command
3 crypto isakmp policy|key|profile|keepalive|client
3 crypto ipsec transform-set <w> esp-aes|esp-3des|esp-des|ah-sha-hmac
3 crypto ikev2 keyring|proposal|policy|profile
2 crypto map <w> <n> ipsec-isakmp
3 crypto pki trustpoint|certificate
3 crypto key generate rsa
3 crypto logging session
3 class-map type inspect
3 snmp-server community <w> ro|rw
2 ntp source|authenticate|trusted-key|authentication-key
2 cdp run|enable|timer|log
2 vtp mode|domain|version
2 spanning-tree extend system-id
3 ethernet cfm|lmi
3 ip tftp source-interface <w>
3 ip ftp source-interface|username|password
3 ip pim sparse-mode|rp-address|dense-mode|sparse-dense-mode
2 flow record|exporter|monitor <w>
2 ip flow ingress|egress|-export
3 dial-peer voice <n>
3 telephony-service $
3 ephone|ephone-dn <n>
2 controller t1|e1|vdsl <w>
2 bridge irb
2 bridge <n> protocol ieee
3 l2vpn evpn
2 bridge-domain <n>
2 redistribute eigrp|rip|mobile
2 eigrp router-id <ip>
3 eigrp stub
3 address-family ipv4|ipv6 vrf <w>
3 address-family ipv4|ipv6 unicast autonomous-system
`;

/** Lines that IOS shares with its many imitators. They count, but never decide. */
export const familyRows = `
1 ip domain lookup|name|list
1 ip domain-lookup|domain-name
1 ip ssh version|time-out
1 ip host <w> <ip>
1 ip name-server
1 ipv6 unicast-routing
1 login local
1 control-plane $
1 redundancy $
1 rd <w>
1 route-target export|import|both <w>
1 no ip address $
1 ip address $
1 ip helper-address <ip>
1 ipv6 address <w>
1 ipv6 enable
1 ipv6 address autoconfig
1 router ospfv3 <n>
1 router rip $
1 bgp log-neighbor-changes
1 net <n>.<w>
1 access-list <n> permit|deny|remark
1 ip access-list standard|extended <w>
1 permit|deny ip|tcp|udp|icmp host|any
1 access-class <w> in|out
1 ipv6 access-list <w>
1 ip dhcp pool <w>
1 encapsulation dot1q|ppp|frame-relay|hdlc|aal5snap
1 duplex auto|full|half
1 speed auto|10|100|1000
1 bandwidth <n>
1 tunnel source <w>
1 tunnel destination <ip>
1 mpls traffic-eng tunnels|router-id|area
1 policy-map <w>
1 class-map match-any|match-all <w>
1 service-policy input|output <w>
1 match protocol <w>
1 match ip address <w>
1 set ip next-hop <ip>
1 enable secret|password
1 username <w> privilege <n>
1 username <w> password|secret <n>
1 snmp-server enable traps
1 snmp-server host|location|contact
1 logging buffered|trap|console|monitor|source-interface
1 logging host <w>
1 logging <ip>
1 ntp server <w>
1 clock timezone|summer-time
1 alias exec
1 banner motd|login|exec|incoming
1 spanning-tree mode pvst|rapid-pvst|mst $
1 spanning-tree portfast
1 switchport mode access|trunk|dynamic
1 switchport access vlan <n>
1 switchport trunk allowed|encapsulation|native
1 switchport port-security
1 switchport voice vlan <n>
1 channel-group <n> mode
1 ip multicast-routing
1 ip igmp join-group|version
1 archive $
1 radius server <w>
1 tacacs server <w>
1 aaa authentication|authorization|accounting
1 lisp
1 xconnect <ip> <n>
1 segment-routing mpls
1 address-family ipv4|ipv6 unicast $
1 address-family ipv4|ipv6|vpnv4|vpnv6|nsap $
1 hostname <w>
1 interface <w>
1 description <w>
1 shutdown $
1 no shutdown $
1 router bgp <n>
1 router ospf <n>
1 router isis
1 neighbor <w> remote-as <n>
1 neighbor <w> activate $
1 neighbor <w> route-map <w> in|out
1 address-family ipv4|ipv6
1 exit-address-family $
1 route-map <w> permit|deny <n>
1 ip prefix-list <w>
1 ipv6 prefix-list <w>
1 vlan <n>
1 name <w>
1 building configuration...
1 redistribute connected|static|ospf|bgp|isis
1 bgp router-id <ip>
1 passive-interface <w>
1 exit $
1 end $
1 configure terminal
1 conf t
1 ! $
`;
