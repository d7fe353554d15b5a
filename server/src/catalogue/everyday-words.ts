/**
 * Words that are written every day, the most frequent first: they come before others where the document itself does not
 * say what is usual in it. First words of commands and words inside of them alike.
 */
const everyday = `
interface ip ipv6 router address switchport hostname vlan access-list route shutdown line
neighbor network permit deny no mode access trunk service aaa username logging snmp-server ntp crypto
route-map class-map policy-map class match set description vrf forwarding spanning-tree name encapsulation
remote-as activate address-family host any tcp udp icmp eq area ospf bgp eigrp
enable enable-secret secret password privilege login local transport input ssh
extended standard access-group in out prefix-list seq access-class exec-timeout
allowed native portfast channel-group active dot1q tunnel source destination
standby vrrp ip-address priority preempt track bandwidth duplex speed auto negotiation mtu
default-gateway dhcp nat inside outside pool helper-address name-server domain domain-name
redistribute connected static passive-interface default router-id default-information originate
update-source next-hop-self route-reflector-client send-community both soft-reconfiguration inbound
rd route-target export import unicast ipv4 vpnv4 log
cdp lldp enable run mls qos dot1x key-chain authentication authorization accounting
banner motd version boot end timestamps debug log datetime msec password-encryption
con vty aux logging synchronous buffered console trap
exec banner default new-model group tacacs+ radius
isakmp ipsec ikev2 pki policy profile transform-set map encr hash
service-policy output input zone zone-member control-plane
summary-address aggregate-address maximum-paths metric metric-type
mpls label ldp multicast-routing pim sparse-mode igmp unicast-routing
cef classless subnet-zero http server secure-server ftp tftp
unnumbered proxy-arp redirects unreachables mask-reply split-horizon tcp adjust-mss
eui-64 link-local nd ra suppress enable rip
event manager license archive multilink redundancy subnet mask
exact established echo echo-reply range gt lt
stopbits no-ip load-interval keepalive clock timezone
remark sequence track object-group exit
`
  .trim()
  .split(/\s+/);

const ranks = new Map([...new Set(everyday)].map((word, index) => [word, index]));

/** How usual a word is: 1 for the most frequent, 0 for all that are not in the list. */
export function everydayShare(word: string): number {
  const rank = ranks.get(word.toLowerCase());
  return rank === undefined ? 0 : 1 - rank / ranks.size;
}

/** Types of interfaces in the order in which they are offered. */
export const everydayInterfaces: readonly string[] = [
  'GigabitEthernet',
  'Loopback',
  'Vlan',
  'Ethernet',
  'FastEthernet',
  'Serial',
  'Tunnel',
  'Port-channel',
  'TenGigabitEthernet',
];
