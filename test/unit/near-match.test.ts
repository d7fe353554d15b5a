import { describe, expect, test } from 'vitest';
import { editDistance } from '../../server/src/catalogue/edit-distance';
import { buildGraph } from '../../server/src/catalogue/graph';
import { readNear } from '../../server/src/catalogue/near-match';
import { readCatalogue } from '../../server/src/catalogue/notation';
import { valueText } from '../../server/src/catalogue/value-text';
import { findWords } from '../../server/src/syntax/words';

const CATALOGUE = `mode test
  ip address <ipv4> <mask> [secondary]        Set an address.
  ip address dhcp                             Ask for an address.
  ip ospf cost <1-65535>                      Set the cost.
  ip ospf <1-65535:process> area <area>       Run OSPF.
  encapsulation dot1q <1-4094> [native]       Set the VLAN.
  speed {10 | 100 | auto}                     Set the speed.
  description <line>                          Describe.
  transport input {ssh | telnet}...           Allow protocols.
  transport output {ssh | telnet}...          Allow protocols.
  shutdown                                    Stop.
`;
const graph = buildGraph(readCatalogue(CATALOGUE, 'test.txt'));

function near(line: string, allowPartial = false) {
  const found = readNear(graph, line, findWords(line, 0), 0, allowPartial);
  const repairs = found.repairs.map(
    ({ index, keyword, argument }) => `${index} ${keyword ?? (argument && valueText(argument))}`,
  );
  return { ...found, repairs };
}

describe('the nearest reading of a line', () => {
  test.each([
    ['ip adress 192.0.2.1 255.255.255.0', ['1 address']],
    ['ip addrses dhcp', ['1 address']],
    ['ip address 192.0.2.1 255.255.255.0 secondry', ['4 secondary']],
    ['descripton to the core', ['0 description']],
    ['DESCRIPTON to the core', ['0 description']],
    ['encapsulation dot1q 5000', ['2 a number from 1 to 4094']],
    ['encapsulation dot1q ten native', ['2 a number from 1 to 4094']],
    ['encapsulaton dot1q 5000', []],
    ['ip ospf kost 10', ['2 cost']],
    ['trasnport input ssh telnet', ['0 transport']],
    ['transport inputs ssh', ['1 input']],
    ['shutdown1', []],
    ['shot', []],
    ['ip address 192.0.2.1 255.255.255.0 192.0.2.2', []],
    ['nothing of this', []],
    ['', []],
  ])('%s is mended by %j', (line, repairs) => {
    expect(near(line).repairs).toEqual(repairs);
  });

  test.each([
    ['ip address', 2, true],
    ['ip address 192.0.2.1', 3, true],
    ['ip addr 192.0.2.1', 3, false],
    ['shutdown', 1, false],
    ['speed 1000', 1, false],
    ['ip address 192.0.2.1 oops', 3, false],
    ['frobnicate', 0, false],
  ])('%s is read up to word %i; incomplete: %s', (line, furthest, incomplete) => {
    expect(near(line)).toMatchObject({ furthest, incomplete });
  });

  test('says what could stand where the readings end', () => {
    expect(near('speed 1000').keywords).toEqual(['10', '100', 'auto']);
    expect(near('ip address 192.0.2.1').arguments.map(valueText)).toEqual(['a netmask']);
  });

  test('lets words be missing where partial lines count', () => {
    expect(near('ip adress').repairs).toEqual([]);
    expect(near('ip adress', true).repairs).toEqual(['1 address']);
  });
});

describe('the distance of two words', () => {
  test.each([
    ['', '', 0],
    ['address', 'address', 0],
    ['adress', 'address', 1],
    ['addrses', 'address', 1],
    ['addressx', 'address', 1],
    ['axdress', 'address', 1],
    ['adres', 'address', 2],
    ['ip', 'address', 3],
    ['input', 'output', 3],
  ])('%s and %s: %i', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
    expect(editDistance(b, a, 2)).toBe(distance);
  });
});
