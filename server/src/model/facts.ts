import type { BoundLine } from './bound-line';
import { keptRows } from './each-row';
import type { Section } from './section';
import { isConcerned, type Speaks, sectionMemory, speaksOf } from './section-memory';
import { allRows, type RowsOf, updatedRows } from './section-rows';
import type { Snapshot } from './snapshot';

/**
 * A fact: a value that follows from a snapshot. The same object is returned for as long as nothing changed in the lines
 * that it was read from, so that what depends on it can tell by comparing.
 */
export type Fact<Value> = (snapshot: Snapshot) => Value;

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
  const memory = sectionMemory<Row>();
  const speaks = speaksOf(topics);
  const linesOf = ({ lines }: Section) =>
    read.length > 1 ? lines.filter((line) => speaks(line.topics)) : none;
  const rowsOf: RowsOf<Row> = (section) => {
    if (!speaks(section.topics)) return none;
    const known = memory.known(section);
    if (known !== undefined) return known;
    const before = memory.before(section);
    const kept = before !== undefined && !isConcerned(before, speaks) ? before.rows : undefined;
    return memory.keep(section, kept ?? read(section, linesOf(section)));
  };
  return ofSections(topics, speaks, rowsOf);
}

/** The fact of all sections, given what is read from one. */
export function ofSections<Row>(
  topics: readonly string[],
  speaks: Speaks,
  rowsOf: RowsOf<Row>,
): SectionFact<Row> {
  const all = derivedFact<readonly Row[]>((snapshot, old, ancestor) =>
    old === undefined || ancestor === undefined
      ? allRows(snapshot, speaks, rowsOf)
      : updatedRows(old, snapshot, ancestor, speaks, rowsOf),
  );
  return Object.assign(all, { topics, speaks, rowsOf });
}

/**
 * What follows from each row of a list by itself, given other facts, in the order of the rows: computed anew for the rows
 * that changed, or for all of them when one of the other facts did. Rows are objects.
 */
export function eachRow<Row, Inputs extends readonly unknown[], Result>(
  rows: Fact<readonly Row[]>,
  inputs: { readonly [Index in keyof Inputs]: Fact<Inputs[Index]> },
  compute: (row: Row, ...values: Inputs) => readonly Result[],
): Fact<readonly Result[]> {
  const state = derivedFact<EachRow<Row, Result>>((snapshot, old) => {
    const values = inputs.map((input: Fact<unknown>) => input(snapshot)) as unknown as Inputs;
    const list = rows(snapshot);
    const kept = old !== undefined && sameItems(old.values, values) ? old : undefined;
    if (kept?.rows === list) return kept;
    const own = kept?.own ?? new WeakMap();
    const results = keptRows(list, kept, own, (row) => compute(row, ...values));
    return { rows: list, values, own, results };
  });
  return (snapshot) => state(snapshot).results;
}

interface EachRow<Row, Result> {
  readonly rows: readonly Row[];
  readonly values: readonly unknown[];
  /** Of the rows that have any. */
  readonly own: WeakMap<object, readonly Result[]>;
  readonly results: readonly Result[];
}

/** A fact made of other facts: computed anew only when one of these changed. */
export function fact<Inputs extends readonly unknown[], Value>(
  inputs: { readonly [Index in keyof Inputs]: Fact<Inputs[Index]> },
  compute: (...values: Inputs) => Value,
): Fact<Value> {
  return updatedFact(inputs, (_, ...values) => compute(...values));
}

/** What was computed last, and from what. */
export interface Before<Inputs extends readonly unknown[], Value> {
  readonly inputs: Inputs;
  readonly value: Value;
}

/** The same, where the value before and what it was computed from help to compute the next. */
export function updatedFact<Inputs extends readonly unknown[], Value>(
  inputs: { readonly [Index in keyof Inputs]: Fact<Inputs[Index]> },
  compute: (before: Before<Inputs, Value> | undefined, ...values: Inputs) => Value,
): Fact<Value> {
  const state = derivedFact<Before<Inputs, Value>>((snapshot, old) => {
    const values = inputs.map((input: Fact<unknown>) => input(snapshot)) as unknown as Inputs;
    if (old !== undefined && sameItems(old.inputs, values)) return old;
    return { inputs: values, value: compute(old, ...values) };
  });
  return (snapshot) => state(snapshot).value;
}

/** What is derived once from each version, given what was derived from an older one and in what that differs. */
function derivedFact<Value>(
  derive: (
    snapshot: Snapshot,
    old: Value | undefined,
    ancestor: Snapshot['inherited'][number] | undefined,
  ) => Value,
): Fact<Value> {
  const key = {};
  return (snapshot) => {
    const done = snapshot.derived.get(key) as Value | undefined;
    if (done !== undefined) return done;
    const ancestor = snapshot.inherited.find(({ known }) => known.has(key));
    const value = derive(snapshot, ancestor?.known.get(key) as Value | undefined, ancestor);
    snapshot.derived.set(key, value);
    return value;
  };
}

const none: readonly never[] = [];

/** True for two lists of the same items. */
export function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
