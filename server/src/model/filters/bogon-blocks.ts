import { parsePrefix } from '../../base/ip/parse';
import { containsV4, containsV6 } from '../../base/ip/prefix';
import type { Placed } from '../../base/ip/registry/block-table';
import type { SpecialBlock } from '../../base/ip/registry/special-block';
import { specialBlocksV4 } from '../../base/ip/registry/special-v4';
import { specialBlocksV6 } from '../../base/ip/registry/special-v6';
import { type Cube, prefixCube } from './cube';
import type { Family } from './types';

/** A prefix that no other network should announce or send from. */
export interface BogonBlock {
  readonly text: string;
  readonly bits: number | bigint;
  readonly length: number;
  readonly cube: Cube;
  /** The length of the longest prefixes that are exchanged between networks, or its own where that is longer. */
  readonly specific: number;
}

/** Multicast, and what the registries of special-purpose blocks no longer hold. */
const BESIDES: Readonly<Record<Family, readonly string[]>> = {
  4: ['224.0.0.0/4'],
  6: ['fec0::/10', 'ff00::/8'],
};

/** A block of this one holds blocks that are reachable from everywhere (RFC 2928). */
const MIXED = '2001::/23';

/** Longer blocks are parts of others, or longer than what is exchanged between networks. */
const LONGEST: Readonly<Record<Family, number>> = { 4: 24, 6: 64 };
const EXCHANGED: Readonly<Record<Family, number>> = { 4: 24, 6: 48 };

const lists: Partial<Record<Family, readonly BogonBlock[]>> = {};

/** Blocks of a family that are not globally reachable (IANA, RFC 6890), and multicast. */
export function bogonBlocks(family: Family): readonly BogonBlock[] {
  lists[family] ??= [...registered(family), ...BESIDES[family]].flatMap(
    (text) => blockOf(text, family) ?? [],
  );
  return lists[family];
}

function registered(family: Family): string[] {
  const rows = family === 4 ? outer(specialBlocksV4(), containsV4) : outer(specialBlocksV6(), containsV6);
  return rows
    .filter(({ row, length }) => row.block !== MIXED && length <= LONGEST[family])
    .map(({ row }) => row.block)
    .reverse();
}

/** Those that are not reachable and no part of another such block. */
function outer<Bits>(
  table: readonly Placed<Bits, SpecialBlock>[],
  contains: (network: Bits, length: number, bits: Bits) => boolean,
): readonly Placed<Bits, SpecialBlock>[] {
  const closed = table.filter(({ row }) => row.globallyReachable === false);
  return closed.filter(
    (own) =>
      !closed.some(
        (other) =>
          other.row.block !== MIXED &&
          other.length < own.length &&
          contains(other.start, other.length, own.start),
      ),
  );
}

function blockOf(text: string, family: Family): BogonBlock | undefined {
  const prefix = parsePrefix(text);
  if (prefix === undefined) return undefined;
  const { address, length } = prefix;
  const specific = Math.max(length, EXCHANGED[family]);
  return { text, bits: address.bits, length, cube: prefixCube(family, address.bits, length), specific };
}
