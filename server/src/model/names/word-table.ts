import { type Fact, updatedFact } from '../facts';
import { laidOver, MOST_OVER } from '../overlay';
import { changesSince, type RowChange } from '../row-changes';

/** Which words some rows have. */
export interface WordTable<Row> {
  readonly has: (word: string) => boolean;
  readonly rows: readonly Row[];
  readonly wordsOf: WordsOf<Row>;
  /** How many rows have a word. Versions share a base: what edits changed since lies over it. */
  readonly base: ReadonlyMap<string, number>;
  readonly over: ReadonlyMap<string, number>;
}

/** The different words of a row. */
type WordsOf<Row> = (row: Row) => readonly string[];

/** The words of some rows: after an edit only those of the rows that changed are counted again. */
export function wordTable<Row>(rows: Fact<readonly Row[]>, wordsOf: WordsOf<Row>): Fact<WordTable<Row>> {
  return updatedFact([rows], (before, all) => {
    const changes = before && changesSince(before.value.rows, all);
    if (before === undefined || changes === undefined || changes.some(isGreat)) return newTable(all, wordsOf);
    const { base } = before.value;
    const over = new Map(before.value.over);
    const add = (some: readonly Row[], by: number): void => {
      for (const row of some)
        for (const word of wordsOf(row)) over.set(word, (over.get(word) ?? base.get(word) ?? 0) + by);
    };
    for (const { removed, added } of changes) {
      add(removed, -1);
      add(added, 1);
    }
    return over.size > MOST_OVER
      ? tableOf(all, wordsOf, laidOver(base, over, isNone), new Map())
      : tableOf(all, wordsOf, base, over);
  });
}

function isNone(count: number): boolean {
  return count === 0;
}

/** Of so many rows it is faster to count all words again. */
const MOST_ROWS = 1_000;

function isGreat({ removed, added }: RowChange<unknown>): boolean {
  return removed.length + added.length > MOST_ROWS;
}

/** The words that one of two versions has only; undefined where that is not known. */
export function changedWords<Row>(
  before: WordTable<Row>,
  after: WordTable<Row>,
): ReadonlySet<string> | undefined {
  const changes = changesSince(before.rows, after.rows);
  if (changes === undefined) return undefined;
  const words = new Set<string>();
  for (const { removed, added } of changes)
    for (const rows of [removed, added])
      for (const row of rows)
        for (const word of after.wordsOf(row)) if (before.has(word) !== after.has(word)) words.add(word);
  return words;
}

function newTable<Row>(rows: readonly Row[], wordsOf: WordsOf<Row>): WordTable<Row> {
  const base = new Map<string, number>();
  for (const row of rows) for (const word of wordsOf(row)) base.set(word, (base.get(word) ?? 0) + 1);
  return tableOf(rows, wordsOf, base, new Map());
}

function tableOf<Row>(
  rows: readonly Row[],
  wordsOf: WordsOf<Row>,
  base: ReadonlyMap<string, number>,
  over: ReadonlyMap<string, number>,
): WordTable<Row> {
  return { has: (word) => (over.get(word) ?? base.get(word) ?? 0) > 0, rows, wordsOf, base, over };
}
