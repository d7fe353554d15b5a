import { spliced } from '../base/spliced';

/** A step from one list of rows to the next: some rows at a place were replaced by others. */
export interface RowChange<Row> {
  readonly before: readonly Row[];
  readonly after: readonly Row[];
  readonly at: number;
  readonly removed: readonly Row[];
  readonly added: readonly Row[];
}

/** How a list came of another. Lists are known by numbers: a step that held the list before would keep all that ever were. */
interface Step {
  readonly from: number;
  readonly at: number;
  readonly removed: readonly unknown[];
  readonly added: readonly unknown[];
  previous: Step | undefined;
}

const numbers = new WeakMap<readonly unknown[], number>();
const steps = new WeakMap<readonly unknown[], Step>();
let count = 0;

/** Lists between two that are compared: more are not followed. */
const MOST_STEPS = 8;

/**
 * The list in which `length` rows from a place on are replaced by others; the same list where these are the same. What
 * follows from the rows can be brought up to date by `changesSince`.
 */
export function replaceRows<Row>(
  old: readonly Row[],
  at: number,
  length: number,
  rows: readonly Row[],
): readonly Row[] {
  const most = Math.min(length, rows.length);
  let first = 0;
  while (first < most && old[at + first] === rows[first]) first++;
  let behind = 0;
  while (behind < most - first && old[at + length - 1 - behind] === rows[rows.length - 1 - behind]) behind++;
  if (first + behind === length && length === rows.length) return old;
  const [from, to] = [at + first, at + length - behind];
  const added = rows.slice(first, rows.length - behind);
  const list = spliced(old, from, to - from, added);
  const previous = steps.get(old);
  forgetBehind(previous);
  numberOf(list);
  steps.set(list, { from: numberOf(old), at: from, removed: old.slice(from, to), added, previous });
  return list;
}

/** The steps from an older list to a newer one, none where they are the same; undefined where they are not known. */
export function changesSince<Row>(
  old: readonly Row[],
  rows: readonly Row[],
): readonly RowChange<Row>[] | undefined {
  if (old === rows) return none;
  const path = pathBetween(numbers.get(old), rows);
  if (path === undefined) return undefined;
  let before = old;
  return path.map((step): RowChange<Row> => {
    const { at, removed, added } = step as Step & Pick<RowChange<Row>, 'removed' | 'added'>;
    const isLast = step === path.at(-1);
    const after = isLast ? rows : spliced(before, at, removed.length, added);
    const change = { before, after, at, removed, added };
    before = after;
    return change;
  });
}

function pathBetween(old: number | undefined, rows: readonly unknown[]): readonly Step[] | undefined {
  const path: Step[] = [];
  for (let step = steps.get(rows); step !== undefined; step = step.previous) {
    path.push(step);
    if (step.from === old) return path.reverse();
  }
  return undefined;
}

/** Leaves so many steps that can be followed. */
function forgetBehind(step: Step | undefined): void {
  let last = step;
  for (let left = MOST_STEPS - 2; left > 0; left--) last = last?.previous;
  if (last !== undefined) last.previous = undefined;
}

function numberOf(list: readonly unknown[]): number {
  const known = numbers.get(list);
  if (known !== undefined) return known;
  numbers.set(list, count);
  return count++;
}

const none: readonly never[] = [];
