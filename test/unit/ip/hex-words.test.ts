import { describe, expect, it } from 'vitest';
import { hexWordAt } from '../../../server/src/base/ip/hex-words';
import { formatMac } from '../../../server/src/base/ip/mac';

/** What stands at the mark `|`: its text and what it is. */
function at(marked: string): string | undefined {
  const column = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = hexWordAt(text, column);
  if (found === undefined) return undefined;
  const word = text.slice(found.start, found.end);
  return 'mac' in found ? `${word} = ${formatMac(found.mac)}` : `${word} = ${found.duid.name}`;
}

describe('MAC addresses', () => {
  it.each([
    ['arp 192.0.2.1 02ab.29|8c.3e00 arpa', '02ab.298c.3e00 = 02:ab:29:8c:3e:00'],
    ['from |02:ab:29:8c:3e:00, gone', '02:ab:29:8c:3e:00 = 02:ab:29:8c:3e:00'],
    ['(02-AB-29-8C-3E-00|)', '02-AB-29-8C-3E-00 = 02:ab:29:8c:3e:00'],
    ['mac:02:ab:29|:8c:3e:00.', '02:ab:29:8c:3e:00 = 02:ab:29:8c:3e:00'],
    ['station 02ab298c|3e00 left', '02ab298c3e00 = 02:ab:29:8c:3e:00'],
    [' client-identifier 0102.ab29.8c|3e.00', '0102.ab29.8c3e.00 = 02:ab:29:8c:3e:00'],
  ])('%s', (text, found) => {
    expect(at(text)).toBe(found);
  });
});

describe('DUIDs', () => {
  it.each([
    ['DUID 0003000102ab29|8c3e00', 'DUID-LL'],
    ['client 00:01:00:01:2a:00:00:01:02:ab:29:8c|:3e:00 asked', 'DUID-LLT'],
    ['! 00020000000|92b3aff7d', 'DUID-EN'],
    ['DUID 00020001000|0ff7d3c', 'DUID-EN'],
    ['x 000488822c39b29d929f|085cd15ebac47014', 'DUID-UUID'],
  ])('%s', (text, name) => {
    expect(at(text)).toContain(` = ${name}`);
  });
});

describe('nothing', () => {
  it.each([
    'password 7 0002000000092b3a|ff7d3c9d',
    ' key 7 02ab298c|3e00',
    'enable secret 5 02ab298c|3e00',
    'serial 20240301|1230',
    ' fingerprint 00:03:00:01:02:ab:29|:8c:3e:00',
    ' member pwwn 00:03:ba:29|:8c:3e:00:01',
    'x02ab.298c.3e|00',
    '02ab.298c.3e00.|0001.0002',
    'at 12:34:|56',
    ' identifier type 0 00.11.22.33.44.55|.66.77.88.99',
    '',
    '|',
  ])('in %s', (text) => {
    expect(at(text)).toBeUndefined();
  });

  it('is looked for far away in a long row of digits', () => {
    expect(hexWordAt('a'.repeat(1_000_000), 500_000)).toBeUndefined();
  });
});
