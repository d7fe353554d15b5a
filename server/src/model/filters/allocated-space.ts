import { containsV6 } from '../../base/ip/prefix';
import { holderOfSlash8 } from '../../base/ip/registry/space-v4';

/** Blocks that the regional registries hold (IANA: IPv6 Global Unicast Address Assignments). */
const ASSIGNED_V6: readonly string[] = ['2400', '2410', '2600', '2630', '2800', '2a00', '2a10', '2c00'];
const ASSIGNED_LENGTH = 12;

/** Held by a regional registry since 2011, though the registry calls it by its first holder. */
const REASSIGNED = 188;

/** Lists of unused space never named less than a quarter of all addresses, and never parts of a /8. */
const SHORTEST = 2;
const SLASH_8 = 8;

/** What a prefix takes of space that is given out. */
export interface TakenSpace {
  /** Blocks that are in use, as text. */
  readonly blocks: readonly string[];
  /** True where all of the prefix is in use. */
  readonly whole: boolean;
}

/** The blocks of /8, in IPv6 of /12, in a prefix that regional registries give out to networks. */
export function allocatedIn(bits: number | bigint, length: number): TakenSpace {
  return typeof bits === 'number' ? allocatedV4(bits, length) : allocatedV6(bits, length);
}

function allocatedV4(bits: number, length: number): TakenSpace {
  if (length < SHORTEST || length > SLASH_8) return { blocks: [], whole: false };
  const count = 2 ** (SLASH_8 - length);
  const octets = Array.from({ length: count }, (_, index) => (bits >>> 24) + index);
  const taken = octets.filter(
    (octet) => octet === REASSIGNED || holderOfSlash8(octet).status === 'ALLOCATED',
  );
  return {
    blocks: taken.map((octet) => `${octet}.0.0.0/8`),
    whole: taken.length === count && !taken.includes(100),
  };
}

/** The whole of global unicast is denied as a last entry, not as unused space. */
function allocatedV6(bits: bigint, length: number): TakenSpace {
  if (length <= 3 || length > ASSIGNED_LENGTH) return { blocks: [], whole: false };
  const taken = ASSIGNED_V6.filter((group) => containsV6(bits, length, BigInt(`0x${group}`) << 112n));
  return {
    blocks: taken.map((group) => `${group}::/12`),
    whole: length === ASSIGNED_LENGTH && taken.length === 1,
  };
}
