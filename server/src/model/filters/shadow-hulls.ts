import type { Cube } from './cube';
import { rangeOf } from './intervals';
import type { Packets } from './packets';

/**
 * Of each hull the bits that all addresses of an entry share, and which these are, two words of each side; then the least
 * and the greatest of its second field.
 */
const WORDS = 10;
const DESTINATION = 4;
const SECOND = 8;

/**
 * The hulls of entries in their order, side by side in memory: through thousands of them one looks in microseconds for
 * those that may share a packet with another.
 */
export type Hulls = Int32Array;

export function noHulls(count: number): Hulls {
  return new Int32Array(count * WORDS);
}

/** Hulls with so many taken out from a place on, and room for others there. */
export function replaceHulls(hulls: Hulls, from: number, removed: number, added: number): Hulls {
  if (removed === added) return hulls;
  const next = new Int32Array(hulls.length + (added - removed) * WORDS);
  next.set(hulls.subarray(0, from * WORDS));
  next.set(hulls.subarray((from + removed) * WORDS), (from + added) * WORDS);
  return next;
}

/** Writes the hull of an entry in its place. What is not understood need not be found. */
export function setHull(hulls: Hulls, place: number, packets: Packets | undefined): void {
  hulls.fill(0, place * WORDS, place * WORDS + WORDS);
  const at = place * WORDS;
  packets?.boxes.forEach(({ source, destination, second }, index) => {
    join(hulls, at, source, index === 0);
    join(hulls, at + DESTINATION, destination, index === 0);
    const [low, high] = rangeOf(second);
    hulls[at + SECOND] = index === 0 ? low : Math.min(low, hulls[at + SECOND] ?? 0);
    hulls[at + SECOND + 1] = Math.max(high, hulls[at + SECOND + 1] ?? 0);
  });
}

/** The hull of some packets by itself. */
export function hullOf(packets: Packets): Hulls {
  const hull = noHulls(1);
  setHull(hull, 0, packets);
  return hull;
}

/** The place of the first entry in `[from, to)` whose hull meets this one; `to` where there is none. */
export function nextMeeting(hulls: Hulls, hull: Hulls, from: number, to: number): number {
  const [v0 = 0, f0 = 0, v1 = 0, f1 = 0, v2 = 0, f2 = 0, v3 = 0, f3 = 0, low = 0, high = 0] = hull;
  for (let place = from, at = from * WORDS; place < to; place++, at += WORDS) {
    if ((((hulls[at] ?? 0) ^ v0) & (hulls[at + 1] ?? 0) & f0) !== 0) continue;
    if ((((hulls[at + 4] ?? 0) ^ v2) & (hulls[at + 5] ?? 0) & f2) !== 0) continue;
    if ((((hulls[at + 2] ?? 0) ^ v1) & (hulls[at + 3] ?? 0) & f1) !== 0) continue;
    if ((((hulls[at + 6] ?? 0) ^ v3) & (hulls[at + 7] ?? 0) & f3) !== 0) continue;
    if ((hulls[at + SECOND] ?? 0) > high || (hulls[at + SECOND + 1] ?? 0) < low) continue;
    return place;
  }
  return to;
}

/** Keeps of the bits that are fixed those that the cube fixes too, and to the same values. */
function join(hulls: Hulls, at: number, { value, fixed }: Cube, isFirst: boolean): void {
  for (let word = 0; word < 2; word++) {
    const [own, mask] = [value[word] ?? 0, fixed[word] ?? 0];
    const place = at + 2 * word;
    const shared = isFirst ? mask : mask & (hulls[place + 1] ?? 0) & ~((hulls[place] ?? 0) ^ own);
    hulls[place] = own & shared;
    hulls[place + 1] = shared;
  }
}
