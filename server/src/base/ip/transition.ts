import { containsV6, networkV6 } from './prefix';
import type { SpecialBlock } from './registry/special-block';
import { extractNat64, type Nat64Length } from './rfc6052';
import { specialOfV4 } from './special';

/** 192.88.99.1, the anycast address of 6to4 relays, withdrawn by RFC 7526. */
const RELAY_ANYCAST = 0xc0586301;

/** A 6to4 address (RFC 3056). */
export interface SixToFour {
  readonly ipv4: number;
  /** Site-level aggregation: the subnet, group 4. */
  readonly sla: number;
  /** The site's /48, first address. */
  readonly sitePrefix: bigint;
  readonly ipv4Special: readonly SpecialBlock[];
  /** The embedded address is the withdrawn relay anycast address (RFC 7526). */
  readonly relayAnycast: boolean;
}

/** Decodes 2002::/16. */
export function sixToFourOf(bits: bigint): SixToFour | undefined {
  if (bits >> 112n !== 0x2002n) return undefined;
  const ipv4 = Number((bits >> 80n) & 0xffffffffn);
  return {
    ipv4,
    sla: Number((bits >> 64n) & 0xffffn),
    sitePrefix: networkV6(bits, 48),
    ipv4Special: specialOfV4(ipv4),
    relayAnycast: ipv4 === RELAY_ANYCAST,
  };
}

/** First address of the /48 that 6to4 derives from an IPv4 address (RFC 3056 section 2). */
export function sixToFourPrefix(ipv4: number): bigint {
  return (0x2002n << 112n) | (BigInt(ipv4) << 80n);
}

/** A Teredo address (RFC 4380 section 4); port and client are stored inverted. */
export interface Teredo {
  readonly server: number;
  readonly flags: number;
  /** The client sits behind a cone NAT. */
  readonly cone: boolean;
  readonly port: number;
  readonly client: number;
}

/** Decodes 2001::/32. */
export function teredoOf(bits: bigint): Teredo | undefined {
  if (bits >> 96n !== 0x20010000n) return undefined;
  const flags = Number((bits >> 48n) & 0xffffn);
  return {
    server: Number((bits >> 64n) & 0xffffffffn),
    flags,
    cone: (flags & 0x8000) !== 0,
    port: Number((bits >> 32n) & 0xffffn) ^ 0xffff,
    client: ~Number(bits & 0xffffffffn) >>> 0,
  };
}

/** The IPv4 address behind a NAT64 with the well-known prefix (RFC 6052). */
export interface Nat64 {
  readonly ipv4: number;
  readonly ipv4Special: readonly SpecialBlock[];
}

const WELL_KNOWN = 0x64ff9bn << 96n;

/** Decodes 64:ff9b::/96. */
export function nat64Of(bits: bigint): Nat64 | undefined {
  if (!containsV6(WELL_KNOWN, 96, bits)) return undefined;
  const ipv4 = Number(bits & 0xffffffffn);
  return { ipv4, ipv4Special: specialOfV4(ipv4) };
}

/** One reading of an address in the local-use NAT64 prefix. */
export interface Nat64Reading {
  readonly length: Nat64Length;
  readonly ipv4: number;
  /** u octet and suffix are zero, so this reading can be the operator's. */
  readonly wellFormed: boolean;
}

const LOCAL_USE = 0x64ff9b0001n << 80n;
const LOCAL_LENGTHS: readonly Nat64Length[] = [48, 56, 64, 96];

/** Decodes 64:ff9b:1::/48 (RFC 8215) at every length RFC 6052 allows inside it; the operator chose one of them. */
export function nat64LocalOf(bits: bigint): readonly Nat64Reading[] | undefined {
  if (!containsV6(LOCAL_USE, 48, bits)) return undefined;
  return LOCAL_LENGTHS.map((length) => {
    const { ipv4, uOctetZero, suffixZero } = extractNat64(bits, length);
    return { length, ipv4, wellFormed: uOctetZero && suffixZero };
  });
}

/** A unique local address (RFC 4193). */
export interface UniqueLocal {
  /** 1 for locally assigned (fd00::/8); 0 is undefined to this day. */
  readonly lBit: number;
  /** 40 bits. */
  readonly globalId: bigint;
  readonly subnetId: number;
  readonly sitePrefix: bigint;
}

/** Decodes fc00::/7. */
export function uniqueLocalOf(bits: bigint): UniqueLocal | undefined {
  if (bits >> 121n !== 0x7en) return undefined;
  return {
    lBit: Number((bits >> 120n) & 1n),
    globalId: (bits >> 80n) & 0xff_ffff_ffffn,
    subnetId: Number((bits >> 64n) & 0xffffn),
    sitePrefix: networkV6(bits, 48),
  };
}
