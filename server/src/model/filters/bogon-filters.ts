import { eachRow, type Fact, fact } from '../facts';
import { keyedFact } from '../keyed';
import { lookedUp } from '../looked-up';
import type { Mark } from '../mark';
import { accessLists } from './access-lists';
import { type AclLine, aclLines, listKey } from './acl-lines';
import { type BogonBlock, bogonBlocks } from './bogon-blocks';
import { cubeCovers, leadingFixed } from './cube';
import { ALL_PROTOCOLS } from './packets';
import { prefixListLines } from './prefix-list-lines';
import { prefixLists } from './prefix-lists';
import type { AccessList, AclEntry, Family, PrefixList, PrefixListEntry } from './types';

/** A list that denies several of the blocks that no other network should use. */
export interface BogonFilter {
  readonly kind: 'prefix-list' | 'access-list';
  readonly family: Family;
  readonly name: string;
  readonly header: Mark;
  /** The blocks that it lets through, as text. */
  readonly missing: readonly string[];
  readonly denied: readonly DeniedPrefix[];
}

/** A prefix that the list denies whole. */
export interface DeniedPrefix {
  readonly bits: number | bigint;
  readonly length: number;
  readonly mark: Mark;
}

/** A list that denies fewer of the blocks is meant for something else. */
const FEWEST = 4;
/** What is denied with fewer bits is all the rest, not a block: 224.0.0.0/3 is the shortest that is one. */
const SHORTEST = 3;

/** Lines that may deny one of the blocks: lists without any need not be looked through. */
const prefixDenials = eachRow(prefixListLines, [], (line) =>
  line.prefix?.action === 'deny' && line.prefix.length >= SHORTEST ? [line] : [],
);
const aclDenials = eachRow(aclLines, [], (line) => (mayDenyBlock(line) ? [line] : []));

const prefixFilters = eachRow(
  lookedUp(
    prefixLists,
    keyedFact(prefixDenials, ({ family, name }) => listKey(family, name)),
    [],
    keysOf,
  ),
  [],
  ({ row, found }) => (found.length === 0 ? none : (readPrefixList(row) ?? none)),
);
const accessFilters = eachRow(
  lookedUp(
    accessLists,
    keyedFact(aclDenials, ({ head }) => head.key),
    [],
    keysOf,
  ),
  [],
  ({ row, found }) => (found.length === 0 ? none : (readAccessList(row) ?? none)),
);

function keysOf({ family, name }: AccessList | PrefixList): readonly string[] {
  return [listKey(family, name)];
}

/** The lists of a device that are meant to keep such blocks out; lists that are not fully understood aside. */
export const bogonFilters: Fact<readonly BogonFilter[]> = fact(
  [prefixFilters, accessFilters],
  (prefixes, acls) => [...prefixes, ...acls],
);

const none: readonly never[] = [];

function readPrefixList(list: PrefixList): readonly [BogonFilter] | undefined {
  const { family, name, header, entries } = list;
  const denies = entries.filter(({ action, length }) => action === 'deny' && length >= SHORTEST);
  if (!list.complete || denies.length === 0) return undefined;
  const blocks = bogonBlocks(family);
  const covered = blocks.filter((block) => denies.some((entry) => takes(list, entry, block, block.length)));
  if (covered.length < FEWEST) return undefined;
  const missing = blocks.filter((block) => isLetThrough(list, block)).map(({ text }) => text);
  const whole = denies.filter(({ low, length, high }) => low === length && high >= exchangedLength(family));
  return [{ kind: 'prefix-list', family, name, header, missing, denied: whole }];
}

/** Where no entry takes the block itself, prefixes in it count. */
function isLetThrough(list: PrefixList, block: BogonBlock): boolean {
  const { entries } = list;
  const own =
    entries.find((entry) => takes(list, entry, block, block.length)) ??
    entries.find((entry) => takes(list, entry, block, block.specific));
  // A block that an entry permits by itself is meant to come in.
  return own?.action === 'permit' && own.length < block.length;
}

function takes({ family }: PrefixList, entry: PrefixListEntry, block: BogonBlock, length: number): boolean {
  if (length < entry.low || length > entry.high || length < entry.length) return false;
  const shift = BigInt((family === 4 ? 32 : 128) - entry.length);
  return BigInt(entry.bits) >> shift === BigInt(block.bits) >> shift;
}

function readAccessList(list: AccessList): readonly [BogonFilter] | undefined {
  const { family, name, header, entries } = list;
  if (entries.some(({ packets }) => packets === undefined)) return undefined;
  const denies = entries.filter((entry) => entry.action === 'deny' && isBySource(entry) && isBlock(entry));
  if (denies.length === 0) return undefined;
  const isDenied = ({ cube }: BogonBlock) => denies.some((entry) => coversSource(entry, cube));
  const blocks = bogonBlocks(family);
  if (blocks.filter(isDenied).length < FEWEST) return undefined;
  const permits = entries.filter((entry) => entry.action === 'permit' && isBySource(entry));
  const missing = blocks.filter(
    (block) => !isDenied(block) && permits.some((entry) => coversSource(entry, block.cube)),
  );
  const denied = denies.flatMap(sourcePrefixes);
  return [{ kind: 'access-list', family, name, header, missing: missing.map(({ text }) => text), denied }];
}

/** Of an entry with object groups it is not known here. */
function mayDenyBlock(line: AclLine): boolean {
  if (line.action !== 'deny') return false;
  if (line.grouped !== undefined) return true;
  if (!isBySource(line) || !isBlock(line)) return false;
  return bogonBlocks(line.head.family).some(({ cube }) => coversSource(line, cube));
}

/** True for an entry that looks at source addresses and nothing else. */
function isBySource({ packets }: Pick<AclEntry, 'packets'>): boolean {
  if (packets === undefined || packets.conditional || packets.extras.length > 0) return false;
  return packets.boxes.every(
    ({ protocols, destination }) => protocols === ALL_PROTOCOLS && leadingFixed(destination) === 0,
  );
}

function isBlock({ packets }: Pick<AclEntry, 'packets'>): boolean {
  return packets?.boxes.every(({ source }) => leadingFixed(source) >= SHORTEST) ?? false;
}

function coversSource({ packets }: Pick<AclEntry, 'packets'>, cube: BogonBlock['cube']): boolean {
  return packets?.boxes.some(({ source }) => cubeCovers(source, cube)) ?? false;
}

function sourcePrefixes({ packets, mark }: AclEntry): DeniedPrefix[] {
  return (packets?.boxes ?? []).map(({ source }) => ({
    bits: bitsOf(source.value),
    length: leadingFixed(source),
    mark,
  }));
}

function bitsOf(words: readonly number[]): number | bigint {
  const [first = 0] = words;
  if (words.length === 1) return first >>> 0;
  return words.reduce((bits, word) => (bits << 32n) | BigInt(word >>> 0), 0n);
}

function exchangedLength(family: Family): number {
  return family === 4 ? 24 : 48;
}
