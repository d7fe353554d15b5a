import { block, blocks, type HostileText, times, v4, v6 } from './text';

/** Many neighbors, routes and processes, and what else there may be many of. */
export const manyRoutes: readonly HostileText[] = [
  {
    what: 'neighbors',
    text: (n) =>
      `router bgp 65000\n${times(n / 2, (i) => ` neighbor ${v4(i)} remote-as ${i}\n neighbor ${v4(i)} route-map R${i} in`)}`,
  },
  {
    what: 'IPv6 neighbors',
    text: (n) =>
      `router bgp 65000\n${times(n / 2, (i) => ` neighbor ${v6(i)}::1 remote-as 65000\n neighbor ${v6(i)}::1 route-reflector-client`)}`,
  },
  {
    what: 'networks of BGP',
    text: (n) => block('router bgp 65000', n, (i) => `network ${v4(i * 256)} mask 255.255.255.0`),
  },
  {
    what: 'processes of BGP',
    text: (n) =>
      blocks(
        n,
        () => 'router bgp 65000',
        (i) => `neighbor ${v4(i)} remote-as 1`,
      ),
  },
  {
    what: 'processes of OSPF',
    text: (n) =>
      blocks(
        n,
        (i) => `router ospf ${i + 1}`,
        (i) => `network ${v4(i * 4)} 0.0.0.3 area ${i}`,
      ),
  },
  {
    what: 'networks of OSPF',
    text: (n) =>
      `${blocks(
        n / 2,
        (i) => `interface Vlan${i}`,
        (i) => `ip address ${v4(i * 4 + 1)} 255.255.255.252`,
      )}\n${block('router ospf 1', n / 2, (i) => `network ${v4(i * 4)} 0.0.0.3 area ${i % 9}`)}`,
  },
  {
    what: 'static routes',
    text: (n) => times(n, (i) => `ip route ${v4(i * 256)} 255.255.255.0 ${v4(i + 1)}`),
  },
  {
    what: 'static routes in a chain',
    text: (n) => times(n, (i) => `ip route ${v4(i * 256)} 255.255.255.0 ${v4(i * 256 + 257)}`),
  },
  { what: 'IPv6 static routes', text: (n) => times(n, (i) => `ipv6 route ${v6(i)}::/64 ${v6(i + 1)}::1`) },
  {
    what: 'VRFs',
    text: (n) =>
      blocks(
        n,
        (i) => `vrf definition V${i}`,
        (i) => `rd 65000:${i}`,
        () => 'address-family ipv4',
      ),
  },
  {
    what: 'address pools',
    text: (n) =>
      blocks(
        n,
        (i) => `ip dhcp pool P${i}`,
        (i) => `network ${v4(i * 256)} 255.255.255.0`,
        (i) => `default-router ${v4(i * 256 + 1)}`,
      ),
  },
  {
    what: 'users and lines',
    text: (n) => times(n / 2, (i) => `username u${i} password 0 p${i}\nline vty ${i} ${i}`),
  },
];
