/** Systems whose configurations look like those of IOS, written for these tests. */
export const relatives: Readonly<Record<string, string>> = {
  'Arista EOS': `! device: leaf1 (DCS-7050SX3-48YC8, EOS-4.30.1F)
!
transceiver qsfp default-mode 4x10G
!
hostname leaf1
!
spanning-tree mode mstp
!
vlan 10
   name users
!
interface Ethernet1
   description uplink
   no switchport
   ip address 192.0.2.1/31
!
interface Management1
   ip address 198.51.100.1/24
!
ip routing
!
router bgp 65001
   router-id 192.0.2.1
   neighbor 192.0.2.0 remote-as 65000
!
end
`,
  'Arista EOS with masks and without a header': `hostname leaf2
!
username admin privilege 15 role network-admin secret sha512 $6$x
!
interface Ethernet1
 ip address 192.0.2.1 255.255.255.254
!
ip route 0.0.0.0/0 192.0.2.0
!
router bgp 65001
 neighbor 192.0.2.0 remote-as 65000
`,
  'Cisco NX-OS': `!Command: show running-config
version 9.3(10) Bios:version 05.45
hostname leaf1
vdc leaf1 id 1
  limit-resource vlan minimum 16 maximum 4094
feature bgp
feature interface-vlan
vlan 1,10
vrf context management
  ip route 0.0.0.0/0 192.0.2.254
interface Ethernet1/1
  no switchport
  ip address 192.0.2.1/31
  no shutdown
interface mgmt0
  vrf member management
line console
line vty
`,
  'Cisco NX-OS, a part': `feature ospf
interface Ethernet1/1
  no switchport
  ip address 192.0.2.1/31
  ip router ospf 1 area 0.0.0.0
router ospf 1
  router-id 192.0.2.1
`,
  'Cisco IOS XR': `!! IOS XR Configuration 7.3.2
!! Last configuration change at Mon Jan  1 10:00:00 2024 by cisco
!
hostname pe1
interface GigabitEthernet0/0/0/0
 ipv4 address 192.0.2.1 255.255.255.252
!
route-policy PASS
  pass
end-policy
!
router static
 address-family ipv4 unicast
  0.0.0.0/0 192.0.2.2
 !
!
end
`,
  'Cisco ASA': `: Saved
ASA Version 9.8(2)
hostname fw1
names
interface GigabitEthernet0/0
 nameif outside
 security-level 0
 ip address 192.0.2.1 255.255.255.0
!
interface GigabitEthernet0/1
 nameif inside
 security-level 100
 ip address 10.1.1.1 255.255.255.0
!
access-list OUT extended permit tcp any host 192.0.2.10 eq 443
access-group OUT in interface outside
route outside 0.0.0.0 0.0.0.0 192.0.2.254 1
crypto map MAP 10 ipsec-isakmp
`,
  FRRouting: `frr version 8.4
frr defaults traditional
hostname r1
log file /var/log/frr/frr.log
service integrated-vtysh-config
!
interface eth0
 ip address 192.0.2.1/24
!
router bgp 65001
 bgp router-id 192.0.2.1
 neighbor 192.0.2.2 remote-as 65002
 !
 address-family ipv4 unicast
  network 198.51.100.0/24
 exit-address-family
!
line vty
!
`,
  'FRRouting without its header': `hostname r1
password zebra
!
interface lo
 ip ospf area 0
!
router ospf
 ospf router-id 192.0.2.1
 redistribute connected
!
access-list vty permit 127.0.0.0/8
ip prefix-list ALL seq 5 permit any
route-map RM permit 10
 match ip address prefix-list ALL
!
line vty
`,
  'Juniper Junos': `## Last commit: 2024-01-01 10:00:00 UTC by root
version 20.4R3.8;
system {
    host-name r1;
}
interfaces {
    ge-0/0/0 {
        unit 0 {
            family inet {
                address 192.0.2.1/24;
            }
        }
    }
}
`,
  'Juniper Junos as set commands': `set system host-name r1
set interfaces ge-0/0/0 unit 0 family inet address 192.0.2.1/24
set protocols ospf area 0.0.0.0 interface ge-0/0/0.0
`,
  'Huawei VRP': `!Software Version V200R005C20SPC500
#
sysname R1
#
interface GigabitEthernet0/0/0
 undo shutdown
 ip address 192.0.2.1 255.255.255.0
#
acl number 2000
 rule 5 permit
#
ip route-static 0.0.0.0 0.0.0.0 192.0.2.254
user-interface vty 0 4
return
`,
  'Fortinet FortiOS': `#config-version=FGT60F-7.0.5-FW-build0304
config system global
    set hostname "fw1"
end
config system interface
    edit "wan1"
        set ip 192.0.2.1 255.255.255.0
    next
end
`,
  'Nokia SR OS': `exit all
configure
    system
        name "r1"
    exit
    router
        interface "system"
            address 192.0.2.1/32
        exit
    exit
exit all
`,
  'Dell OS9': `! Version 9.14(2.4)
!
hostname sw1
!
stack-unit 0 provision S4048-ON
!
interface TenGigabitEthernet 1/1
 no ip address
 portmode hybrid
 switchport
 no shutdown
!
interface Vlan 10
 untagged TenGigabitEthernet 1/1
 ip address 192.0.2.1/24
`,
  'HPE ProCurve': `; J9776A Configuration Editor; Created on release #YA.16.04.0008
hostname "sw1"
vlan 1
   name "DEFAULT_VLAN"
   untagged 1-28
   ip address 192.0.2.1 255.255.255.0
   exit
snmp-server community "public" unrestricted
`,
  'Aruba AOS-CX': `!Version ArubaOS-CX FL.10.06.0101
!export-password: default
hostname sw1
interface 1/1/1
    no shutdown
    vlan access 10
interface vlan 10
    ip address 192.0.2.1/24
`,
  'Brocade FastIron': `ver 08.0.30
!
module 1 icx6450-24-port-management-module
global-stp
vlan 10 name USERS by port
 tagged ethe 1/1/1
 untagged ethe 1/1/2
 router-interface ve 10
!
interface ve 10
 ip address 192.0.2.1 255.255.255.0
`,
  'AlliedWare Plus': `service password-encryption
!
hostname awplus
!
no atmf network-name
interface port1.0.1
 switchport
 switchport mode access
 switchport access vlan 10
!
interface vlan10
 ip address 192.0.2.1/24
!
line con 0
line vty 0 4
!
end
`,
  'a Cisco Small Business switch': `config-file-header
switch1
v2.5.5.47 / RTESLA2.5.5_930_364_286
CLI v1.0
file SSD indicator encrypted
@
ssd-control-start
!
vlan database
vlan 10
exit
hostname switch1
interface vlan 10
 ip address 192.0.2.1 255.255.255.0
!
`,
  'Catalyst OS': `#version 8.4(1)
set system name  sw1
set vlan 10 name users type ethernet mtu 1500 state active
set prompt sw1
`,
};
