/** Texts by what they are, written for these tests. */
export const iosTexts: Readonly<Record<string, string>> = {
  'a small router': `hostname R1
!
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
 no shutdown
!
router ospf 1
 network 192.0.2.0 0.0.0.255 area 0
!
end
`,
  'a 6to4 site without a header': `ipv6 unicast-routing
!
interface Serial1/0
 ip address 10.1.1.2 255.255.255.252
!
interface Tunnel2002
 ipv6 address 2002:a01:102::/128
 tunnel source Serial1/0
 tunnel mode ipv6ip 6to4
!
ipv6 route 2002::/16 Tunnel2002
`,
  'a virtual router, whose ports have one number': `hostname R5
interface GigabitEthernet1
 ip address 198.51.100.1 255.255.255.0
interface GigabitEthernet2
 ip address 203.0.113.1 255.255.255.0
 no shutdown
end
`,
  'an access switch': `hostname SW1
!
spanning-tree mode rapid-pvst
spanning-tree extend system-id
!
interface FastEthernet0/1
 switchport mode access
 switchport access vlan 10
 spanning-tree portfast
!
line vty 0 4
 transport input ssh
`,
  'commands typed in a lab': `en
conf t
int fastEthernet 0/1
ip add 192.0.2.1 255.255.255.0
no shut
exit
interface range fastEthernet 0/2-8
switchport mode access
switchport access vlan 20
exit
line con 0
logging synchronous
end
wr
`,
  'one with CRLF and a byte order mark':
    '\uFEFFhostname R1\r\nservice timestamps log datetime\r\nline vty 0 4\r\n login local\r\n',
  'one with lone carriage returns':
    'hostname R1\rservice timestamps log datetime\rline vty 0 4\r login local\r',
  'one with a wrong line that belongs to another system': `hostname R1
service timestamps debug datetime msec
no ip http server
interface GigabitEthernet0/0
 ip address 192.0.2.1/24
line con 0
line vty 0 4
`,
  'one whose banner is long and in plain words': `hostname R1
banner motd ^C
${'Authorised users only. Everything you do here is logged, so do nothing.\n'.repeat(60)}^C
service password-encryption
no aaa new-model
line con 0
line vty 0 4
 transport input ssh
`,
  'one with a certificate': `hostname R1
crypto pki certificate chain TP-self-signed-1
 certificate self-signed 01
${'  30820229 30820192 A0030201 02020101 300D0609 2A864886 F70D0101 04050030\n'.repeat(40)}  	quit
line vty 0 4
service timestamps log uptime
`,
  'a capture with much before the configuration': `=== connected to 192.0.2.1 at 10:00 ===
Welcome to the lab. Please read the rules on the wall before you go on.
${'All lines of this greeting are plain words and say nothing of routers.\n'.repeat(30)}
R1>enable
R1#show version
Cisco IOS Software, C2900 Software, Version 15.7(3)M3, RELEASE SOFTWARE (fc2)
Technical Support: somewhere
${'ROM: System Bootstrap, and many more words that are not commands\n'.repeat(30)}
R1#show running-config
Building configuration...

Current configuration : 1234 bytes
!
! Last configuration change at 10:00:00 UTC Mon Jan 1 2024
!
version 15.7
service timestamps debug datetime msec
hostname R1
!
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
!
end

R1#show ip route
Codes: L - local, C - connected, S - static, R - RIP, M - mobile, B - BGP
${'C        192.0.2.0/24 is directly connected, GigabitEthernet0/0\n'.repeat(30)}
R1#exit
`,
  'commands after prompts': `R1#configure terminal
Enter configuration commands, one per line.  End with CNTL/Z.
R1(config)#interface GigabitEthernet0/0
R1(config-if)#ip address 192.0.2.1 255.255.255.0
R1(config-if)#no shutdown
R1(config-if)#exit
R1(config)#line vty 0 4
R1(config-line)#end
`,
};

/** Templates of configurations that are plainly IOS. */
export const iosTemplate = `hostname {{ hostname }}
service timestamps debug datetime msec
no ip http server
{% for interface in interfaces %}
interface {{ interface.name }}
 description {{ interface.description }}
 ip address {{ interface.address }} {{ interface.mask }}
 no shutdown
{% endfor %}
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
 duplex auto
router ospf 1
 network 192.0.2.0 0.0.0.255 area 0
line con 0
 logging synchronous
line vty 0 4
`;

/** Templates of which nobody can say what system they are for. */
export const vagueTemplate = `hostname {{ hostname }}
{% for vlan in vlans %}
vlan {{ vlan.id }}
 name {{ vlan.name }}
{% endfor %}
router bgp {{ asn }}
 neighbor {{ peer }} remote-as {{ peer_asn }}
`;
