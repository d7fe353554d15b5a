import type { BoundLine } from './bound-line';
import type { Section } from './section';
import type { Snapshot } from './snapshot';
import { topicsOf } from './topics';

/**
 * A fact: a value that follows from a snapshot. The same object is returned for as long as nothing changed in the lines
 * that it was read from, so that what depends on it can tell by comparing.
 */
export type Fact<Value> = (snapshot: Snapshot) => Value;

/** A fact that is read from each section by itself, in the order of the document. */
export interface SectionFact<Row> extends Fact<readonly Row[]> {
  /** What the lines speak of that it is read from. */
  readonly topics: readonly string[];
  readonly rowsOf: (section: Section) => readonly Row[];
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
  const rowsOf = (section: Section): readonly Row[] => {
    if (!topics.some((topic) => section.topics.has(topic))) return none;
    section.facts ??= new Map();
    const known = section.facts.get(key) as SectionRows<Row> | undefined;
    if (known !== undefined) return known.rows;
    const lines = section.lines.filter((line) => topicsOf(line).some((topic) => topics.includes(topic)));
    const old = section.inherited?.get(key) as SectionRows<Row> | undefined;
    const rows = old !== undefined && sameItems(old.lines, lines) ? old.rows : read(section, lines);
    section.facts.set(key, { lines, rows });
    return rows;
  };
  const all = (snapshot: Snapshot): readonly Row[] => {
    const known = snapshot.derived.get(key) as readonly Row[] | undefined;
    if (known !== undefined) return known;
    const old = snapshot.inherited?.derived.get(key) as readonly Row[] | undefined;
    const rows = old !== undefined && keepsRows(snapshot, rowsOf) ? old : allRows(snapshot.sections, rowsOf);
    snapshot.derived.set(key, rows);
    return rows;
  };
  return Object.assign(all, { topics, rowsOf });
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
    const known = snapshot.derived.get(key) as EachRow<Result> | undefined;
    if (known !== undefined) return known.results;
    const values = inputs.map((input: Fact<unknown>) => input(snapshot)) as unknown as Inputs;
    const old = snapshot.inherited?.derived.get(key) as EachRow<Result> | undefined;
    const kept = old !== undefined && sameItems(old.values, values) ? old : undefined;
    const own = kept?.own ?? new WeakMap<readonly unknown[], readonly Result[]>();
    const resultsOf = (section: Section): readonly Result[] => {
      const from = rows.rowsOf(section);
      if (from.length === 0) return none;
      const done = own.get(from);
      if (done !== undefined) return done;
      const found = from.flatMap((row) => compute(row, ...values));
      own.set(from, found);
      return found;
    };
    const results =
      kept !== undefined && keepsRows(snapshot, resultsOf)
        ? kept.results
        : allRows(snapshot.sections, resultsOf);
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

/** True where the sections that an edit replaced had the same rows as those that stand there now. */
function keepsRows({ inherited }: Snapshot, rowsOf: (section: Section) => readonly unknown[]): boolean {
  const partsOf = (sections: readonly Section[]) => sections.map(rowsOf).filter((rows) => rows.length > 0);
  return inherited !== undefined && sameItems(partsOf(inherited.removed), partsOf(inherited.added));
}

function allRows<Row>(sections: readonly Section[], rowsOf: (section: Section) => readonly Row[]): Row[] {
  const all: Row[] = [];
  for (const section of sections) for (const row of rowsOf(section)) all.push(row);
  return all;
}

interface SectionRows<Row> {
  readonly lines: readonly BoundLine[];
  readonly rows: readonly Row[];
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
