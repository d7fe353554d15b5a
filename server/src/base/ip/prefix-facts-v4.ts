import { maskLength, maskOfLength } from './parse';
import { lastV4, networkV4 } from './prefix';

/** What an IPv4 address with a length or netmask says. */
export interface Ipv4PrefixFacts {
  readonly length: number;
  readonly network: number;
  readonly last: number;
  readonly netmask: number;
  readonly wildcard: number;
  /** Number of addresses. */
  readonly size: number;
  /** `undefined` for /31 and /32, which have none (RFC 3021). */
  readonly broadcast: number | undefined;
  readonly firstHost: number;
  readonly lastHost: number;
  readonly hosts: number;
  /** What the address is in its own subnet. */
  readonly role: 'network' | 'broadcast' | 'host';
  readonly hostBitsSet: boolean;
}

/** Decodes `bits/length`. */
export function decodePrefixV4(bits: number, length: number): Ipv4PrefixFacts {
  const network = networkV4(bits, length);
  const last = lastV4(bits, length);
  const size = 2 ** (32 - length);
  const hasBroadcast = length < 31;
  return {
    length,
    network,
    last,
    netmask: maskOfLength(length),
    wildcard: ~maskOfLength(length) >>> 0,
    size,
    broadcast: hasBroadcast ? last : undefined,
    firstHost: hasBroadcast ? network + 1 : network,
    lastHost: hasBroadcast ? last - 1 : last,
    hosts: hasBroadcast ? size - 2 : size,
    role: roleOf(bits, network, last, hasBroadcast),
    hostBitsSet: bits !== network,
  };
}

function roleOf(bits: number, network: number, last: number, hasBroadcast: boolean): Ipv4PrefixFacts['role'] {
  if (!hasBroadcast) return 'host';
  if (bits === network) return 'network';
  return bits === last ? 'broadcast' : 'host';
}

/** What a dotted quad says when read as a mask. */
export interface MaskFacts {
  readonly mask: number;
  /** Prefix length when it is a netmask. */
  readonly netmaskLength: number | undefined;
  /** Prefix length when it is a wildcard (inverse) mask. */
  readonly wildcardLength: number | undefined;
  readonly inverse: number;
  readonly bitsSet: number;
}

/** Reads a dotted quad as netmask and as wildcard. */
export function decodeMask(mask: number): MaskFacts {
  const inverse = ~mask >>> 0;
  return {
    mask,
    netmaskLength: maskLength(mask),
    wildcardLength: maskLength(inverse),
    inverse,
    bitsSet: bitCount(mask),
  };
}

/** What an address with a wildcard mask matches; a set bit of the wildcard ignores the address's bit. */
export interface WildcardFacts {
  /** The address without the ignored bits. */
  readonly base: number;
  readonly wildcard: number;
  /** Prefix length of what is matched, when that is one prefix. */
  readonly length: number | undefined;
  readonly lowest: number;
  readonly highest: number;
  /** How many addresses match. */
  readonly matches: number;
  /** The address has bits set that the wildcard ignores. */
  readonly ignoredBitsSet: boolean;
}

/** Decodes an address with its wildcard mask. */
export function decodeWildcard(bits: number, wildcard: number): WildcardFacts {
  const base = (bits & ~wildcard) >>> 0;
  return {
    base,
    wildcard,
    length: maskLength(~wildcard >>> 0),
    lowest: base,
    highest: (base | wildcard) >>> 0,
    matches: 2 ** bitCount(wildcard),
    ignoredBitsSet: base !== bits,
  };
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits >>> 0; rest !== 0; rest = (rest & (rest - 1)) >>> 0) count++;
  return count;
}
