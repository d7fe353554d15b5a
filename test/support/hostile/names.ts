import { blocks, type HostileText, times, v4 } from './text';

/** Names and findings without end, and names that lead to one another. */
export const manyNames: readonly HostileText[] = [
  {
    what: 'undefined names',
    text: (n) =>
      blocks(
        n,
        (i) => `interface Vlan${i}`,
        (i) => `ip access-group A${i} in`,
        (i) => `ip policy route-map R${i}`,
      ),
  },
  { what: 'unused names', text: (n) => times(n, (i) => `route-map R${i} permit 10`) },
  {
    what: 'uses of one name',
    text: (n) =>
      blocks(
        n,
        (i) => `interface Vlan${i}`,
        () => 'ip access-group A in',
      ),
  },
  {
    what: 'definitions of one name',
    text: (n) =>
      blocks(
        n,
        () => 'ip access-list standard A',
        (i) => `permit ${v4(i)}`,
      ),
  },
  {
    what: 'equal findings',
    text: (n) =>
      blocks(
        n,
        (i) => `interface Vlan${i}`,
        () => 'ip address 192.0.2.300 255.255.255.0',
      ),
  },
  { what: 'malformed addresses', text: (n) => times(n, (i) => `ipv6 route 2001:db8::${i}::/64 ${i}::1::2`) },
  {
    what: 'templates that inherit in a chain',
    text: (n) =>
      `router bgp 1\n${times(n / 2, (i) => ` template peer-session T${i}\n  inherit peer-session T${i + 1}`)}`,
  },
  {
    what: 'templates that inherit in a ring',
    text: (n) =>
      `router bgp 1\n${times(n / 2, (i) => ` template peer-policy T${i}\n  inherit peer-policy T${(i + 1) % Math.floor(n / 2)} 1`)}`,
  },
  {
    what: 'object groups in a chain',
    text: (n) =>
      blocks(
        n,
        (i) => `object-group network G${i}`,
        (i) => `group-object G${i + 1}`,
      ),
  },
  {
    what: 'object groups in a ring',
    text: (n) =>
      blocks(
        n,
        (i) => `object-group network G${i}`,
        (i) => `group-object G${(i + 1) % Math.ceil(n / 2)}`,
      ),
  },
  {
    what: 'classes in a chain',
    text: (n) =>
      blocks(
        n,
        (i) => `class-map match-any C${i}`,
        (i) => `match class-map C${i + 1}`,
      ),
  },
  {
    what: 'policies in a chain',
    text: (n) =>
      blocks(
        n,
        (i) => `policy-map P${i}`,
        () => 'class class-default',
        (i) => ` service-policy P${i + 1}`,
      ),
  },
  {
    what: 'suppressions',
    text: (n) =>
      times(n, (i) => `! conf-t-disable-next-line undefined-reference: no ${i}\nno ip domain lookup`),
  },
  { what: 'hostnames', text: (n) => times(n, (i) => `hostname R${i}`) },
];
