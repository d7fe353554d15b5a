import { changesSince, type RowChange, replaceRows } from './row-changes';

/** What was computed from the rows of an older list. */
export interface ComputedRows<Row, Result> {
  readonly rows: readonly Row[];
  readonly results: readonly Result[];
}

/** By row, what follows from it; rows from which nothing follows are left out, as most are such. */
export type Own<Result> = WeakMap<object, readonly Result[]>;

/** The results of all rows in their order: of rows that were computed before, those that are known. */
export function keptRows<Row, Result>(
  rows: readonly Row[],
  before: ComputedRows<Row, Result> | undefined,
  own: Own<Result>,
  compute: (row: Row) => readonly Result[],
): readonly Result[] {
  const resultsOf = keeping(own, compute);
  const changes = before && changesSince(before.rows, rows);
  if (before === undefined || changes === undefined) return flatten(rows, resultsOf);
  let { results } = before;
  for (const change of changes) results = changedResults(results, change, own, resultsOf);
  return results;
}

/** Computes the results of a row, and keeps those that there are. */
export function keeping<Row, Result>(
  own: Own<Result>,
  compute: (row: Row) => readonly Result[],
): (row: Row) => readonly Result[] {
  return (row) => {
    const known = own.get(row as object);
    if (known !== undefined) return known;
    const results = compute(row);
    if (results.length > 0) own.set(row as object, results);
    return results;
  };
}

/** The results after some rows were replaced, given those before. */
export function changedResults<Row, Result>(
  results: readonly Result[],
  change: RowChange<Row>,
  own: Own<Result>,
  resultsOf: (row: Row) => readonly Result[],
): readonly Result[] {
  const known = (row: Row): readonly Result[] => own.get(row as object) ?? none;
  const removed = flatten(change.removed, known);
  const added = flatten(change.added, resultsOf);
  if (removed.length + added.length === 0) return results;
  const at = placeOf(results, removed, change, known);
  return at === undefined
    ? replaceRows(results, 0, results.length, flatten(change.after, known))
    : replaceRows(results, at, removed.length, added);
}

/** Rows without results in front of those that changed that are passed over to find where their results belong. */
const MOST_SEARCHED = 200;

function placeOf<Row, Result>(
  results: readonly Result[],
  removed: readonly Result[],
  { before, at }: RowChange<Row>,
  known: (row: Row) => readonly Result[],
): number | undefined {
  if (results.length === 0) return 0;
  if (removed.length > 0) return placed(results, removed[0], 0);
  for (let index = at - 1; index >= Math.max(0, at - MOST_SEARCHED); index--) {
    const row = before[index];
    const own = row === undefined ? none : known(row);
    if (own.length > 0) return placed(results, own.at(-1), 1);
  }
  return at <= MOST_SEARCHED ? 0 : undefined;
}

/** Of results that are mere values the same may stand in several places. */
function placed<Result>(
  results: readonly Result[],
  one: Result | undefined,
  behind: number,
): number | undefined {
  const at = typeof one === 'object' ? results.indexOf(one) : -1;
  return at === -1 ? undefined : at + behind;
}

/** The results of some rows in their order. */
export function flatten<Row, Result>(
  rows: readonly Row[],
  resultsOf: (row: Row) => readonly Result[],
): readonly Result[] {
  const all: Result[] = [];
  for (const row of rows) for (const result of resultsOf(row)) all.push(result);
  return all;
}

const none: readonly never[] = [];
