import type { BoundLine } from './bound-line';
import type { Section } from './section';
import { allRows, type RowsOf, type Speaks, updatedRows } from './section-rows';
import type { Snapshot } from './snapshot';

/**
 * A fact: a value that follows from a snapshot. The same object is returned for as long as nothing changed in the lines
 * that it was read from, so that what depends on it can tell by comparing.
 */
export type Fact<Value> = (snapshot: Snapshot) => Value;

/** Of a shorter section it is faster to see again that nothing is to be read than to remember it. */
const LONG_SECTION = 65;

/** A fact that is read from each section by itself, in the order of the document. */
export interface SectionFact<Row> extends Fact<readonly Row[]> {
  /** What the lines speak of that it is read from. */
  readonly topics: readonly string[];
  readonly speaks: Speaks;
  readonly rowsOf: RowsOf<Row>;
}

/**
 * Reads rows from each section by itself. `topics` says which lines they depend on (ids of commands, and what
 * `topics.ts` adds): others may change freely.
 */
export function sectionFact<Row>(
  topics: readonly string[],
  read: (section: Section, lines: readonly BoundLine[]) => readonly Row[],
): SectionFact<Row> {
  const key = {};
  const wanted = new Set(topics);
  const known: (boolean | undefined)[] = [];
  const speaks: Speaks = ({ topics: own, place }) => {
    const answer = place === undefined ? undefined : known[place];
    if (answer !== undefined) return answer;
    const found = topics.some((topic) => own.has(topic));
    if (place !== undefined) known[place] = found;
    return found;
  };
  const isRead = (line: BoundLine): boolean => line.topics.some((topic) => wanted.has(topic));
  const rowsOf: RowsOf<Row> = (section) => {
    if (!speaks(section.topics)) return none;
    section.facts ??= new Map();
    const done = section.facts.get(key) as readonly Row[] | undefined;
    if (done !== undefined) return done;
    const rows = oldRows(section) ?? read(section, read.length > 1 ? section.lines.filter(isRead) : none);
    if (rows.length === 0 && section.lines.length < LONG_SECTION) return none;
    section.facts.set(key, rows);
    return rows;
  };
  /** The rows of the section as it stood before, where no line that they depend on has changed. */
  const oldRows = ({ inherited }: Section): readonly Row[] | undefined => {
    const old = inherited?.facts.get(key) as readonly Row[] | undefined;
    return old !== undefined && !inherited?.changed.some(isRead) ? old : undefined;
  };
  const all = (snapshot: Snapshot): readonly Row[] => {
    const done = snapshot.derived.get(key) as readonly Row[] | undefined;
    if (done !== undefined) return done;
    const old = snapshot.inherited?.derived.get(key) as readonly Row[] | undefined;
    const rows =
      old === undefined ? allRows(snapshot, speaks, rowsOf) : updatedRows(old, snapshot, speaks, rowsOf);
    snapshot.derived.set(key, rows);
    return rows;
  };
  return Object.assign(all, { topics, speaks, rowsOf });
}

/**
 * What follows from each row of a fact by itself, given other facts: computed anew for the sections that changed, or for
 * all of them when one of the other facts did.
 */
export function eachRow<Row, Inputs extends readonly unknown[], Result>(
  rows: SectionFact<Row>,
  inputs: { readonly [Index in keyof Inputs]: Fact<Inputs[Index]> },
  compute: (row: Row, ...values: Inputs) => readonly Result[],
): Fact<readonly Result[]> {
  const key = {};
  return (snapshot) => {
    const done = snapshot.derived.get(key) as EachRow<Result> | undefined;
    if (done !== undefined) return done.results;
    const values = inputs.map((input: Fact<unknown>) => input(snapshot)) as unknown as Inputs;
    const old = snapshot.inherited?.derived.get(key) as EachRow<Result> | undefined;
    const kept = old !== undefined && sameItems(old.values, values) ? old : undefined;
    const own = kept?.own ?? new WeakMap<readonly unknown[], readonly Result[]>();
    const resultsOf: RowsOf<Result> = (section) => {
      const from = rows.rowsOf(section);
      if (from.length === 0) return none;
      const known = own.get(from);
      if (known !== undefined) return known;
      const [only] = from;
      const results =
        from.length === 1 ? compute(only as Row, ...values) : from.flatMap((row) => compute(row, ...values));
      if (results.length === 0) return none;
      own.set(from, results);
      return results;
    };
    const results =
      kept === undefined
        ? allRows(snapshot, rows.speaks, resultsOf)
        : updatedRows(kept.results, snapshot, rows.speaks, resultsOf);
    snapshot.derived.set(key, { values, own, results });
    return results;
  };
}

interface EachRow<Result> {
  readonly values: readonly unknown[];
  /** By the rows of a section. */
  readonly own: WeakMap<readonly unknown[], readonly Result[]>;
  readonly results: readonly Result[];
}

/** A fact made of other facts: computed anew only when one of these changed. */
export function fact<Inputs extends readonly unknown[], Value>(
  inputs: { readonly [Index in keyof Inputs]: Fact<Inputs[Index]> },
  compute: (...values: Inputs) => Value,
): Fact<Value> {
  const key = {};
  return (snapshot) => {
    const known = snapshot.derived.get(key) as Derived<Value> | undefined;
    if (known !== undefined) return known.value;
    const values = inputs.map((input: Fact<unknown>) => input(snapshot));
    const old = snapshot.inherited?.derived.get(key) as Derived<Value> | undefined;
    const fresh =
      old !== undefined && sameItems(old.inputs, values)
        ? old
        : { inputs: values, value: compute(...(values as unknown as Inputs)) };
    snapshot.derived.set(key, fresh);
    return fresh.value;
  };
}

interface Derived<Value> {
  readonly inputs: readonly unknown[];
  readonly value: Value;
}

const none: readonly never[] = [];

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
