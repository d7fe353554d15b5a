import type { Section, TopicSet } from './section';
import type { Snapshot } from './snapshot';

/** What is read from one section. */
export type RowsOf<Row> = (section: Section) => readonly Row[];

/** Tells by what the lines of a section speak of whether anything can be read from it. */
export type Speaks = (topics: TopicSet) => boolean;

/** The rows of all sections, in the order of the document. Sections that speak of other things are not looked at. */
export function allRows<Row>(snapshot: Snapshot, speaks: Speaks, rowsOf: RowsOf<Row>): readonly Row[] {
  const all: Row[] = [];
  for (const section of sectionsThat(snapshot, speaks)) for (const row of rowsOf(section)) all.push(row);
  return all;
}

/**
 * The rows of a version, given those of the version before: the same list where the sections that differ have the same
 * rows, else a copy in which only those of these sections are replaced.
 */
export function updatedRows<Row>(
  old: readonly Row[],
  snapshot: Snapshot,
  speaks: Speaks,
  rowsOf: RowsOf<Row>,
): readonly Row[] {
  const { inherited } = snapshot;
  if (inherited === undefined) return allRows(snapshot, speaks, rowsOf);
  const { removed, added } = inherited;
  if (sameRows(removed, added, rowsOf)) return old;
  const before = removed.flatMap(rowsOf);
  const at = placeOf(old, before, snapshot, rowsOf);
  if (at === undefined) return allRows(snapshot, speaks, rowsOf);
  return old.slice(0, at).concat(added.flatMap(rowsOf), old.slice(at + before.length));
}

/** True where two runs of sections have the same rows, those without any left out. */
function sameRows(a: readonly Section[], b: readonly Section[], rowsOf: RowsOf<unknown>): boolean {
  let next = 0;
  for (const section of a) {
    const rows = rowsOf(section);
    if (rows.length === 0) continue;
    while (next < b.length && rowsAt(b, next, rowsOf).length === 0) next++;
    if (next === b.length || rowsAt(b, next, rowsOf) !== rows) return false;
    next++;
  }
  while (next < b.length) if (rowsAt(b, next++, rowsOf).length > 0) return false;
  return true;
}

function rowsAt(sections: readonly Section[], index: number, rowsOf: RowsOf<unknown>): readonly unknown[] {
  const section = sections[index];
  return section === undefined ? [] : rowsOf(section);
}

/** Sections without rows in front of an edit that are passed over to find where its rows belong. */
const MOST_SEARCHED = 200;

/** Where the rows of an edit stand among all; undefined where that is not certain or takes long to find. */
function placeOf<Row>(
  old: readonly Row[],
  before: readonly Row[],
  { inherited, sections }: Snapshot,
  rowsOf: RowsOf<Row>,
): number | undefined {
  const [first] = before;
  if (first !== undefined) {
    // Of rows that are mere values the same may stand in several places.
    const at = typeof first === 'object' ? old.indexOf(first) : -1;
    return at !== -1 && before.every((row, index) => old[at + index] === row) ? at : undefined;
  }
  const from = inherited?.from ?? 0;
  for (let index = from - 1; index >= Math.max(0, from - MOST_SEARCHED); index--) {
    const section = sections[index];
    const last = section && rowsOf(section).at(-1);
    if (last === undefined) continue;
    const at = typeof last === 'object' ? old.lastIndexOf(last) : -1;
    return at === -1 ? undefined : at + 1;
  }
  return from <= MOST_SEARCHED ? 0 : undefined;
}

/** One section in so many is few: then their places are put in order, else all sections are looked at. */
const FEW = 16;

const indexKey = {};

/** Places of sections by all that they speak of: sections that speak of the same share one set. */
type Index = ReadonlyMap<TopicSet, readonly number[]>;

function sectionsThat(snapshot: Snapshot, speaks: Speaks): readonly Section[] {
  const { sections } = snapshot;
  const places: (readonly number[])[] = [];
  let count = 0;
  for (const [topics, own] of indexOf(snapshot)) {
    if (!speaks(topics)) continue;
    places.push(own);
    count += own.length;
  }
  if (count > sections.length / FEW) return sections.filter(({ topics }) => speaks(topics));
  const inOrder = places.length === 1 ? (places[0] ?? []) : places.flat().sort((a, b) => a - b);
  return inOrder.flatMap((place) => sections[place] ?? []);
}

function indexOf(snapshot: Snapshot): Index {
  const known = snapshot.derived.get(indexKey) as Index | undefined;
  if (known !== undefined) return known;
  const index = new Map<TopicSet, number[]>();
  snapshot.sections.forEach(({ topics }, place) => {
    const own = index.get(topics);
    if (own === undefined) index.set(topics, [place]);
    else own.push(place);
  });
  snapshot.derived.set(indexKey, index);
  return index;
}
