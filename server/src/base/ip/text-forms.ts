import { Address6 } from 'ip-address';
import { expandIpv6, formatIpv4, formatIpv6, formatIpv6Mixed } from './format';
import { containsV6 } from './prefix';

/** 32 hexadecimal digits. */
export function hexV6(bits: bigint): string {
  return bits.toString(16).padStart(32, '0');
}

/** 128 binary digits. */
export function binaryV6(bits: bigint): string {
  return bits.toString(2).padStart(128, '0');
}

/** Reverse name under `ip6.arpa`, nibble by nibble (RFC 3596 section 2.5). */
export function arpaV6(bits: bigint): string {
  return Address6.fromBigInt(bits).reverseForm().replace(/\.$/, '');
}

/** Reverse zone of a prefix whose length falls on a nibble, else `undefined`. */
export function arpaZoneV6(network: bigint, length: number): string | undefined {
  if (length % 4 !== 0) return undefined;
  const nibbles = [...hexV6(network).slice(0, length / 4)].reverse();
  return [...nibbles, 'ip6', 'arpa'].join('.');
}

/** The dotted form of RFC 5952 section 5 where the format of the address is known to end in an IPv4. */
export function mixedV6(bits: bigint): string | undefined {
  const mapped = containsV6(0xffff_0000_0000n, 96, bits);
  const translated = containsV6(0xffff_0000_0000_0000n, 96, bits);
  const wellKnown = containsV6(0x0064_ff9b_0000_0000_0000_0000_0000_0000n, 96, bits);
  return mapped || translated || wellKnown || isCompatible(bits) ? formatIpv6Mixed(bits) : undefined;
}

/** `::a.b.c.d` (deprecated): the low 32 bits alone are set, and not so few of them that it is `::1` or `::1234`. */
export function isCompatible(bits: bigint): boolean {
  return bits >> 32n === 0n && bits > 0xffffn;
}

/** Name of the address in a Windows UNC path, where colons are not allowed. */
export function literalNameV6(bits: bigint): string {
  return `${formatIpv6(bits).replaceAll(':', '-')}.ipv6-literal.net`;
}

/** Every common way to write an IPv6 address. */
export interface Ipv6Texts {
  readonly canonical: string;
  readonly mixed: string | undefined;
  readonly expanded: string;
  readonly hex: string;
  readonly decimal: string;
  readonly binary: string;
  readonly arpa: string;
}

/** Every common way to write an IPv6 address. */
export function textsV6(bits: bigint): Ipv6Texts {
  return {
    canonical: formatIpv6(bits),
    mixed: mixedV6(bits),
    expanded: expandIpv6(bits),
    hex: hexV6(bits),
    decimal: bits.toString(),
    binary: binaryV6(bits),
    arpa: arpaV6(bits),
  };
}

/** Eight hexadecimal digits. */
export function hexV4(bits: number): string {
  return bits.toString(16).padStart(8, '0');
}

/** Reverse name under `in-addr.arpa` (RFC 1035 section 3.5). */
export function arpaV4(bits: number): string {
  return `${formatIpv4(bits).split('.').reverse().join('.')}.in-addr.arpa`;
}

/** An IPv4 address as the two groups it makes in an IPv6 address: `a01:102`. */
export function hextetsOfV4(bits: number): string {
  return `${(bits >>> 16).toString(16)}:${(bits & 0xffff).toString(16)}`;
}
