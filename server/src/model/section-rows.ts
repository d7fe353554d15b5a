import { replaceRows } from './row-changes';
import type { Section } from './section';
import type { Speaks } from './section-memory';
import type { Snapshot } from './snapshot';
import type { TopicSet } from './topic-set';

/** What is read from one section. */
export type RowsOf<Row> = (section: Section) => readonly Row[];

/** The rows of all sections, in the order of the document. Sections that speak of other things are not looked at. */
export function allRows<Row>(snapshot: Snapshot, speaks: Speaks, rowsOf: RowsOf<Row>): readonly Row[] {
  const all: Row[] = [];
  for (const section of fewThat(snapshot, speaks) ?? snapshot.sections) {
    const rows = rowsOf(section);
    for (let index = 0; index < rows.length; index++) all.push(rows[index] as Row);
  }
  return all;
}

/**
 * The rows of a version, given those of an older version: the same list where the sections that differ have the same
 * rows, else a copy in which only those of these sections are replaced.
 */
export function updatedRows<Row>(
  old: readonly Row[],
  snapshot: Snapshot,
  { from, removed, added }: Snapshot['inherited'][number],
  speaks: Speaks,
  rowsOf: RowsOf<Row>,
): readonly Row[] {
  if (sameRows(removed, added, rowsOf)) return old;
  const before = rowsOfAll(removed, rowsOf);
  const at = placeOf(old, before, snapshot, from, rowsOf);
  // Sections that stayed have the same rows: what differs is still known.
  if (at === undefined) return replaceRows(old, 0, old.length, allRows(snapshot, speaks, rowsOf));
  return replaceRows(old, at, before.length, rowsOfAll(added, rowsOf));
}

function rowsOfAll<Row>(sections: readonly Section[], rowsOf: RowsOf<Row>): readonly Row[] {
  const [only] = sections;
  return only !== undefined && sections.length === 1 ? rowsOf(only) : sections.flatMap(rowsOf);
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
  { sections }: Snapshot,
  from: number,
  rowsOf: RowsOf<Row>,
): number | undefined {
  const [first] = before;
  if (first !== undefined) {
    // Of rows that are mere values the same may stand in several places.
    const at = typeof first === 'object' ? old.indexOf(first) : -1;
    return at !== -1 && old[at + before.length - 1] === before.at(-1) ? at : undefined;
  }
  if (old.length === 0) return 0;
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

/** The sections that anything can be read from, where they are few. */
function fewThat(snapshot: Snapshot, speaks: Speaks): readonly Section[] | undefined {
  const { sections } = snapshot;
  const most = sections.length / FEW;
  const places: (readonly number[])[] = [];
  let count = 0;
  for (const [topics, own] of indexOf(snapshot)) {
    if (!speaks(topics)) continue;
    places.push(own);
    count += own.length;
    if (count > most) return undefined;
  }
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
