import type { Dialect } from './dialect';

/** Systems whose configuration reads like that of IOS, by lines that IOS does not have. */
export const ciscoLikeDialects: readonly Dialect[] = [
  {
    name: 'Cisco NX-OS',
    rows: `
9 !command: show
5 !running configuration last done at:
5 !startup config saved at
5 version <nxos-version>
5 feature <w> $
9 vdc <w> id <n>
9 vrf context <w>
5 boot nxos
5 boot kickstart
5 interface mgmt0
5 system default switchport
5 role network-admin
5 rmon event <n> description
5 copp profile
5 ip router ospf <w> area
5 hardware access-list tcam
3 limit-resource
3 vpc domain <n>
3 vpc <n> $
3 cfs eth
4 install feature-set
4 nxapi
4 fabric forwarding
4 ip access-list <w> $
5 ip address <ip/>
5 ip route <ip/>`,
  },
  {
    name: 'Cisco IOS XR',
    rows: `
9 !! ios xr
9 !! last configuration change at
9 rp/0/
5 ipv4 address <ip> <mask>
5 ipv4 address <ip/>
5 ipv4 access-list <w>
5 ipv4 access-group <w>
5 ipv4 unnumbered
5 interface <xr-port>
5 interface bundle-ether <n>
5 interface mgmteth0
5 router static $
5 route-policy <w>
5 end-policy $
5 prefix-set <w>
5 end-set $
5 as-path-set <w>
5 community-set <w>
5 rd-set <w>
5 line default $
5 taskgroup <w>
5 usergroup <w>
5 telnet vrf default
5 import|export route-target $
5 vty-pool default
5 l2transport $
4 group root-lr`,
  },
  {
    name: 'Cisco ASA or PIX',
    rows: `
9 asa version
9 pix version
9 ngfw version
9 : saved $
5 nameif <w>
5 security-level <n>
5 access-group <w> in|out interface <w>
5 access-list <w> extended|standard permit|deny
5 fixup protocol <w>
5 object network <w>
5 same-security-traffic
5 nat (inside,
5 nat (any,
5 nat (inside)
5 global (outside)
5 static (inside,outside)
5 route outside|inside|dmz
5 names $
5 pager lines <n>
5 asdm image
5 threat-detection
5 tunnel-group <w>
5 group-policy <w>
5 policy-map global_policy
5 service-policy global_policy global
4 xlate per-session
4 failover $
3 sysopt
3 telnet|ssh|http <ip> <mask> <w>
3 mtu <w> <n>`,
  },
  {
    name: 'Arista EOS',
    rows: `
9 ! device:
9 ! command: show
9 transceiver qsfp default-mode
9 service routing protocols model
5 ! boot system <w>
5 management api
5 management console|ssh
5 daemon terminattr
5 vrf instance <w>
5 interface management <n>
5 event-handler <w>
5 mlag configuration
5 ip virtual-router
5 ip community-list regexp
5 ip as-path regex-mode
5 switch forwarding-mode
5 switchport default mode
5 switchport trunk group <w>
5 agent <w> shutdown
5 hardware tcam
5 queue-monitor
5 platform trident|jericho|sand|tfa
5 aaa root
5 no aaa root
5 service config verification
5 speed forced
5 username <w> privilege <n> role <w>
5 username <w> secret sha512
5 ip address virtual <w>
5 ip route vrf <w> <ip/>
4 interface ethernet <n>
3 ip access-list <w> $
5 ip address <ip/>
5 ip route <ip/>`,
  },
  {
    name: 'FRRouting or Quagga',
    rows: `
9 frr version
9 frr defaults
9 ! zebra configuration
9 ! frr configuration
9 ! -*- bgp -*-
5 service integrated-vtysh-config
5 log file <w>
5 log syslog
5 log stdout
5 log facility
5 password zebra
5 agentx $
5 line vty $
5 bgp community-list
5 bgp as-path access-list
5 neighbor <w> interface remote-as
5 neighbor <w> remote-as internal|external
5 ip forwarding $
5 no ipv6 forwarding $
5 ipv6 forwarding $
5 interface <linux-port>
5 ip ospf area <w>
5 ipv6 ospf6 <w>
5 router ospf6 $
5 router ospf $
5 router bgp <n> vrf <w>
5 redistribute kernel
5 network <ip/>
5 vni <n>
5 ip address <ip/>
5 ip route <ip/>`,
  },
];
