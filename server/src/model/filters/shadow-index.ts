import { type Cube, leadingFixed, maskWord } from './cube';
import { type Intervals, rangeOf } from './intervals';
import { type Box, boxCovers, extrasCover, type Packets } from './packets';
import type { Item } from './shadow-item';

/**
 * The boxes of entries by the prefixes in which their sources and destinations lie, by protocol and by port. Only boxes
 * whose prefixes hold those of another can cover it, so that few are compared however long a list is.
 */
export interface ShadowIndex {
  readonly add: (item: Item) => void;
  readonly remove: (item: Item) => void;
  /** The first entry before a place that covers the box, and passes a further test. */
  readonly firstCover: (
    box: Box,
    extras: readonly string[],
    end: number,
    accepts?: (packets: Packets) => boolean,
  ) => Item | undefined;
  /** Whether what was added or taken out since this was last asked may change what is found for any other box. */
  readonly wasOverfull: () => boolean;
}

interface IndexedBox {
  readonly item: Item;
  readonly box: Box;
  /** The least and the greatest of its second field: most boxes of one bucket differ in that. */
  readonly low: number;
  readonly high: number;
}

/** Of more boxes that stand in one place of the index only the first are looked at. */
const MOST_COMPARED = 512;

export function shadowIndex(): ShadowIndex {
  const buckets = new Map<number, IndexedBox[]>();
  const levels: Levels[] = [];
  let isOverfull = false;
  const bucketOf = (box: Box): IndexedBox[] => {
    const own = levelsOf(box);
    if (!levels.some((known) => known.source === own.source && known.destination === own.destination))
      levels.push(own);
    const key = keyOf(box, own, serviceOf(box));
    const bucket = buckets.get(key) ?? [];
    buckets.set(key, bucket);
    return bucket;
  };
  return {
    add(item) {
      for (const box of item.entry.packets?.boxes ?? []) {
        const bucket = bucketOf(box);
        const [low, high] = rangeOf(box.second);
        bucket.splice(placeIn(bucket, item.place + 1), 0, { item, box, low, high });
        if (bucket.length > MOST_COMPARED) isOverfull = true;
      }
    },
    remove(item) {
      for (const box of item.entry.packets?.boxes ?? []) {
        const bucket = bucketOf(box);
        if (bucket.length > MOST_COMPARED) isOverfull = true;
        let at = placeIn(bucket, item.place);
        while (at < bucket.length && bucket[at]?.box !== box) at++;
        bucket.splice(at, 1);
      }
    },
    firstCover(box, extras, end, accepts) {
      const own = levelsOf(box);
      const services = servicesAround(box);
      let found: Item | undefined;
      for (const level of levels) {
        if (level.source > own.source || level.destination > own.destination) continue;
        for (const service of services) {
          const bucket = buckets.get(keyOf(box, level, service));
          if (bucket !== undefined)
            found = firstIn(bucket, box, extras, found?.place ?? end, accepts) ?? found;
        }
      }
      return found;
    },
    wasOverfull() {
      const was = isOverfull;
      isOverfull = false;
      return was;
    },
  };
}

function firstIn(
  bucket: readonly IndexedBox[],
  box: Box,
  extras: readonly string[],
  end: number,
  accepts: ((packets: Packets) => boolean) | undefined,
): Item | undefined {
  const most = Math.min(bucket.length, MOST_COMPARED);
  const [low, high] = rangeOf(box.second);
  for (let at = 0; at < most; at++) {
    const one = bucket[at];
    if (one === undefined || one.item.place >= end) return undefined;
    if (one.low > low || one.high < high) continue;
    const { packets } = one.item.entry;
    if (packets === undefined || !boxCovers(one.box, box) || !extrasCover(packets.extras, extras)) continue;
    if (accepts === undefined || accepts(packets)) return one.item;
  }
  return undefined;
}

/** How many boxes of a bucket belong to entries before a place. */
function placeIn(bucket: readonly IndexedBox[], place: number): number {
  let [low, high] = [0, bucket.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bucket[middle]?.item.place ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The lengths of the prefixes that a box is kept by: not all there are, so that there are few to look for. */
interface Levels {
  readonly source: number;
  readonly destination: number;
}

function levelsOf({ source, destination }: Box): Levels {
  return { source: levelOf(source), destination: levelOf(destination) };
}

function levelOf(cube: Cube): number {
  const step = cube.fixed.length === 1 ? 4 : 8;
  return leadingFixed(cube) & -step;
}

const ANY_SERVICE = 0;

/** A number for the protocol and the second field of a box; boxes of several protocols, or of all, have the same. */
function serviceOf({ protocols, second }: Box): number {
  const protocol = onlyOne(protocols);
  if (protocol === undefined) return ANY_SERVICE;
  return ((protocol + 1) << 17) | ((onlyOne(second) ?? -1) + 1);
}

/** The services of all boxes that may cover this one. */
function servicesAround(box: Box): readonly number[] {
  const own = serviceOf(box);
  if (own === ANY_SERVICE) return [ANY_SERVICE];
  const wide = own & -(1 << 17);
  return own === wide ? [ANY_SERVICE, wide] : [ANY_SERVICE, wide, own];
}

function onlyOne(numbers: Intervals): number | undefined {
  const [first] = numbers;
  return first !== undefined && numbers.length === 1 && first[0] === first[1] ? first[0] : undefined;
}

/** A number for the first bits of both sides and the service; now and then others have the same. */
function keyOf({ source, destination }: Box, levels: Levels, service: number): number {
  const mixed = mix(mix(service, levels.source, source), levels.destination, destination);
  return (mixed ^ (mixed >>> 15)) & 0x3fffffff;
}

function mix(seed: number, length: number, { value }: Cube): number {
  let mixed = Math.imul(seed ^ (length + 1), 0x85ebca6b);
  for (let at = 0; at < value.length && 32 * at < length; at++) {
    mixed = Math.imul(mixed ^ (mixed >>> 15) ^ ((value[at] ?? 0) & maskWord(length - 32 * at)), 0x9e3779b1);
  }
  return mixed;
}
