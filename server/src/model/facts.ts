import type { BoundLine } from './bound-line';
import type { Section } from './section';
import type { Snapshot } from './snapshot';

/**
 * A fact: a value that follows from a snapshot. The same object is returned for as long as nothing changed in the lines
 * that it was read from, so that what depends on it can tell by comparing.
 */
export type Fact<Value> = (snapshot: Snapshot) => Value;

/** Reads rows from each section by itself. `reads` says which lines they depend on: others may change freely. */
export function sectionFact<Row>(
  reads: (line: BoundLine) => boolean,
  read: (section: Section) => readonly Row[],
): Fact<readonly Row[]> {
  const key = {};
  const ofSection = (section: Section): readonly Row[] => {
    const known = section.facts.get(key) as SectionRows<Row> | undefined;
    if (known !== undefined) return known.rows;
    const lines = section.lines.filter(reads);
    const old = section.inherited.get(key) as SectionRows<Row> | undefined;
    const rows =
      old !== undefined && sameItems(old.lines, lines) ? old.rows : lines.length === 0 ? none : read(section);
    section.facts.set(key, { lines, rows });
    return rows;
  };
  return derivedFact(
    (snapshot) => snapshot.sections.map(ofSection).filter((rows) => rows.length > 0),
    (parts) => parts.flat(),
  );
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
  return derivedFact(
    (snapshot) => inputs.map((input: Fact<unknown>) => input(snapshot)),
    (values) => compute(...(values as unknown as Inputs)),
  );
}

function derivedFact<Input, Value>(
  inputsOf: (snapshot: Snapshot) => readonly Input[],
  compute: (inputs: readonly Input[]) => Value,
): Fact<Value> {
  const key = {};
  return (snapshot) => {
    const known = snapshot.derived.get(key) as Derived<Input, Value> | undefined;
    if (known !== undefined) return known.value;
    const inputs = inputsOf(snapshot);
    const old = snapshot.inherited.get(key) as Derived<Input, Value> | undefined;
    const fresh =
      old !== undefined && sameItems(old.inputs, inputs) ? old : { inputs, value: compute(inputs) };
    snapshot.derived.set(key, fresh);
    return fresh.value;
  };
}

interface Derived<Input, Value> {
  readonly inputs: readonly Input[];
  readonly value: Value;
}

const none: readonly never[] = [];

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((item, index) => item === b[index]);
}
