import type { BoundLine } from '../bound-line';
import { argument } from '../bound-line';
import { ofSections, type SectionFact } from '../facts';
import type { Section, SectionRef } from '../section';
import { type BeforeEdit, isConcerned, sectionMemory, speaksOf } from '../section-memory';
import { noTopics } from '../topic-set';
import { parseAs } from './as-number';
import { bgpForms, kindOf, type LineKind, ROUTER_BGP } from './line-kinds';
import { type PeerName, peerName, peerWord } from './peer-name';
import { isFamilyHeader, outermostPlace, type Place, placeBelow } from './places';

/** A line of a BGP process, and where it stands. */
export interface BgpLine {
  readonly line: BoundLine;
  readonly section: SectionRef;
  readonly place: Place;
  readonly kind: LineKind;
  /** Where lines below it stand, for one that opens a mode. */
  readonly below: Place | undefined;
  /** Where lines behind it stand, for one that takes away a family: what stood in front may be gone with that. */
  readonly behind: Place | undefined;
  /** The neighbor or group that it is on. */
  readonly peer: LinePeer | undefined;
}

/** A neighbor or group of one routing table of one process. */
export interface LinePeer extends PeerName {
  /** Identifies it in the document. */
  readonly id: string;
}

const memory = sectionMemory<BgpLine>();
const speaks = speaksOf(bgpForms);
const none: readonly never[] = [];

/**
 * The lines of BGP in a document. After an edit only lines that changed are read; where one of them opens a mode, or
 * takes a family away, those that now stand elsewhere are too.
 */
export const bgpLines: SectionFact<BgpLine> = ofSections(bgpForms, speaks, (section) => {
  if (!speaks(section.topics)) return none;
  return memory.known(section) ?? memory.keep(section, readSection(section));
});

function readSection(section: Section): readonly BgpLine[] {
  const before = memory.before(section);
  if (before === undefined) return readLines(none, section.lines, section, none);
  if (!isConcerned(before, speaks)) return before.rows;
  return readChanges(section, before) ?? readLines(none, section.lines, section, before.rows);
}

/** The rows of a section of which some lines changed; undefined where other lines may have come to stand elsewhere. */
function readChanges(
  section: Section,
  { rows, change }: BeforeEdit<BgpLine>,
): readonly BgpLine[] | undefined {
  const isRead = ({ topics }: BoundLine) => speaks(topics);
  const removed = change.removed.filter(isRead);
  const added = change.added.filter(isRead);
  const changed = [...removed, ...added];
  if (changed.some(movesOthers)) return undefined;
  const at = firstChanged(rows, change, section.lines);
  if (at === undefined || removed.some((line, index) => rows[at + index]?.line !== line)) return undefined;
  const front = rows.slice(0, at);
  const behind = rows.slice(at + removed.length);
  // A line stands below the nearest line in front that is less deep.
  const next = behind[0]?.line.depth ?? 0;
  if (changed.some(({ depth }) => depth < next)) return undefined;
  const known = rows.slice(at, at + removed.length);
  return front.concat(readLines(front, added, section, known), behind);
}

function movesOthers(line: BoundLine): boolean {
  return line.depth === 0 || line.after.frame.depth > line.depth || isFamilyHeader(line);
}

/** How many rows are of lines in front of those that changed; undefined where that is not certain. */
function firstChanged(
  rows: readonly BgpLine[],
  { from }: BeforeEdit<BgpLine>['change'],
  lines: readonly BoundLine[],
): number | undefined {
  let last = from - 1;
  while (last > 0 && !speaks(lines[last]?.topics ?? noTopics)) last--;
  const line = lines[last];
  // There is at most one row a line.
  for (let index = Math.min(last, rows.length - 1); index >= 0; index--)
    if (rows[index]?.line === line) return index + 1;
  return undefined;
}

/** The rows of some lines, given those in front. What is `known` of lines that stand where they stood is kept. */
function readLines(
  front: readonly BgpLine[],
  lines: readonly BoundLine[],
  section: Section,
  known: readonly BgpLine[],
): readonly BgpLine[] {
  const rows: BgpLine[] = [];
  const before = new Map(known.map((row) => [row.line, row]));
  const peers: KnownPeers = new Map();
  for (const line of lines) {
    if (!speaks(line.topics)) continue;
    const old = before.get(line);
    const place =
      line.depth === 0
        ? processPlace(line, old)
        : (placeBehind(rows, line.depth) ?? placeBehind(front, line.depth));
    if (place === undefined) continue;
    rows.push(old?.place === place ? old : readLine(line, section, place, peers));
  }
  return rows;
}

function processPlace(line: BoundLine, known: BgpLine | undefined): Place | undefined {
  if (known !== undefined) return known.place;
  const as = line.form?.id === ROUTER_BGP ? parseAs(argument(line, 'as')?.text ?? '') : undefined;
  return as === undefined ? undefined : outermostPlace(as);
}

/** Where a line of a depth stands that comes behind some lines; undefined outside of all processes. */
function placeBehind(rows: readonly BgpLine[], depth: number): Place | undefined {
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index];
    if (row === undefined || row.line.depth > depth) continue;
    if (row.line.depth === 0) return row.below;
    return (row.line.depth < depth ? row.below : undefined) ?? row.behind ?? row.place;
  }
  return undefined;
}

function readLine(line: BoundLine, { ref: section }: Section, place: Place, peers: KnownPeers): BgpLine {
  const isHeader = line.depth === 0;
  const opens = line.after.frame.depth > line.depth;
  const kind = isHeader ? 'frame' : kindOf(line, place);
  return {
    line,
    section,
    place,
    kind,
    below: opens ? (isHeader ? place : placeBelow(line, section, place)) : undefined,
    behind: line.negation !== undefined && isFamilyHeader(line) ? { ...place } : undefined,
    peer: kind === 'peer' ? peerOf(line, place, peers) : undefined,
  };
}

/** By place and name as written: many lines are on the same neighbor. */
type KnownPeers = Map<Place, Map<string, LinePeer>>;

function peerOf(line: BoundLine, place: Place, peers: KnownPeers): LinePeer | undefined {
  const text = peerWord(line)?.text;
  if (text === undefined) return undefined;
  const known = peers.get(place) ?? new Map<string, LinePeer>();
  peers.set(place, known);
  const peer = known.get(text);
  if (peer !== undefined) return peer;
  const { key, address } = peerName(text);
  const one = { key, address, id: `${place.as} ${place.family.vrf ?? ''} ${key}` };
  known.set(text, one);
  return one;
}
