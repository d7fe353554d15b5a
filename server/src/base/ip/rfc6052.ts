import { networkV6 } from './prefix';
import { hexV6 } from './text-forms';

/** Prefix lengths at which RFC 6052 section 2.2 embeds an IPv4 address. */
export type Nat64Length = 32 | 40 | 48 | 56 | 64 | 96;

/** Bytes of the IPv6 address that carry the IPv4, most significant first. Byte 8 is skipped: it holds the u bit. */
const LAYOUT: Readonly<Record<Nat64Length, readonly [number, number, number, number]>> = {
  32: [4, 5, 6, 7],
  40: [5, 6, 7, 9],
  48: [6, 7, 9, 10],
  56: [7, 9, 10, 11],
  64: [9, 10, 11, 12],
  96: [12, 13, 14, 15],
};

/** Whether a prefix length is one of those that RFC 6052 allows. */
export function isNat64Length(length: number): length is Nat64Length {
  return length in LAYOUT;
}

/** An IPv4 address read out of an IPv6 address. */
export interface Nat64Extract {
  readonly ipv4: number;
  /** The translator's prefix, host bits cleared. */
  readonly prefix: bigint;
  /** Bits 64 to 71 are zero, as RFC 6052 section 2.2 demands. */
  readonly uOctetZero: boolean;
  /** What follows the IPv4 is zero. */
  readonly suffixZero: boolean;
}

/** Reads the IPv4 address that a translator with a prefix of this length put into `bits`. */
export function extractNat64(bits: bigint, length: Nat64Length): Nat64Extract {
  const bytes = bytesOf(bits);
  const layout = LAYOUT[length];
  const suffix = bytes.slice(Math.max(layout[3], 8) + 1);
  return {
    ipv4: layout.reduce((value, at) => value * 256 + (bytes[at] ?? 0), 0),
    prefix: networkV6(bits, length),
    uOctetZero: bytes[8] === 0,
    suffixZero: suffix.every((byte) => byte === 0),
  };
}

/** The IPv6 address by which a translator with this prefix represents `ipv4`. */
export function embedNat64(prefix: bigint, length: Nat64Length, ipv4: number): bigint {
  const value = BigInt(ipv4);
  const low = 8n * BigInt(15);
  return LAYOUT[length].reduce(
    (bits, at, index) => {
      const byte = (value >> BigInt(24 - 8 * index)) & 0xffn;
      return bits | (byte << (low - 8n * BigInt(at)));
    },
    networkV6(prefix, length),
  );
}

function bytesOf(bits: bigint): readonly number[] {
  const hex = hexV6(bits);
  return Array.from({ length: 16 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16));
}
