import { Address6 } from 'ip-address';
import type { IpAddress } from './address';

/** Dotted quad. */
export function formatIpv4(bits: number): string {
  return `${bits >>> 24}.${(bits >>> 16) & 255}.${(bits >>> 8) & 255}.${bits & 255}`;
}

/** The eight 16-bit groups, most significant first. */
export function groupsOf(bits: bigint): readonly number[] {
  const groups: number[] = [];
  for (let shift = 96n; shift >= 0n; shift -= 32n) {
    const word = Number((bits >> shift) & 0xffffffffn);
    groups.push(word >>> 16, word & 0xffff);
  }
  return groups;
}

/** Canonical text, all hexadecimal (RFC 5952 section 4). */
export function formatIpv6(bits: bigint): string {
  return Address6.fromBigInt(bits).correctForm();
}

/** Canonical text with the last 32 bits as a dotted quad (RFC 5952 section 5), for the formats that embed an IPv4 there. */
export function formatIpv6Mixed(bits: bigint): string {
  return Address6.fromBigInt(bits).to4in6();
}

/** All eight groups with four digits each, as `2001:0db8:0000:…`. */
export function expandIpv6(bits: bigint): string {
  return Address6.fromBigInt(bits).canonicalForm();
}

/** Four lower-case hexadecimal digits. */
export function hex4(group: number): string {
  return group.toString(16).padStart(4, '0');
}

/** Canonical text of an address of either family. */
export function formatIp(address: IpAddress): string {
  return address.family === 4 ? formatIpv4(address.bits) : formatIpv6(address.bits);
}
