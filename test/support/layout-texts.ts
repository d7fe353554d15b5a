import fc from 'fast-check';

const pieces = [
  'interface Loopback0',
  'ip address 192.0.2.1 255.255.255.255',
  'description to the | core',
  'router bgp 65000',
  'address-family ipv4',
  'neighbor 192.0.2.1 activate',
  'exit-address-family',
  'exit',
  'end',
  '!',
  '! a word',
  '',
  'ip route 192.0.2.0 255.255.255.0 Null0',
  'access-list 10 permit any',
  'banner motd #',
  'banner exec ^CHello^C',
  'x # y',
  'gizmo',
  'R1#show run',
  'R1(config)#int lo0',
  '{% if x %}',
  '{{ x }}',
  'crypto pki certificate chain T',
  'certificate 01',
  'quit',
];

const indent = fc.constantFrom('', ' ', '  ', '    ', '\t');
const body = fc.oneof(
  fc.constantFrom(...pieces),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

/** Texts of any lines, among them many that lay out a configuration. */
export const layoutText: fc.Arbitrary<string> = fc
  .array(fc.tuple(indent, body, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 30 })
  .map((rows) => rows.map((row) => row.join('')).join(''));
