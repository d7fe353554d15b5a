import type { IpAddress } from './address';
import { maskOfLength } from './parse';
import { networkV4, networkV6 } from './prefix';

const LAST_V4 = 2 ** 32;
const LAST_V6 = 1n << 128n;

/** How many bits an address of a family has. */
export function widthOf(family: IpAddress['family']): 32 | 128 {
  return family === 4 ? 32 : 128;
}

/**
 * The address so many subnets of a prefix length further on, or back; with the full length so many addresses. Carries
 * over every border. Undefined where the addresses of the family end.
 */
export function stepAddress(address: IpAddress, length: number, by: number): IpAddress | undefined {
  if (address.family === 4) {
    const bits = address.bits + by * 2 ** (32 - length);
    return bits < 0 || bits >= LAST_V4 ? undefined : { family: 4, bits };
  }
  const bits = address.bits + BigInt(by) * (1n << BigInt(128 - length));
  return bits < 0n || bits >= LAST_V6 ? undefined : { family: 6, bits };
}

/** The first address of the prefix that an address is in. */
export function networkOf(address: IpAddress, length: number): IpAddress {
  return address.family === 4
    ? { family: 4, bits: networkV4(address.bits, length) }
    : { family: 6, bits: networkV6(address.bits, length) };
}

/** A netmask, or a wildcard mask, one bit longer or shorter; undefined where there is none. */
export function stepMask(bits: number, kind: 'mask' | 'wildcard', by: number): number | undefined {
  const mask = kind === 'mask' ? bits : ~bits >>> 0;
  for (let length = 0; length <= 32; length++) {
    if (maskOfLength(length) !== mask) continue;
    const next = length + by;
    if (next < 0 || next > 32) return undefined;
    return kind === 'mask' ? maskOfLength(next) : ~maskOfLength(next) >>> 0;
  }
  return undefined;
}
