import { formatIpv4 } from '../../base/ip/format';
import { parseIpv4 } from '../../base/ip/parse';

/** An address mask and what it means. */
export interface OfferedMask {
  readonly text: string;
  readonly detail: string;
}

/** Lengths of prefixes, the usual ones first. */
const LENGTHS: readonly number[] = [
  24, 30, 32, 31, 29, 28, 27, 26, 25, 23, 22, 21, 20, 16, 8, 19, 18, 17, 15, 14, 13, 12, 11, 10, 9,
];

/** Netmasks that can follow an address: of what is all zero only the mask that is. */
export function netmasks(address: string): readonly OfferedMask[] {
  if (parseIpv4(address) === 0) return [{ text: '0.0.0.0', detail: '/0, any address' }];
  return LENGTHS.map((length) => ({ text: formatIpv4(bitsOf(length)), detail: `/${length}` }));
}

/** Wildcards that can follow an address: those under which it is the first of its range come first. */
export function wildcards(address: string): readonly OfferedMask[] {
  const bits = parseIpv4(address);
  if (bits === 0) return [{ text: '255.255.255.255', detail: 'any address' }];
  const offered = LENGTHS.map((length) => ({
    text: formatIpv4(~bitsOf(length) >>> 0),
    detail: length === 32 ? '/32, this address' : `/${length}`,
    fits: bits === undefined || (bits & ~bitsOf(length)) === 0,
  }));
  return [...offered.filter((one) => one.fits), ...offered.filter((one) => !one.fits)].map(
    ({ text, detail }) => ({ text, detail }),
  );
}

/** The mask of a length of 1 to 32 bits. */
function bitsOf(length: number): number {
  return (0xffffffff << (32 - length)) >>> 0;
}
