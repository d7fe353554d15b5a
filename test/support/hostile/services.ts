import { block, blocks, type HostileText, times, v4, v6 } from './text';

/** Many of what configurations usually have few of. */
export const manyServices: readonly HostileText[] = [
  {
    what: 'prefixes that never match',
    text: (n) =>
      `ip prefix-list P seq 1 permit 0.0.0.0/0 le 32\n${times(n, (i) => `ip prefix-list P seq ${i + 5} permit ${v4(i * 256)}/24`)}`,
  },
  {
    what: 'clauses behind one that takes all',
    text: (n) =>
      `route-map R permit 1\n${blocks(
        n,
        (i) => `route-map R permit ${i + 2}`,
        (i) => `match tag ${i}`,
      )}`,
  },
  {
    what: 'peer groups',
    text: (n) =>
      block('router bgp 1', n, (i) => `neighbor G${i >> 1} ${i % 2 ? 'remote-as 2' : 'peer-group'}`),
  },
  {
    what: 'members of a peer group',
    text: (n) =>
      `router bgp 1\n neighbor G peer-group\n${times(n, (i) => ` neighbor ${v4(i)} peer-group G`)}`,
  },
  {
    what: 'address families',
    text: (n) =>
      blocks(
        n,
        (i) => `router bgp 1\n address-family ipv4 vrf V${i}`,
        (i) => ` redistribute connected route-map R${i}`,
        () => 'exit-address-family',
      ),
  },
  {
    what: 'redistributions',
    text: (n) =>
      blocks(
        n,
        (i) => `router ospf ${i + 1}`,
        (i) => `redistribute ospf ${i + 2} subnets`,
      ),
  },
  {
    what: 'interfaces in areas',
    text: (n) =>
      blocks(
        n,
        (i) => `interface Vlan${i}`,
        (i) => `ip address ${v4(i * 256 + 1)} 255.255.255.0`,
        (i) => `ip ospf 1 area ${i}`,
        (i) => `ipv6 ospf 1 area ${i % 3}`,
      ),
  },
  {
    what: 'standby groups',
    text: (n) => block('interface Vlan1', n, (i) => `standby ${i % 4096} ip ${v4(i)}`),
  },
  {
    what: 'advertised prefixes',
    text: (n) => block('interface Vlan1', n, (i) => `ipv6 nd prefix ${v6(i)}::/64 3600 3600`),
  },
  {
    what: 'DHCPv6 pools',
    text: (n) =>
      blocks(
        n,
        (i) => `ipv6 dhcp pool P${i}`,
        (i) => `prefix-delegation pool L${i}`,
        (i) => `dns-server ${v6(i)}::1`,
      ),
  },
  { what: 'local pools', text: (n) => times(n, (i) => `ipv6 local pool L${i} ${v6(i)}::/40 56`) },
  {
    what: 'excluded addresses',
    text: (n) => times(n, (i) => `ip dhcp excluded-address ${v4(i * 4)} ${v4(i * 4 + 2)}`),
  },
  { what: 'hosts', text: (n) => times(n, (i) => `ip host h${i} ${v4(i)}`) },
  { what: 'communities of SNMP', text: (n) => times(n, (i) => `snmp-server community c${i} ro ${i % 99}`) },
  {
    what: 'translations',
    text: (n) => times(n, (i) => `ip nat inside source static ${v4(i)} ${v4(i + 65_536)}`),
  },
  { what: 'rendezvous points', text: (n) => times(n, (i) => `ip pim rp-address ${v4(i)} ${i % 99}`) },
  {
    what: 'crypto maps',
    text: (n) =>
      blocks(
        n,
        (i) => `crypto map M ${i + 1} ipsec-isakmp`,
        (i) => `set peer ${v4(i)}`,
        (i) => `match address ${100 + (i % 99)}`,
      ),
  },
  {
    what: 'key chains',
    text: (n) =>
      blocks(
        n,
        (i) => `key chain K${i}`,
        () => 'key 1',
        (i) => ` key-string s${i}`,
      ),
  },
  { what: 'tracks', text: (n) => times(n, (i) => `track ${i} interface Vlan${i} line-protocol`) },
  {
    what: 'sessions to servers',
    text: (n) => times(n, (i) => `logging host ${v4(i)}\nntp server ${v4(i)} key ${i}`),
  },
];
