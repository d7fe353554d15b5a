import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseIpv4 } from '../../../server/src/base/ip/parse';
import { wildcardPattern } from '../../../server/src/base/ip/wildcard-pattern';

it.each([
  ['10.1.2.3', '0.0.0.0', '10.1.2.3'],
  ['10.1.2.3', '0.0.0.255', '10.1.2.*'],
  ['10.1.2.3', '0.0.7.255', '10.1.0-7.*'],
  ['10.1.2.3', '0.0.254.0', '10.1.{0,2,…,254}.3'],
  ['10.1.2.3', '0.0.0.5', '10.1.2.{2,3,6,7}'],
  ['10.1.2.3', '255.255.255.255', '*.*.*.*'],
])('%s %s matches %s', (address, wildcard, pattern) => {
  expect(wildcardPattern(parseIpv4(address)!, parseIpv4(wildcard)!)).toBe(pattern);
});

it('is written for every address and wildcard', () => {
  const bits = fc.nat({ max: 0xffffffff });
  fc.assert(
    fc.property(bits, bits, (address, wildcard) => {
      expect(wildcardPattern(address, wildcard).split('.')).toHaveLength(4);
    }),
  );
});
