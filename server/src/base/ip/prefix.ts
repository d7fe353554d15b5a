import { maskOfLength } from './parse';

const ALL_ONES = (1n << 128n) - 1n;

/** Netmask of an IPv6 prefix length (0 to 128) as 128 bits. */
export function maskV6(length: number): bigint {
  return ALL_ONES ^ hostMaskV6(length);
}

function hostMaskV6(length: number): bigint {
  return (1n << BigInt(128 - length)) - 1n;
}

/** First address of the prefix that holds `bits`. */
export function networkV6(bits: bigint, length: number): bigint {
  return bits & maskV6(length);
}

/** Last address of the prefix that holds `bits`. */
export function lastV6(bits: bigint, length: number): bigint {
  return bits | hostMaskV6(length);
}

/** Whether `bits` lies in `network/length`. */
export function containsV6(network: bigint, length: number, bits: bigint): boolean {
  return (network ^ bits) >> BigInt(128 - length) === 0n;
}

/** First address of the prefix that holds `bits`. */
export function networkV4(bits: number, length: number): number {
  return (bits & maskOfLength(length)) >>> 0;
}

/** Last address of the prefix that holds `bits`. */
export function lastV4(bits: number, length: number): number {
  return (bits | ~maskOfLength(length)) >>> 0;
}

/** Whether `bits` lies in `network/length`. */
export function containsV4(network: number, length: number, bits: number): boolean {
  return networkV4(network ^ bits, length) === 0;
}
