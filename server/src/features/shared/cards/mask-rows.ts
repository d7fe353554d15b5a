import type { Ipv4Facts } from '../../../base/ip/facts';
import { formatIpv4 } from '../../../base/ip/format';
import { decodeMask, type WildcardFacts } from '../../../base/ip/prefix-facts-v4';
import { wildcardPattern } from '../../../base/ip/wildcard-pattern';
import { code } from '../markdown';
import { type Row, rangeText, row } from './card';

/** What an address with a wildcard mask matches. */
export function wildcardRows({ wildcard: facts, bits }: Ipv4Facts): Row[] {
  if (facts === undefined) return [];
  const { base, wildcard, length, ignoredBitsSet } = facts;
  const network = code(formatIpv4(base));
  return [
    ['Matches', matchText(facts)],
    ...row('Pattern', length === undefined ? code(wildcardPattern(bits, wildcard)) : undefined),
    ...row('Prefix', length === undefined ? undefined : code(`${formatIpv4(base)}/${length}`)),
    ...row('Looks like', length === undefined ? netmaskText(wildcard) : undefined),
    ...row('Ignored', ignoredBitsSet ? `set bits of the address: the same as ${network}` : undefined),
  ];
}

/** What was meant where a netmask stands in the place of a wildcard. */
function netmaskText(wildcard: number): string | undefined {
  const { netmaskLength: length, inverse } = decodeMask(wildcard);
  return length === undefined
    ? undefined
    : `the netmask of a /${length}: its wildcard is ${code(formatIpv4(inverse))}`;
}

function matchText({ length, matches, lowest, highest }: WildcardFacts): string {
  if (matches === 1) return `only ${code(formatIpv4(lowest))}`;
  const range = `${rangeText(formatIpv4(lowest), formatIpv4(highest))} (${matches} addresses)`;
  return length === undefined ? `some of ${range}: the wildcard is not contiguous` : range;
}

/** `netmask of a /24` */
export function maskWords(bits: number, role: 'mask' | 'wildcard'): string {
  const { netmaskLength, wildcardLength } = decodeMask(bits);
  const length = role === 'mask' ? netmaskLength : wildcardLength;
  const name = role === 'mask' ? 'netmask' : 'wildcard mask';
  return length === undefined ? `${name}, not contiguous` : `${name} of a /${length}`;
}

/** What a dotted quad says as a netmask. */
export function maskRows(mask: number): Row[] {
  const { netmaskLength: length, inverse, bitsSet } = decodeMask(mask);
  const size: Row =
    length === undefined
      ? ['Prefix length', `none: ${bitsSet} bits are set, not all at the left`]
      : ['Size', sizeText(length)];
  return [size, ['Wildcard', code(formatIpv4(inverse))]];
}

/** What a dotted quad says as a wildcard mask. */
export function wildcardMaskRows(wildcard: number): Row[] {
  const { wildcardLength: length, inverse, bitsSet } = decodeMask(wildcard);
  const matches = bitsSet === 0 ? '1 address' : `${2 ** bitsSet} addresses`;
  if (length !== undefined)
    return [
      ['Matches', matches],
      ['Netmask', code(formatIpv4(inverse))],
    ];
  const pattern = `${code(wildcardPattern(0, wildcard))} behind ${code('0.0.0.0')}`;
  return [
    ['Matches', matches],
    ['Pattern', pattern],
  ];
}

function sizeText(length: number): string {
  const size = 2 ** (32 - length);
  if (length === 32) return '1 address';
  return length === 31 ? '2 addresses, both for hosts (RFC 3021)' : `${size} addresses, ${size - 2} hosts`;
}
