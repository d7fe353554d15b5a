import type { Fact } from '../facts';
import { keyedFact } from '../keyed';
import type { Mark } from '../mark';
import { type PerKey, perKey, valuesOf } from '../per-key';
import { listKey } from './acl-lines';
import { type Made, withLineage } from './lineage';
import { type Numbered, type Numbering, numberedInOrder } from './numbered';
import { type PrefixListLine, prefixListLines, type WrittenPrefix } from './prefix-list-lines';
import type { Clash, Lineage, PrefixList, PrefixListEntry } from './types';

const STEP = 5;

/**
 * The prefix lists of a device by `listKey`, in the order in which they begin. A list is the same object for as long as
 * none of its lines changed.
 */
export const prefixListsByKey: Fact<PerKey<string, PrefixList>> = perKey(
  keyedFact(prefixListLines, ({ family, name }) => listKey(family, name)),
  [],
  (lines) => listOf(lines).list,
);

/** The same lists one after the other. */
export const prefixLists: Fact<readonly PrefixList[]> = valuesOf(prefixListsByKey);

interface Built {
  readonly list: PrefixList | undefined;
  readonly numbered: Numbered<PrefixListLine, PrefixListEntry> | undefined;
  readonly lineage: Lineage;
}

const listOf = withLineage(
  (lines: readonly PrefixListLine[], before: Made<PrefixListLine, Built> | undefined) => {
    const numbered = numberedInOrder(lines, before?.value.numbered, numbering);
    const [first] = lines;
    const lineage = before?.value.lineage ?? { lineage: true };
    const contents = numbered === undefined ? drafted(lines) : inOrder(lines, numbered);
    if (first === undefined || contents === undefined) return { list: undefined, numbered, lineage };
    const { family, name } = first;
    return { list: { family, name, ...contents, lineage }, numbered, lineage };
  },
);

type Contents = Pick<PrefixList, 'header' | 'complete' | 'entries' | 'clashes'>;

const numbering: Numbering<PrefixListLine, PrefixListEntry> = {
  numberOf({ adds, sequence, prefix }, last) {
    if (!adds) return undefined;
    const number = sequence ?? last + STEP;
    return prefix === undefined ? Math.max(number, last) : number;
  },
  entryOf: ({ prefix, mark }, sequence) => prefix && { ...prefix, sequence, mark },
};

function inOrder(
  lines: readonly PrefixListLine[],
  { entries }: Numbered<PrefixListLine, PrefixListEntry>,
): Contents | undefined {
  const [first] = lines;
  return first && { header: first.mark, complete: entries.length === lines.length, entries, clashes: [] };
}

function drafted(lines: readonly PrefixListLine[]): Contents | undefined {
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
  if (header === undefined) return undefined;
  const inOrder = [...entries.values()].sort((a, b) => a.sequence - b.sequence);
  return { header, complete, entries: inOrder, clashes };
}

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
