import { containsV4, containsV6 } from '../../base/ip/prefix';
import { specialOfV4, specialOfV6 } from '../../base/ip/special';
import { typeOfV6 } from '../../base/ip/type-v6';

/** Why a prefix has no place in the routing of a network. */
export interface UnroutedSpace {
  readonly kind:
    | 'documentation'
    | 'benchmarking'
    | 'class-e'
    | 'discard'
    | '6bone'
    | 'site-local'
    | 'reserved';
  /** The block that holds the prefix; of `reserved` space the prefix `undefined` stands for all that IANA holds back. */
  readonly block: string | undefined;
}

const SIXBONE = 0x3ffen << 112n;

/** What a whole IPv4 prefix is kept for; undefined for one that can be routed. */
export function unroutedV4(bits: number, length: number): UnroutedSpace | undefined {
  if (length >= 4 && containsV4(0xf0000000, 4, bits)) return { kind: 'class-e', block: '240.0.0.0/4' };
  const [special] = specialOfV4(bits, length);
  const kind = kindOfName(special?.name ?? '');
  return kind === undefined ? undefined : { kind, block: special?.block };
}

/** What a whole IPv6 prefix is kept for; undefined for one that can be routed. */
export function unroutedV6(bits: bigint, length: number): UnroutedSpace | undefined {
  if (length >= 16 && containsV6(SIXBONE, 16, bits)) return { kind: '6bone', block: '3ffe::/16' };
  const type = typeOfV6(bits);
  if (type === 'site-local') return length >= 10 ? { kind: 'site-local', block: 'fec0::/10' } : undefined;
  const [special] = specialOfV6(bits, length);
  if (special !== undefined) {
    const kind = kindOfName(special.name);
    return kind === undefined ? undefined : { kind, block: special.block };
  }
  // Formats with an IPv4 address inside lie in ::/8: they are another matter.
  if (type !== 'reserved' || length < 8 || bits >> 120n === 0n) return undefined;
  return { kind: 'reserved', block: undefined };
}

function kindOfName(name: string): UnroutedSpace['kind'] | undefined {
  if (name.startsWith('Documentation')) return 'documentation';
  if (name === 'Benchmarking') return 'benchmarking';
  return name === 'Discard-Only Address Block' ? 'discard' : undefined;
}
