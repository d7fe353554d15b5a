import { parsePrefix } from '../../base/ip/parse';
import { networkV4, networkV6 } from '../../base/ip/prefix';
import { argument, type BoundLine } from '../bound-line';
import { type Fact, fact, sectionFact } from '../facts';
import { type Mark, markLine } from '../mark';
import { byParts } from './by-parts';
import { grouped } from './grouped';
import type { Action, Clash, Family, PrefixList, PrefixListEntry } from './types';

const STEP = 5;

const FAMILIES: Readonly<Record<string, Family>> = { 'ip-prefix-list': 4, 'ipv6-prefix-list': 6 };

/** A line of a prefix list. */
export interface PrefixListLine {
  readonly family: Family;
  readonly name: string;
  readonly adds: boolean;
  readonly sequence: number | undefined;
  readonly mark: Mark;
  /** Undefined where the line has none, or IOS refuses what it has. */
  readonly prefix: WrittenPrefix | undefined;
}

/** What an entry matches, as `PrefixListEntry` has it. */
export type WrittenPrefix = Pick<PrefixListEntry, 'action' | 'bits' | 'length' | 'low' | 'high'>;

/** The lines of all prefix lists, in the order of the document. */
export const prefixListLines = sectionFact<PrefixListLine>(
  ['ip-prefix-list', 'ipv6-prefix-list'],
  (section, lines) =>
    lines.flatMap((line): PrefixListLine[] => {
      const family = FAMILIES[line.form?.id ?? ''];
      const name = argument(line, 'list')?.text;
      if (family === undefined || name === undefined) return [];
      const sequence = numberOf(line, 'sequence');
      const adds = line.negation === undefined;
      return [
        { family, name, adds, sequence, mark: markLine(section, line), prefix: readPrefix(line, family) },
      ];
    }),
);

/**
 * The prefix lists of a device in the order in which they begin. A list is the same object for as long as none of its
 * lines changed.
 */
export const prefixLists: Fact<readonly PrefixList[]> = fact([prefixListLines], (lines) => {
  const byName = grouped(lines, ({ family, name }) => `${family} ${name}`);
  return [...byName.values()].flatMap((own) => listOf(own) ?? []);
});

const listOf = byParts((lines: readonly PrefixListLine[]): PrefixList | undefined => {
  const entries = new Map<number, PrefixListEntry>();
  const clashes: Clash[] = [];
  let header: Mark | undefined;
  let last = 0;
  let complete = true;
  for (const { adds, sequence, prefix, mark } of lines) {
    if (!adds) {
      if (takeAway(entries, sequence, prefix) === 'all') header = undefined;
      continue;
    }
    header ??= mark;
    if (prefix === undefined) complete = false;
    const number = sequence ?? last + STEP;
    last = Math.max(last, number);
    if (prefix === undefined) continue;
    // IOS refuses a second entry of the same number.
    const known = entries.get(number);
    if (known === undefined) entries.set(number, { ...prefix, sequence: number, mark });
    else if (!isSame(known, prefix)) clashes.push({ sequence: number, first: known.mark, second: mark });
  }
  const [first] = lines;
  if (first === undefined || header === undefined) return undefined;
  const inOrder = [...entries.values()].sort((a, b) => a.sequence - b.sequence);
  const { family, name } = first;
  return { family, name, header, complete, entries: inOrder, clashes };
});

/** The entry of a number, or the one that says the same; the whole list where the line names no entry. */
function takeAway(
  entries: Map<number, PrefixListEntry>,
  sequence: number | undefined,
  prefix: WrittenPrefix | undefined,
): 'all' | 'one' {
  if (sequence !== undefined) {
    entries.delete(sequence);
    return 'one';
  }
  if (prefix === undefined) {
    entries.clear();
    return 'all';
  }
  for (const [number, entry] of entries) if (isSame(entry, prefix)) entries.delete(number);
  return 'one';
}

function isSame(a: WrittenPrefix, b: WrittenPrefix): boolean {
  return (
    a.action === b.action &&
    a.bits === b.bits &&
    a.length === b.length &&
    a.low === b.low &&
    a.high === b.high
  );
}

/** IOS wants length < ge <= le <= 32 or 128; of 0 it takes no notice. */
function readPrefix(line: BoundLine, family: Family): WrittenPrefix | undefined {
  const prefix = parsePrefix(argument(line, 'prefix')?.text ?? '');
  const action = line.matched.flatMap(({ keyword }): Action[] =>
    keyword === 'permit' || keyword === 'deny' ? [keyword] : [],
  )[0];
  if (prefix?.address.family !== family || action === undefined) return undefined;
  const { address, length } = prefix;
  const most = family === 4 ? 32 : 128;
  const ge = numberOf(line, 'ge') || undefined;
  const le = numberOf(line, 'le') || undefined;
  const low = ge ?? length;
  const high = le ?? (ge === undefined ? length : most);
  if (high < low || high > most) return undefined;
  if ((ge !== undefined && ge <= length) || (le !== undefined && le <= length)) return undefined;
  const bits = address.family === 4 ? networkV4(address.bits, length) : networkV6(address.bits, length);
  return { action, bits, length, low, high };
}

function numberOf(line: BoundLine, name: string): number | undefined {
  const text = argument(line, name)?.text;
  return text === undefined ? undefined : Number(text);
}
