import { type MulticastV4, multicastV4Of } from './multicast-v4';
import { maskLength } from './parse';
import { decodePrefixV4, decodeWildcard, type Ipv4PrefixFacts, type WildcardFacts } from './prefix-facts-v4';
import { holderOfSlash8, type Slash8 } from './registry/space-v4';
import type { SpecialBlock } from './registry/special-block';
import { embedNat64 } from './rfc6052';
import { specialOfV4 } from './special';
import { sixToFourPrefix } from './transition';

/** Kind of an IPv4 address; `special` is a special-purpose block without a word of its own. */
export type Ipv4Type =
  | 'this-network'
  | 'loopback'
  | 'private'
  | 'shared'
  | 'link-local'
  | 'documentation'
  | 'benchmarking'
  | 'multicast'
  | 'broadcast'
  | 'reserved'
  | 'special'
  | 'global-unicast';

/** Everything an IPv4 address says by itself. */
export interface Ipv4Facts {
  readonly family: 4;
  readonly bits: number;
  readonly type: Ipv4Type;
  readonly class: 'A' | 'B' | 'C' | 'D' | 'E';
  /** Prefix length of the class; `undefined` for D and E. */
  readonly classfulLength: number | undefined;
  /** Special-purpose blocks that hold it, most specific first. */
  readonly special: readonly SpecialBlock[];
  /** Who holds its /8. */
  readonly space: Slash8;
  readonly multicast: MulticastV4 | undefined;
  /** First address of its 6to4 /48 (RFC 3056). */
  readonly sixToFourPrefix: bigint;
  /** ::ffff:a.b.c.d (RFC 4291 section 2.5.5.2). */
  readonly mapped: bigint;
  /** Behind the well-known NAT64 prefix (RFC 6052). */
  readonly nat64: bigint;
  /** Its four bytes as the first 32 bits of an IPv6 address. */
  readonly asTop32: bigint;
  readonly prefix: Ipv4PrefixFacts | undefined;
  readonly wildcard: WildcardFacts | undefined;
}

/** What stands beside the address in the text; a discontiguous mask yields no prefix. */
export interface Ipv4Context {
  readonly length?: number | undefined;
  readonly mask?: number | undefined;
  readonly wildcard?: number | undefined;
}

const WELL_KNOWN_NAT64 = 0x64ff9bn << 96n;

/** Decodes an IPv4 address. */
export function decodeIpv4(bits: number, context: Ipv4Context = {}): Ipv4Facts {
  const { mask, wildcard } = context;
  const length = context.length ?? (mask === undefined ? undefined : maskLength(mask));
  const special = specialOfV4(bits);
  return {
    family: 4,
    bits,
    type: typeOfV4(bits, special),
    class: classOf(bits),
    classfulLength: classfulLength(bits),
    special,
    space: holderOfSlash8(bits >>> 24),
    multicast: multicastV4Of(bits),
    sixToFourPrefix: sixToFourPrefix(bits),
    mapped: (0xffffn << 32n) | BigInt(bits),
    nat64: embedNat64(WELL_KNOWN_NAT64, 96, bits),
    asTop32: BigInt(bits) << 96n,
    prefix: length === undefined ? undefined : decodePrefixV4(bits, length),
    wildcard: wildcard === undefined ? undefined : decodeWildcard(bits, wildcard),
  };
}

/** Kind by the name of the most specific special block. */
const TYPE_OF_BLOCK: Readonly<Record<string, Ipv4Type>> = {
  '0.0.0.0/32': 'this-network',
  '0.0.0.0/8': 'this-network',
  '10.0.0.0/8': 'private',
  '172.16.0.0/12': 'private',
  '192.168.0.0/16': 'private',
  '100.64.0.0/10': 'shared',
  '127.0.0.0/8': 'loopback',
  '169.254.0.0/16': 'link-local',
  '192.0.2.0/24': 'documentation',
  '198.51.100.0/24': 'documentation',
  '203.0.113.0/24': 'documentation',
  '198.18.0.0/15': 'benchmarking',
  '240.0.0.0/4': 'reserved',
  '255.255.255.255/32': 'broadcast',
};

function typeOfV4(bits: number, special: readonly SpecialBlock[]): Ipv4Type {
  const block = special[0]?.block;
  if (block !== undefined) return TYPE_OF_BLOCK[block] ?? 'special';
  return bits >>> 28 === 14 ? 'multicast' : 'global-unicast';
}

function classOf(bits: number): Ipv4Facts['class'] {
  if (bits >>> 31 === 0) return 'A';
  if (bits >>> 30 === 2) return 'B';
  if (bits >>> 29 === 6) return 'C';
  return bits >>> 28 === 14 ? 'D' : 'E';
}

/** Prefix length IOS assumes when a routing protocol of old gives none (RFC 791 section 3.2). */
export function classfulLength(bits: number): number | undefined {
  const letter = classOf(bits);
  if (letter === 'A') return 8;
  if (letter === 'B') return 16;
  return letter === 'C' ? 24 : undefined;
}
