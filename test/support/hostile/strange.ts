import { type HostileText, times, v4 } from './text';

/** Lines that do not mean what they stand for, or nothing. */
export const strangeLines: readonly HostileText[] = [
  { what: 'unknown commands', text: (n) => times(n, (i) => `frobnicate the ${i} widgets`) },
  {
    what: 'misspelt commands',
    text: (n) => times(n, (i) => `interfcae Vlan${i}\n ip adress ${v4(i)} 255.255.255.0`),
  },
  { what: 'commands in the wrong mode', text: (n) => times(n, (i) => `encapsulation dot1Q ${i}`) },
  { what: 'deep nesting', text: (n) => times(n, (i) => `${' '.repeat(Math.min(i, 2_000))}unknown ${i}`) },
  {
    what: 'deep nesting of commands',
    text: (n) => times(n, (i) => `${' '.repeat(i % 500)}interface Vlan${i}`),
  },
  {
    what: 'modes that open each other',
    text: (n) =>
      times(
        n,
        (i) =>
          [
            'policy-map P',
            'class C',
            'police 8000',
            'interface Vlan1',
            'router bgp 1',
            'address-family ipv4',
            'exit',
            'exit-address-family',
          ][i % 8] ?? '',
      ),
  },
  { what: 'banners', text: (n) => times(n / 2, (i) => `banner motd #\nhello ${i}#`) },
  {
    what: 'a banner that never ends',
    text: (n) => `banner motd #\n${times(n, (i) => `interface Vlan${i}`)}`,
  },
  {
    what: 'certificates',
    text: (n) =>
      `crypto pki certificate chain T\n certificate 01\n${times(n, () => '  30820241 308201AA A0030201 02020101')}\n  \tquit`,
  },
  { what: 'prompts', text: (n) => times(n, (i) => `R1(config)#interface Vlan${i}`) },
  { what: 'prompts of many devices', text: (n) => times(n, (i) => `R${i}#show running-config`) },
  { what: 'blank lines', text: (n) => '\n'.repeat(n) },
  { what: 'comments', text: (n) => times(n, () => '! - - -') },
  { what: 'ends', text: (n) => times(n, () => 'end') },
  { what: 'templates', text: (n) => times(n, (i) => `{% if a %}\ninterface {{ x${i} }}`) },
];
