import { parsePrefix } from '../../base/ip/parse';
import { argument, type BoundLine } from '../bound-line';
import { type Fact, fact, sectionFact } from '../facts';
import { type Ipv6Link, ipv6Links } from '../ipv6/ipv6-links';
import { type Mark, markLine, markWord } from '../mark';
import type { Section } from '../section';

/** A local pool of IPv6 prefixes: `prefix/length`, handed out in parts of `assigned` bits. */
export interface PrefixPool {
  readonly name: string;
  readonly prefix: bigint;
  readonly length: number;
  readonly assigned: number;
  /** The whole command, the prefix in it, and the length of the parts. */
  readonly mark: Mark;
  readonly prefixMark: Mark;
  readonly assignedMark: Mark;
}

interface PoolLine {
  readonly name: string;
  /** Undefined for a line that takes the pool back. */
  readonly pool: PrefixPool | undefined;
}

const poolLines = sectionFact<PoolLine>(['ipv6-local-pool'], (section, lines) =>
  lines.flatMap((line) => readPool(line, section)),
);

/** The local pools of IPv6 prefixes, in the order of the document; a second line of a name replaces the first. */
export const prefixPools: Fact<readonly PrefixPool[]> = fact([poolLines], (lines) => {
  const byName = new Map<string, PrefixPool>();
  for (const { name, pool } of lines) {
    byName.delete(name);
    if (pool !== undefined) byName.set(name, pool);
  }
  return [...byName.values()];
});

function readPool(line: BoundLine, section: Section): readonly PoolLine[] {
  const name = argument(line, 'pool')?.text ?? '';
  if (line.negation !== undefined) return [{ name, pool: undefined }];
  const prefixWord = argument(line, 'prefix');
  const assignedWord = argument(line, 'length');
  const prefix = prefixWord && parsePrefix(prefixWord.text);
  if (prefixWord === undefined || assignedWord === undefined || prefix?.address.family !== 6) return [];
  const pool = {
    name,
    prefix: prefix.address.bits,
    length: prefix.length,
    assigned: Number(assignedWord.text),
    mark: markLine(section, line),
    prefixMark: markWord(section, line, prefixWord),
    assignedMark: markWord(section, line, assignedWord),
  };
  return [{ name, pool }];
}

const noLinks: readonly Ipv6Link[] = [];

/** The interfaces with IPv6, where the document has local pools: without them nobody asks. */
export const linksBesidePools: Fact<readonly Ipv6Link[]> = (snapshot) =>
  prefixPools(snapshot).length === 0 ? noLinks : ipv6Links(snapshot);
