import { type Box, boxesMeet, extrasCover, type Packets, subtractBox } from './packets';
import { type Hulls, hullOf, nextMeeting } from './shadow-hulls';
import type { Effect, Item } from './shadow-item';

/** What is left of an entry may fall into so many parts; one that falls into more counts as reached. */
const MOST_PARTS = 512;
/** So many parts are compared for one entry. */
const MOST_STEPS = 10_000;

/** To compare what is left takes so many times as long as to pass over an entry that shares nothing. */
const STEP = 100;

/** What it takes to look at the entries before a place, with so many comparisons. */
export function costOfTakers(end: number, steps: number): number {
  return end + STEP * steps;
}

/** So much is spent on a list: the longer it is, the more. */
export function mostSpent({ items }: { readonly items: readonly Item[] }): number {
  return 2_000_000 + 2_000 * items.length;
}

/** The entries that take packets of another one first. */
export interface Takers {
  /** Those that take whatever they can. */
  readonly whole: readonly Item[];
  /** Those that take some under further conditions. */
  readonly some: readonly Item[];
  /** True where they leave nothing of it; false too where that would take too long to say. */
  readonly all: boolean;
  /** How many comparisons it took, those with entries aside that share nothing with it. */
  readonly steps: number;
}

/** The entries before `end` that take packets of an entry first. */
export function takersOf(
  items: readonly Item[],
  hulls: Hulls,
  end: number,
  { boxes, extras }: Packets,
): Takers {
  const hull = hullOf({ boxes, extras, conditional: false });
  const whole: Item[] = [];
  const some: Item[] = [];
  let left: readonly Box[] = boxes;
  let steps = 0;
  for (
    let at = nextMeeting(hulls, hull, 0, end);
    at < end && left.length > 0;
    at = nextMeeting(hulls, hull, at + 1, end)
  ) {
    const item = items[at];
    const other = item?.entry.packets;
    if (item === undefined || other === undefined) continue;
    const isSure = !other.conditional && extrasCover(other.extras, extras);
    for (const box of other.boxes) {
      if (!boxes.some((own) => boxesMeet(own, box))) continue;
      steps += left.length;
      if (!left.some((part) => boxesMeet(part, box))) continue;
      const takers = isSure ? whole : some;
      if (takers.at(-1) !== item) takers.push(item);
      if (isSure) left = left.flatMap((part) => subtractBox(part, box));
    }
    if (left.length > MOST_PARTS || steps > MOST_STEPS) break;
  }
  return { whole, some, all: left.length === 0, steps };
}

/** What those do with the packets of an entry that take them all; undefined where it is not certain who does. */
export function effectOf({ entry }: Item, { whole, some, all }: Takers): Effect | undefined {
  if (!all) return undefined;
  const takers = [...whole, ...some];
  const same = takers.filter((taker) => taker.entry.action === entry.action).length;
  if (same === takers.length) return 'redundant';
  return same === 0 ? 'conflict' : 'mixed';
}
