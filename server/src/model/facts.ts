import type { BoundLine } from './bound-line';
import type { Section } from './section';
import type { Snapshot } from './snapshot';
import { topicsOf } from './topics';

/**
 * A fact: a value that follows from a snapshot. The same object is returned for as long as nothing changed in the lines
 * that it was read from, so that what depends on it can tell by comparing.
 */
export type Fact<Value> = (snapshot: Snapshot) => Value;

/**
 * Reads rows from each section by itself. `topics` says which lines they depend on (ids of commands, and what
 * `topics.ts` adds): others may change freely.
 */
export function sectionFact<Row>(
  topics: readonly string[],
  read: (section: Section, lines: readonly BoundLine[]) => readonly Row[],
): Fact<readonly Row[]> {
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
  const partsOf = (sections: readonly Section[]) => sections.map(rowsOf).filter((rows) => rows.length > 0);
  const allRows = (sections: readonly Section[]): readonly Row[] => {
    const all: Row[] = [];
    for (const section of sections) for (const row of rowsOf(section)) all.push(row);
    return all;
  };
  return (snapshot) => {
    const known = snapshot.derived.get(key) as readonly Row[] | undefined;
    if (known !== undefined) return known;
    const { inherited } = snapshot;
    const old = inherited?.derived.get(key) as readonly Row[] | undefined;
    const unchanged =
      old !== undefined &&
      inherited !== undefined &&
      sameItems(partsOf(inherited.removed), partsOf(inherited.added));
    const rows = unchanged ? old : allRows(snapshot.sections);
    snapshot.derived.set(key, rows);
    return rows;
  };
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
