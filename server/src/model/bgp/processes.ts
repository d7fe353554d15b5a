import { eachRow, type Fact, fact } from '../facts';
import { markLine } from '../mark';
import type { SectionKey } from '../section';
import { type BgpLine, bgpLines } from './bgp-lines';
import { type RoutesDraft, readRoutes } from './bgp-routes';
import { ROUTER_BGP } from './line-kinds';
import { familyKey, familyOf, isFamilyHeader, type Place } from './places';
import type { BgpFamily, BgpProcess, FamilyFrame, ProcessFrame } from './process';
import { newProcess, type ProcessDraft } from './process-draft';
import { readFrameLine } from './process-reader';

/** What later lines take away: all lines of a block, or what lines in a place set in its family. */
export interface TakenAway {
  readonly blocks: ReadonlySet<SectionKey>;
  readonly places: ReadonlySet<Place>;
}

/** A process while it is read, and where its lines stand. */
interface Reading {
  readonly draft: ProcessDraft;
  readonly blocks: SectionKey[];
  /** By `familyKey`. */
  readonly places: Map<string, Place[]>;
}

interface Frames {
  readonly processes: readonly ProcessFrame[];
  readonly taken: TakenAway;
}

const frameLines = eachRow(bgpLines, [], (row) => (row.kind === 'frame' ? [row] : none));
const routeLines = eachRow(bgpLines, [], (row) => (row.kind === 'route' ? [row] : none));

const none: readonly never[] = [];
const nothing: TakenAway = { blocks: new Set(), places: new Set() };

const frames: Fact<Frames> = fact([frameLines], (lines) => {
  const readings = new Map<number, Reading>();
  const blocks = new Set<SectionKey>();
  const places = new Set<Place>();
  for (const row of lines) {
    const { line, section, place, below, behind } = row;
    const known = readings.get(place.as);
    if (line.form?.id === ROUTER_BGP && line.negation !== undefined) {
      for (const block of known?.blocks ?? none) blocks.add(block);
      readings.delete(place.as);
      continue;
    }
    const reading = known ?? newReading(row);
    readings.set(place.as, reading);
    if (line.depth === 0) reading.blocks.push(section.key);
    else readFrameLine(reading.draft, row);
    if (isFamilyHeader(line) && line.negation !== undefined)
      for (const gone of takePlaces(reading, familyKey(familyOf(line, place.family.vrf)))) places.add(gone);
    for (const one of [below, behind]) if (one !== undefined) addPlace(reading, one);
  }
  const processes = [...readings.values()].map(({ draft }) => draft);
  return { processes, taken: blocks.size + places.size === 0 ? nothing : { blocks, places } };
});

function newReading({ line, section, place: { as } }: BgpLine): Reading {
  return { draft: newProcess(as, markLine(section, line)), blocks: [], places: new Map() };
}

function addPlace({ places }: Reading, place: Place): void {
  const known = places.get(place.familyKey);
  if (known === undefined) places.set(place.familyKey, [place]);
  else known.push(place);
}

function takePlaces({ places }: Reading, family: string): readonly Place[] {
  const taken = places.get(family) ?? none;
  places.delete(family);
  return taken;
}

/** The BGP processes of a document, each with what it says of itself: the same objects whatever its neighbors are. */
export const processFrames: Fact<readonly ProcessFrame[]> = (snapshot) => frames(snapshot).processes;

/** What does not count any more, though it stands in the document. */
export const takenAway: Fact<TakenAway> = (snapshot) => frames(snapshot).taken;

/** The BGP processes of a document. A device has one; a document of several devices may have more. */
export const bgpProcesses: Fact<readonly BgpProcess[]> = fact(
  [processFrames, routeLines, takenAway],
  (all, lines, { blocks, places }) => {
    const drafts = new Map<string, RoutesDraft>();
    for (const { line, section, place } of lines) {
      if (blocks.has(section.key) || places.has(place)) continue;
      const key = `${place.as} ${place.familyKey}`;
      const draft = drafts.get(key) ?? { announcements: new Map(), redistributions: new Map() };
      drafts.set(key, draft);
      readRoutes(draft, line, section);
    }
    const routed = (as: number, key: string, frame: FamilyFrame): BgpFamily => ({
      ...frame,
      frame,
      ...(drafts.get(`${as} ${key}`) ?? noRoutes),
    });
    return all.map((process) => {
      const families = [...process.families].map(
        ([key, one]) => [key, routed(process.as, key, one)] as const,
      );
      return { ...process, families: new Map(families) };
    });
  },
);

const noRoutes: Pick<BgpFamily, keyof RoutesDraft> = { announcements: new Map(), redistributions: new Map() };

/** The families with what they announce, by what they are without that. */
export const routedFamilies: Fact<ReadonlyMap<FamilyFrame, BgpFamily>> = fact(
  [bgpProcesses],
  (processes) =>
    new Map(processes.flatMap(({ families }) => [...families.values()].map((one) => [one.frame, one]))),
);
