import { argument, type BoundLine } from '../../model/bound-line';
import type { LocatedLine } from '../../model/locate';
import type { Tally } from './completion-usage';

/** What the catalogue calls the numbers by which entries of a list are ordered. */
export const SEQUENCE = 'sequence';

const DEFAULT_STEP = 10;

/** The number of the next entry of the block that a line stands in; between two entries a number between theirs. */
export function nextInBlock({ section, line, index }: LocatedLine, mode: string): number {
  const above: number[] = [];
  const below: number[] = [];
  for (let at = index - 1; at >= 0 && section.lines[at]?.after.frame.mode === mode; at--)
    pushSequence(above, section.lines[at], mode);
  for (let at = index + 1; section.lines[at]?.before.frame.mode === mode; at++)
    if (section.lines[at] !== line) pushSequence(below, section.lines[at], mode);
  const last = above.length === 0 ? 0 : Math.max(...above.slice(0, MOST_READ));
  const next = last + stepOf(above);
  const following = below.find((one) => one > last);
  if (following === undefined || next < following) return next;
  return following - last > 1
    ? Math.floor((last + following) / 2)
    : Math.max(...below.slice(-1)) + stepOf(below);
}

const MOST_READ = 10_000;

/** The number behind the ones that stand in the same place of the same list. */
export function nextOf({ counts }: Tally): number {
  const numbers = [...counts.keys()].map(Number).filter(Number.isSafeInteger);
  if (numbers.length === 0) return DEFAULT_STEP;
  const sorted = numbers.sort((a, b) => b - a);
  return (sorted[0] ?? 0) + stepOf(sorted);
}

/** The distance of the first two of some numbers, as long as it is one that people number by. */
function stepOf([first, second]: readonly number[]): number {
  if (first === undefined) return DEFAULT_STEP;
  const step = Math.abs(first - (second ?? 0));
  return [1, 2, 5, 10, 20, 50, 100, 1000].includes(step) ? step : DEFAULT_STEP;
}

function pushSequence(numbers: number[], line: BoundLine | undefined, mode: string): void {
  if (line?.mode !== mode) return;
  const value = Number(argument(line, SEQUENCE)?.text);
  if (Number.isSafeInteger(value)) numbers.push(value);
}
