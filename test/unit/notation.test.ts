import { describe, expect, test } from 'vitest';
import type { Form } from '../../server/src/catalogue/form';
import { buildGraph } from '../../server/src/catalogue/graph';
import { matchWords } from '../../server/src/catalogue/match';
import { readCatalogue } from '../../server/src/catalogue/notation';
import { syntaxText } from '../../server/src/catalogue/syntax-text';
import { packCatalogue, stemsOf, unpackStem } from '../../server/src/catalogue/table';
import { findWords } from '../../server/src/syntax/words';

const CATALOGUE = `# a comment
mode interface

  ip address <ipv4:address> <mask:mask> [secondary]   #ip-address {single}   Set an address.
  ip address dhcp                                      Ask for an address.
  speed {10 | 100 | auto}                              Set the speed.
  switchport trunk vlan <1-4094>...                    Allow VLANs.
  shutdown                                             Stop.
  description <line>                                   Describe.
  certificate <word>   {text until quit}   Hold a certificate.
`;

function read(line: string, allowPartial = false): string | undefined {
  const graph = buildGraph(readCatalogue(CATALOGUE, 'test.txt'));
  const match = matchWords(graph, line, findWords(line, 0), 0, allowPartial);
  return match?.words
    .map((word) => word.keyword ?? `<${word.argument?.type}${word.malformed ? '!' : ''}>`)
    .join(' ');
}

describe('the notation', () => {
  test('gives a form its mode, id, attributes and sentence', () => {
    const [form] = readCatalogue(CATALOGUE, 'test.txt');
    expect(form).toMatchObject({
      id: 'ip-address',
      modes: ['interface'],
      summary: 'Set an address.',
      attributes: { single: true },
    });
  });

  test('survives being packed into the table', () => {
    const files = [
      CATALOGUE,
      '# more\nmode  interface   # of it\n  x <def:vrf:name> <ref:track:1-99:n> <ref:ipv4-acl> [<1-9:n> | y]...     #x   Do.\n',
    ];
    const forms = files.flatMap((file) => readCatalogue(file, 'test.txt'));
    const { groups } = packCatalogue([...files, ...files]);
    const unpacked = groups.flatMap((group) => stemsOf(group).flatMap((stem) => unpackStem(group[0], stem)));
    const sorted = (all: readonly Form[]) => all.map((form) => JSON.stringify(form)).sort();
    expect(sorted(unpacked)).toEqual(sorted([...forms, ...forms]));
    expect(forms.map((form) => syntaxText(form.elements))).toContain('switchport trunk vlan <1-4094>...');
  });

  test.each([
    ['ip address 192.0.2.1 255.255.255.0', 'ip address <ipv4> <mask>'],
    ['ip address 192.0.2.1 255.255.255.0 secondary', 'ip address <ipv4> <mask> secondary'],
    ['ip add dhcp', 'ip address dhcp'],
    ['sh', 'shutdown'],
    ['speed auto', 'speed auto'],
    ['switchport trunk vlan 1 2 3 4', 'switchport trunk vlan <range> <range> <range> <range>'],
    ['description any text 10.0.0.1', 'description <line> <line> <line>'],
    ['ip address 192.0.2.300 255.255.255.0', 'ip address <ipv4!> <mask>'],
  ])('reads %s', (line, expected) => {
    expect(read(line)).toBe(expected);
  });

  test.each([
    'ip address',
    'ip address 192.0.2.1',
    's',
    'speed 1000',
    'switchport trunk vlan',
    'switchport trunk vlan 4095',
    'ip address 192.0.2.1 255.255.255.0 secondary secondary',
    'shutdown now',
  ])('does not take %s for a command', (line) => {
    expect(read(line)).toBeUndefined();
  });

  test('takes the beginning of a command where words may be missing, as behind "no"', () => {
    expect(read('ip address', true)).toBe('ip address');
  });

  test.each([
    ['mode', 'test.txt:1:1: a form is indented by two blanks'],
    ['mode x | y', 'test.txt:1:8: | is no name of a mode'],
    ['mode x\n  speed {10 | 100   Set.', 'test.txt:2:9: } is missing'],
    ['mode x\n  speed 10}   Set.', 'test.txt:2:11: } closes nothing'],
    ['mode x\n  speed <word   Set.', 'test.txt:2:9: > is missing'],
    ['mode x\n  speed', 'test.txt:2:8: a form ends with a sentence of summary'],
    ['mode x\n  speed   {odd}   Set.', 'test.txt:2:11: no attribute is called {odd}'],
    ['mode x\n  speed <ref:odd>   Set.', 'test.txt:2:9: no kind of name is called odd'],
    ['  speed   Set.', 'test.txt:1:1: a form stands below a mode'],
    ['mode x\n  speed [ | a]   Set.', 'test.txt:2:11: an alternative is empty'],
  ])('says where %j is wrong', (text, message) => {
    expect(() => readCatalogue(text, 'test.txt')).toThrow(message);
  });
});
