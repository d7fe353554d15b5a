import { holdersV4, holdersV6, insidersV4, insidersV6 } from './registry/block-table';
import type { SpecialBlock } from './registry/special-block';
import { specialBlocksV4 } from './registry/special-v4';
import { type SpecialBlockV6, specialBlocksV6 } from './registry/special-v6';

/** Special-purpose blocks that hold the whole prefix (by default one address), most specific first. */
export function specialOfV4(bits: number, length = 32): readonly SpecialBlock[] {
  return holdersV4(specialBlocksV4(), bits, length);
}

/** Special-purpose blocks that hold the whole prefix (by default one address), most specific first. */
export function specialOfV6(bits: bigint, length = 128): readonly SpecialBlockV6[] {
  return holdersV6(specialBlocksV6(), bits, length);
}

/** Special-purpose blocks that lie inside a prefix. */
export function specialInsideV4(network: number, length: number): readonly SpecialBlock[] {
  return insidersV4(specialBlocksV4(), network, length);
}

/** Special-purpose blocks that lie inside a prefix. */
export function specialInsideV6(network: bigint, length: number): readonly SpecialBlockV6[] {
  return insidersV6(specialBlocksV6(), network, length);
}
