import { type Difference, differenceOf } from '../../base/difference';
import { isOfSameLine, type OfLine } from './of-line';

/** The entries of a list whose lines stand in the order of their numbers and take nothing away, as most do. */
export interface Numbered<Line, Entry> {
  readonly lines: readonly Line[];
  /** By line: its number, or that of the entry before it, and the entry that it adds. */
  readonly numbers: readonly number[];
  readonly made: readonly (Entry | undefined)[];
  /** What is made, in order. */
  readonly entries: readonly Entry[];
}

/** How lines are numbered. */
export interface Numbering<Line, Entry> {
  /** The number of a line, given that of the line before; undefined for one that does more than add an entry. */
  readonly numberOf: (line: Line, last: number) => number | undefined;
  readonly entryOf: (line: Line, number: number) => Entry | undefined;
}

/** Numbers the lines of a list, given an older version of it; undefined where they are not in order. */
export function numberedInOrder<Line extends OfLine, Entry>(
  lines: readonly Line[],
  before: Numbered<Line, Entry> | undefined,
  numbering: Numbering<Line, Entry>,
): Numbered<Line, Entry> | undefined {
  const change = differenceOf(before?.lines ?? [], lines, isOfSameLine);
  const replaced =
    before && change.oldTo === change.newTo && replaceEntries(lines, before, change, numbering);
  return replaced || renumbered(lines, before, change, numbering);
}

/** Most edits change what entries say, and nothing of their numbers. */
function replaceEntries<Line, Entry>(
  lines: readonly Line[],
  { numbers, made: old, entries: oldEntries }: Numbered<Line, Entry>,
  { from, newTo }: Difference,
  { numberOf, entryOf }: Numbering<Line, Entry>,
): Numbered<Line, Entry> | undefined {
  const made = old.slice();
  const entries = oldEntries.slice();
  for (let at = from; at < newTo; at++) {
    const line = lines[at] as Line;
    const number = numbers[at] ?? 0;
    const known = old[at];
    const entry = entryOf(line, number);
    if (numberOf(line, numbers[at - 1] ?? 0) !== number || known === undefined || entry === undefined)
      return undefined;
    made[at] = entry;
    entries[oldEntries.indexOf(known)] = entry;
  }
  return { lines, numbers, made, entries };
}

function renumbered<Line, Entry>(
  lines: readonly Line[],
  before: Numbered<Line, Entry> | undefined,
  { from, oldTo, newTo }: Difference,
  { numberOf, entryOf }: Numbering<Line, Entry>,
): Numbered<Line, Entry> | undefined {
  const numbers = before?.numbers.slice(0, from) ?? [];
  const made = before?.made.slice(0, from) ?? [];
  let last = numbers.at(-1) ?? 0;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] as Line;
    const number = numberOf(line, last);
    if (number === undefined || !(number >= last)) return undefined;
    const oldAt = at - newTo + oldTo;
    // Behind the lines that differ all is as before from where the numbers are the same.
    const isKept = before !== undefined && at >= newTo && before.numbers[oldAt] === number;
    const entry = isKept ? before.made[oldAt] : entryOf(line, number);
    if (entry !== undefined && number === last) return undefined;
    if (isKept)
      return numbered(
        lines,
        numbers.concat(before.numbers.slice(oldAt)),
        made.concat(before.made.slice(oldAt)),
      );
    numbers.push(number);
    made.push(entry);
    last = number;
  }
  return numbered(lines, numbers, made);
}

function numbered<Line, Entry>(
  lines: readonly Line[],
  numbers: readonly number[],
  made: readonly (Entry | undefined)[],
): Numbered<Line, Entry> {
  return { lines, numbers, made, entries: made.filter((entry) => entry !== undefined) };
}
