import { block, blocks, type HostileText, v4, v6 } from './text';

/** Many interfaces, each with something that a fact may look through all others for. */
export const manyInterfaces: readonly HostileText[] = [
  {
    what: 'interfaces',
    text: (n) =>
      blocks(
        n,
        (i) => `interface GigabitEthernet0/${i}`,
        (i) => `ip address ${v4(i * 4 + 1)} 255.255.255.252`,
      ),
  },
  {
    what: 'interfaces of one subnet',
    text: (n) =>
      blocks(
        n,
        (i) => `interface Vlan${i}`,
        (i) => `ip address ${v4(i)} 255.0.0.0`,
        (i) => `ipv6 address ${v6(i)}::1/16`,
      ),
  },
  {
    what: 'interfaces of one address',
    text: (n) =>
      blocks(
        n,
        (i) => `interface Vlan${i}`,
        () => 'ip address 192.0.2.1 255.255.255.0',
        () => 'ipv6 address 2001:db8::1/64',
      ),
  },
  {
    what: 'subnets within subnets',
    text: (n) =>
      blocks(
        n,
        (i) => `interface Vlan${i}`,
        (i) => `ip address ${v4(i * 65_537 + 1)} 255.255.${i % 2 ? 255 : 0}.0`,
      ),
  },
  {
    what: 'the same interface',
    text: (n) =>
      blocks(
        n,
        () => 'interface Loopback0',
        (i) => `ip address ${v4(i)} 255.255.255.255`,
      ),
  },
  {
    what: 'secondary addresses',
    text: (n) =>
      block('interface Vlan1', 4 * n, (i) => `ip address ${v4(i * 256 + 1)} 255.255.255.0 secondary`),
  },
  {
    what: 'addresses that replace each other',
    text: (n) => block('interface Vlan1', n, (i) => `ip address ${v4(i)} 255.255.255.0`),
  },
  {
    what: 'tunnels of 6to4',
    text: (n) =>
      blocks(
        n,
        (i) => `interface Tunnel${i}`,
        () => 'tunnel mode ipv6ip 6to4',
        (i) => `tunnel source Loopback${i}`,
        (i) => `ipv6 address 2002:${i.toString(16)}::1/48`,
      ),
  },
  {
    what: 'unnumbered interfaces in a chain',
    text: (n) =>
      blocks(
        n,
        (i) => `interface Vlan${i}`,
        (i) => `ip unnumbered Vlan${i + 1}`,
      ),
  },
  {
    what: 'tunnels in a chain',
    text: (n) =>
      blocks(
        n,
        (i) => `interface Tunnel${i}`,
        (i) => `tunnel source Tunnel${i + 1}`,
        (i) => `tunnel destination ${v4(i)}`,
      ),
  },
];
