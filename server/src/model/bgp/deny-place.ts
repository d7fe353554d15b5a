import type { MatchedWord } from '../../catalogue/matched-word';
import { type BoundLine, boundWords } from '../bound-line';
import type { Fact } from '../facts';
import type { Filters } from '../filters/filters';
import { lineFact } from '../line-fact';
import type { Mark } from '../mark';
import { topic } from '../topics';
import type { BgpFamily } from './process';

/** The lines that apply a route map, whatever they apply it to, with its name. */
export interface MapReference {
  readonly name: string;
  readonly line: BoundLine;
}

export const mapReferences: Fact<readonly MapReference[]> = lineFact([topic.symbol], (line) =>
  namesIn(line).map((name) => ({ name, line })),
);

/** Where an entry can stand that refuses some prefixes before any other entry lets them through. */
export interface DenyPlace {
  readonly map: string;
  readonly sequence: number;
  /** A name for the list of the prefixes, which no other list has. */
  readonly list: string;
  /** The entry to stand in front of; undefined for a map that is not there yet. */
  readonly before: Mark | undefined;
}

/** The sequence number of the first entry of a new map. */
const FIRST = 10;

/**
 * The place in a route map that a family applies to what it announces. Undefined where there is no number free, or where
 * the map serves other purposes, for which the entry would refuse things too.
 */
export function placeInMap(
  map: string,
  { redistributions, announcements }: BgpFamily,
  version: 4 | 6,
  lists: Filters,
  references: readonly MapReference[],
): DenyPlace | undefined {
  const announced = [...redistributions.values(), ...announcements.values()];
  const own = new Set(announced.map(({ mark }) => mark.line));
  if (references.some(({ name, line }) => name === map && !own.has(line))) return undefined;
  const clauses = lists.routeMaps.get(map)?.clauses ?? [];
  const index = clauses.findIndex(({ action }) => action === 'permit');
  const next = clauses[index];
  if (next === undefined) return undefined;
  const last = clauses[index - 1]?.sequence ?? 0;
  const sequence = Math.floor((last + next.sequence) / 2);
  if (sequence <= last || sequence >= next.sequence) return undefined;
  return { map, sequence, list: listName(map, version, lists), before: next.header };
}

/** The place in a new route map for what comes from a source. */
export function placeInNewMap(source: string, version: 4 | 6, lists: Filters): DenyPlace {
  const name = `${source.toUpperCase()}-TO-BGP-IPV${version}`;
  const map = unused(name, (one) => lists.routeMaps.has(one));
  return { map, sequence: FIRST, list: listName(map, version, lists), before: undefined };
}

function listName(map: string, version: 4 | 6, lists: Filters): string {
  return unused(`${map}-PEERINGS`, (name) => lists.prefixLists[version].has(name));
}

function unused(name: string, isUsed: (name: string) => boolean): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!isUsed(candidate)) return candidate;
  }
}

/** The route maps that a line applies. Most lines apply none, which is soon seen. */
function namesIn(line: BoundLine): readonly string[] {
  if (line.negation !== undefined || !line.matched.some(isReference)) return [];
  return boundWords(line).flatMap(({ matched, text }) => (matched && isReference(matched) ? [text] : []));
}

function isReference({ argument }: MatchedWord): boolean {
  return argument?.type === 'ref' && argument.kind === 'route-map';
}
