import { type HostileText, times, v4, v6 } from './text';

/** One line of so many words. */
export const longLines: readonly HostileText[] = [
  { what: 'a long description', text: (n) => `interface Vlan1\n description ${'word '.repeat(n)}` },
  { what: 'a long unknown line', text: (n) => 'word '.repeat(n) },
  { what: 'a long line of addresses', text: (n) => `ntp server ${times(n, v4).replaceAll('\n', ' ')}` },
  {
    what: 'a long line of IPv6 addresses',
    text: (n) => `! ${times(n, (i) => `${v6(i)}::1`).replaceAll('\n', ' ')}`,
  },
  {
    what: 'a long list of VLANs',
    text: (n) =>
      `interface Gi0/1\n switchport trunk allowed vlan ${times(n, (i) => String(2 * i)).replaceAll('\n', ',')}`,
  },
  {
    what: 'a long range of interfaces',
    text: (n) => `interface range ${times(n, (i) => `Gi0/${i}`).replaceAll('\n', ' , ')}`,
  },
  {
    what: 'a long match list',
    text: (n) => `route-map R permit 10\n match community ${times(n, (i) => `C${i}`).replaceAll('\n', ' ')}`,
  },
  {
    what: 'a long AS path',
    text: (n) => `route-map R permit 10\n set as-path prepend ${'65000 '.repeat(n)}`,
  },
  { what: 'nested quotes', text: (n) => `event manager applet A\n action 1 cli command ${'"a '.repeat(n)}` },
  { what: 'an endless negation', text: (n) => 'no '.repeat(n) },
];
