import { type Cube, leadingFixed, maskWord } from './cube';
import type { Box } from './packets';

/** A box with the place of its entry in the list. */
export interface IndexedBox {
  readonly entry: number;
  readonly box: Box;
}

/**
 * Boxes by the prefixes in which their sources and destinations lie. Only boxes whose prefixes hold those of another can
 * cover it, so that few are compared however long a list is.
 */
export interface ShadowIndex {
  readonly add: (indexed: IndexedBox) => void;
  /** The boxes that may cover this one, in groups, each in the order in which they were added. */
  readonly holders: (box: Box) => readonly (readonly IndexedBox[])[];
}

interface Level<Value> {
  /** The prefix lengths that there are. */
  readonly lengths: Set<number>;
  readonly values: Map<number, Value>;
}

/** For so few boxes an index costs more than it saves. */
const FEW = 24;

/** An index for about so many boxes. */
export function shadowIndex(count: number): ShadowIndex {
  return count > FEW ? indexByPrefix() : indexOfFew();
}

function indexOfFew(): ShadowIndex {
  const boxes: IndexedBox[] = [];
  const groups = [boxes];
  return { add: (indexed) => boxes.push(indexed), holders: () => groups };
}

function indexByPrefix(): ShadowIndex {
  const bySource = newLevel<Level<IndexedBox[]>>();
  return {
    add(indexed) {
      const { source, destination } = indexed.box;
      const byDestination = place(bySource, source, newLevel<IndexedBox[]>);
      place(byDestination, destination, (): IndexedBox[] => []).push(indexed);
    },
    holders: ({ source, destination }) =>
      around(bySource, source).flatMap((byDestination) => around(byDestination, destination)),
  };
}

function newLevel<Value>(): Level<Value> {
  return { lengths: new Set(), values: new Map() };
}

function place<Value>(level: Level<Value>, cube: Cube, make: () => Value): Value {
  const length = leadingFixed(cube);
  const key = hash(cube, length);
  const known = level.values.get(key);
  if (known !== undefined) return known;
  const value = make();
  level.lengths.add(length);
  level.values.set(key, value);
  return value;
}

/** What is kept for the prefixes around a cube; now and then for others too, whose hash is the same. */
function around<Value>({ lengths, values }: Level<Value>, cube: Cube): Value[] {
  const own = leadingFixed(cube);
  const found: Value[] = [];
  for (const length of lengths) {
    const value = length <= own ? values.get(hash(cube, length)) : undefined;
    if (value !== undefined) found.push(value);
  }
  return found;
}

/** A number for the first bits of a cube; others may have the same. */
function hash({ value }: Cube, length: number): number {
  let mixed = length + 1;
  for (let at = 0; at < value.length && 32 * at < length; at++)
    mixed = Math.imul(mixed ^ ((value[at] ?? 0) & maskWord(length - 32 * at)), 0x9e3779b1) ^ (mixed >>> 15);
  return mixed;
}
