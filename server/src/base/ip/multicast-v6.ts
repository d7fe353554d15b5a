import { networkV6 } from './prefix';
import { type NamedGroup, namedGroupV6 } from './registry/multicast-v6';

/** Names of the sixteen scopes (RFC 7346); the gaps are for administrators to define. */
export type MulticastScope =
  | 'reserved'
  | 'interface-local'
  | 'link-local'
  | 'realm-local'
  | 'admin-local'
  | 'site-local'
  | 'organization-local'
  | 'global'
  | 'unassigned';

const SCOPES: ReadonlyMap<number, MulticastScope> = new Map([
  [0, 'reserved'],
  [1, 'interface-local'],
  [2, 'link-local'],
  [3, 'realm-local'],
  [4, 'admin-local'],
  [5, 'site-local'],
  [8, 'organization-local'],
  [14, 'global'],
  [15, 'reserved'],
]);

/** What is wrong with a multicast address. */
export type MulticastProblem =
  /** P set without T (RFC 3306). */
  | 'prefix-not-transient'
  /** R set without P (RFC 3956). */
  | 'rp-without-prefix'
  /** Scope 0 or 15 (RFC 7346). */
  | 'reserved-scope'
  /** Prefix length outside 1 to 64 in a unicast-prefix-based address (RFC 3306). */
  | 'prefix-length'
  /** The same in an address with an embedded RP (RFC 3956). */
  | 'rp-prefix-length'
  /** RP interface identifier 0 (RFC 3956). */
  | 'rp-id-zero';

/** An IPv6 multicast address taken apart (RFC 4291 section 2.7, RFC 7371). */
export interface MulticastV6 {
  readonly flags: { readonly x: boolean; readonly r: boolean; readonly p: boolean; readonly t: boolean };
  readonly scope: number;
  readonly scopeName: MulticastScope;
  /** Low 32 bits, which alone reach the MAC address. */
  readonly group: number;
  /** 33:33 and the low 32 bits (RFC 2464 section 7). */
  readonly mac: number;
  /** The registered group of a permanent address (all flags zero). */
  readonly named: NamedGroup | undefined;
  /** ff02::1:ff00:0/104, RFC 4291 section 2.7.1. */
  readonly solicitedNode: boolean;
  /** ff3x::/32, RFC 4607. */
  readonly sourceSpecific: boolean;
  /** Unicast-prefix-based (RFC 3306); `prefix` is missing when the length is impossible. */
  readonly prefixBased: { readonly length: number; readonly prefix: bigint | undefined } | undefined;
  readonly embeddedRp: EmbeddedRp | undefined;
  readonly problems: readonly MulticastProblem[];
}

/** The rendezvous point an address names (RFC 3956). */
export interface EmbeddedRp {
  /** RP interface identifier, 1 to 15. */
  readonly riid: number;
  readonly length: number;
  /** Address of the rendezvous point, missing when the address is malformed. */
  readonly rp: bigint | undefined;
}

/** Decodes ff00::/8. */
export function multicastV6Of(bits: bigint): MulticastV6 | undefined {
  if (bits >> 120n !== 0xffn) return undefined;
  const nibble = Number((bits >> 116n) & 15n);
  const flags = {
    x: (nibble & 8) !== 0,
    r: (nibble & 4) !== 0,
    p: (nibble & 2) !== 0,
    t: (nibble & 1) !== 0,
  };
  const scope = Number((bits >> 112n) & 15n);
  const group = Number(bits & 0xffffffffn);
  const unicastBased = flags.p && flags.t;
  const sourceSpecific = unicastBased && !flags.r && (bits >> 96n) % 0x10000n === 0n;
  const prefixBased = unicastBased && !flags.r && !sourceSpecific ? prefixBasedOf(bits) : undefined;
  const embeddedRp = unicastBased && flags.r ? embeddedRpOf(bits) : undefined;
  return {
    flags,
    scope,
    scopeName: SCOPES.get(scope) ?? 'unassigned',
    group,
    mac: 0x3333_0000_0000 + group,
    named: nibble === 0 ? namedGroupV6(bits) : undefined,
    solicitedNode: bits >> 24n === 0xff0200000000000000000001ffn,
    sourceSpecific,
    prefixBased,
    embeddedRp,
    problems: problemsOf(flags, scope, prefixBased, embeddedRp),
  };
}

function prefixBasedOf(bits: bigint): { readonly length: number; readonly prefix: bigint | undefined } {
  const length = Number((bits >> 96n) & 0xffn);
  return { length, prefix: unicastPrefix(bits, length) };
}

function embeddedRpOf(bits: bigint): EmbeddedRp {
  const length = Number((bits >> 96n) & 0xffn);
  const riid = Number((bits >> 104n) & 15n);
  const prefix = riid === 0 ? undefined : unicastPrefix(bits, length);
  return { riid, length, rp: prefix === undefined ? undefined : prefix | BigInt(riid) };
}

/** The 64 bits of network prefix an address carries in its middle, cut to their length. */
function unicastPrefix(bits: bigint, length: number): bigint | undefined {
  if (length < 1 || length > 64) return undefined;
  return networkV6(((bits >> 32n) & 0xffff_ffff_ffff_ffffn) << 64n, length);
}

function problemsOf(
  flags: MulticastV6['flags'],
  scope: number,
  prefixBased: MulticastV6['prefixBased'],
  embeddedRp: EmbeddedRp | undefined,
): readonly MulticastProblem[] {
  const problems: MulticastProblem[] = [];
  if (flags.p && !flags.t) problems.push('prefix-not-transient');
  if (flags.r && !flags.p) problems.push('rp-without-prefix');
  if (scope === 0 || scope === 15) problems.push('reserved-scope');
  if (prefixBased !== undefined && prefixBased.prefix === undefined) problems.push('prefix-length');
  if (embeddedRp !== undefined) {
    if (embeddedRp.riid === 0) problems.push('rp-id-zero');
    if (embeddedRp.length < 1 || embeddedRp.length > 64) problems.push('rp-prefix-length');
  }
  return problems;
}
