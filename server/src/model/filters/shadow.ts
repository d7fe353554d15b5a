import { type Box, boxCovers, boxesMeet, extrasCover, type Packets, subtractBox } from './packets';
import { type ShadowIndex, shadowIndex } from './shadow-index';
import type { Action } from './types';
import { witnesses } from './witness';

/** An entry of a list as far as shadowing goes. */
export interface Shadowing {
  readonly action: Action | undefined;
  /** Undefined for an entry that is not understood: it neither hides another nor is hidden. */
  readonly packets: Packets | undefined;
}

/** An entry that nothing reaches. */
export interface Shadow {
  /** Its place in the list, counted from 0. */
  readonly entry: number;
  /** The places of the earlier entries that take what it would match; one alone where one alone suffices. */
  readonly by: readonly number[];
  /**
   * Whether these do the same with it (`redundant`), the opposite (`conflict`), or some this and some that. Undefined
   * where that would take too long to say.
   */
  readonly effect: 'redundant' | 'conflict' | 'mixed' | undefined;
}

/** What is left of an entry may fall into so many parts; one that falls into more counts as reached. */
const MOST_PARTS = 512;
/** So many comparisons are made in a list. What they do not find stays unsaid. */
const MOST_STEPS = 4_000_000;
/** And so many to say what those do that hide an entry. */
const MOST_EFFECT_STEPS = 1_000_000;

/** The entries of a list that earlier ones hide, one by one or all together. */
export function findShadows(entries: readonly Shadowing[]): Shadow[] {
  const unknown = entries.findIndex(({ packets }) => packets === undefined);
  const search: Search = {
    entries,
    firstUnknown: unknown === -1 ? entries.length : unknown,
    index: shadowIndex(entries.length),
    steps: 0,
    effectSteps: 0,
  };
  const shadows: Shadow[] = [];
  for (const [entry, { packets }] of entries.entries()) {
    if (packets === undefined) continue;
    const shadow = shadowOf(search, entry, packets);
    if (shadow !== undefined) shadows.push(shadow);
    if (search.steps > MOST_STEPS) break;
    // A hidden entry takes nothing: what comes later is hidden by what hides this one.
    if (shadow === undefined && !packets.conditional)
      for (const box of packets.boxes) search.index.add({ entry, box });
  }
  return shadows;
}

interface Search {
  readonly entries: readonly Shadowing[];
  readonly firstUnknown: number;
  readonly index: ShadowIndex;
  steps: number;
  effectSteps: number;
}

function shadowOf(search: Search, entry: number, packets: Packets): Shadow | undefined {
  const single = singleCover(search, packets);
  if (single !== undefined) {
    const takers = takersOf(search, single + 1, packets, MOST_EFFECT_STEPS - search.effectSteps);
    search.effectSteps += takers.steps;
    return { entry, by: [single], effect: effectOf(search, entry, takers) };
  }
  if (witnesses(packets.boxes).some((packet) => !isTaken(search, packet, packets.extras))) return undefined;
  const takers = takersOf(search, entry, packets, MOST_STEPS - search.steps);
  search.steps += takers.steps;
  if (!takers.all) return undefined;
  return { entry, by: takers.whole, effect: effectOf(search, entry, takers) };
}

/** The first entry that covers all boxes by itself. */
function singleCover(search: Search, { boxes, extras }: Packets): number | undefined {
  const [first, ...others] = boxes;
  if (first === undefined) return undefined;
  const covers = coversOf(search, first, extras).filter((cover) => {
    const own = search.entries[cover]?.packets?.boxes ?? [];
    return others.every((box) => own.some((one) => boxCovers(one, box)));
  });
  return covers.length === 0 ? undefined : Math.min(...covers);
}

/** Of each group of candidates the first entry that covers the box. */
function coversOf(search: Search, box: Box, extras: readonly string[]): number[] {
  const covers: number[] = [];
  for (const group of search.index.holders(box)) {
    const found = group.find(({ entry, box: other }) => {
      search.steps++;
      return boxCovers(other, box) && extrasCover(search.entries[entry]?.packets?.extras ?? [], extras);
    });
    if (found !== undefined) covers.push(found.entry);
  }
  return covers;
}

function isTaken(search: Search, packet: Box, extras: readonly string[]): boolean {
  return coversOf(search, packet, extras).length > 0;
}

/** The entries that take packets of another one first. */
interface Takers {
  /** Those that take whatever they can. */
  readonly whole: readonly number[];
  /** Those that take some under further conditions. */
  readonly some: readonly number[];
  /** True where they leave nothing of it; false too where that would take too long to say. */
  readonly all: boolean;
  /** How many comparisons it took. */
  readonly steps: number;
}

/** The entries before `end` that take packets of the boxes first. */
function takersOf({ entries }: Search, end: number, { boxes, extras }: Packets, mostSteps: number): Takers {
  let left: readonly Box[] = boxes;
  const whole: number[] = [];
  const some: number[] = [];
  let steps = 0;
  for (let at = 0; at < end && left.length > 0; at++) {
    const other = entries[at]?.packets;
    if (other === undefined) continue;
    const isSure = !other.conditional && extrasCover(other.extras, extras);
    for (const box of other.boxes) {
      steps += left.length;
      if (!left.some((part) => boxesMeet(part, box))) continue;
      const takers = isSure ? whole : some;
      if (takers.at(-1) !== at) takers.push(at);
      if (isSure) left = left.flatMap((part) => subtractBox(part, box));
    }
    if (left.length > MOST_PARTS || steps > mostSteps) break;
  }
  return { whole, some, all: left.length === 0, steps };
}

function effectOf({ entries, firstUnknown }: Search, entry: number, takers: Takers): Shadow['effect'] {
  // What an entry that is not understood takes, nobody knows.
  if (!takers.all || firstUnknown < entry) return undefined;
  const all = [...takers.whole, ...takers.some];
  const same = all.filter((taker) => entries[taker]?.action === entries[entry]?.action).length;
  if (same === all.length) return 'redundant';
  return same === 0 ? 'conflict' : 'mixed';
}
