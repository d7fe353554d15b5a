import { ciscoLikeDialects } from './cisco-like-dialects';
import type { Dialect } from './dialect';

/** Relatives of IOS, and other network systems, by lines that IOS does not have. Five points rule IOS out. */
export const otherDialects: readonly Dialect[] = [
  ...ciscoLikeDialects,
  {
    name: 'Juniper Junos',
    rows: `
9 ## last commit:
9 ## last changed:
9 set system host-name
9 set interfaces <w> unit
9 set protocols <w>
9 set policy-options <w>
9 set security <w>
9 set routing-options
5 system {
5 interfaces {
5 protocols {
5 policy-options {
5 routing-options {
5 host-name <w>;
5 groups {
5 family inet {`,
  },
  {
    name: 'Huawei VRP or H3C Comware',
    rows: `
9 !software version v
5 sysname <w>
5 undo <w>
5 user-interface vty|con|aux
5 port link-type
5 port trunk permit
5 port trunk allow-pass
5 acl number <n>
5 traffic classifier
5 ip route-static
5 interface vlan-interface <n>
5 interface vlanif <n>
5 interface xgigabitethernet
5 local-user <w>
5 dis current-configuration
1 return $`,
  },
  {
    name: 'Fortinet FortiOS',
    rows: `
9 #config-version=
9 config system global|interface|admin|dns
9 config firewall policy|address
5 edit <n> $
5 next $`,
  },
  {
    name: 'Dell OS, Brocade or Extreme',
    rows: `
9 ! version 9.
9 ! version 10.
9 !version 10.
9 ver 0
5 stack-unit <n>
5 stack unit <n>
5 module <n> type
5 global-stp
5 port-name <w>
5 interface ve <n>
5 interface ethernet <slot3>
5 interface managementethernet <w>
5 untagged <w>
5 tagged <w>
5 vlan <n> name <w> by port
5 create vlan
5 configure vlan
5 protocol spanning-tree
5 portmode hybrid $`,
  },
  {
    name: 'HPE ProCurve or ArubaOS',
    rows: `
9 ; j
9 ; hpstack
9 !version arubaos-cx
9 !export-password:
5 version arubaos
5 vrf attach <w>
5 vlan access <n>
5 vlan trunk allowed
5 interface <n>
5 interface <slot3>
5 snmp-server community "public"
5 no untagged <w>
5 console inactivity-timer
5 wlan ssid-profile
5 netdestination <w>`,
  },
  {
    name: 'Cisco Small Business, Catalyst OS or AireOS',
    rows: `
9 config-file-header $
9 unit-type-control-start
9 ssd-control-start
9 file ssd indicator
9 config wlan
9 config sysname
9 #version <w>
5 voice vlan oui-table
5 ip ssh server $
5 set vlan <n>
5 set prompt
5 set system name
5 vlan database $`,
  },
  {
    name: 'another switch or router system',
    rows: `
9 !system description
9 !current configuration:
9 !64-bit advanced core os
9 #tmsh-version:
9 !!! imish
9 version rgos
9 version rg-os
9 echo "system configuration
9 exit all $
9 configure {
9 /ip address
9 /interface bridge
9 /system identity
9 set deviceconfig system
9 set firewall <w>
5 slb server|service-group|virtual-server <w>
5 interface port <n>.<w>
5 interface <aw-port>
5 interface tmm
5 interface <slot2>
5 atmf network-name
5 platform hwfilter-size
5 service atmf-application-proxy`,
  },
];
