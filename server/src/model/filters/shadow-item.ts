import type { Packets } from './packets';
import type { Action } from './types';

/** An entry of a list as far as shadowing goes. */
export interface Shadowing {
  readonly action: Action | undefined;
  /** Undefined for an entry that is not understood: it neither hides another nor is hidden. */
  readonly packets: Packets | undefined;
}

/** What those that hide an entry do with its packets: the same, the opposite, or some this and some that. */
export type Effect = 'redundant' | 'conflict' | 'mixed';

/** An entry that nothing reaches. */
export interface Hidden {
  /** The earlier entries that take what it would match; one alone where one alone suffices. */
  readonly by: readonly Item[];
  /** Undefined where that is not looked for yet, or would take too long to say. */
  effect: Effect | undefined;
  /** The comparisons that it took to know the effect; undefined where it is not looked for yet. */
  effectSteps: number | undefined;
}

/** An entry with what is known of it. The place changes with the list. */
export interface Item {
  readonly entry: Shadowing;
  place: number;
  hidden: Hidden | undefined;
  /** Which of the single packets that were tried reaches the entry; undefined where none does. */
  witness: number | undefined;
  /** The comparisons that it took to look at all earlier entries; undefined where a packet or a single entry said enough. */
  steps: number | undefined;
  /** True while it stands in the index: it takes packets of later entries, and no earlier ones hide it. */
  isIndexed: boolean;
}

export function newItem(entry: Shadowing, place: number): Item {
  return { entry, place, hidden: undefined, witness: undefined, steps: undefined, isIndexed: false };
}

/** Puts an item into a list in the order of places. */
export function insertItem(items: Item[], item: Item): void {
  items.splice(placeIn(items, item.place), 0, item);
}

export function removeItem(items: Item[], item: Item): void {
  const at = placeIn(items, item.place);
  if (items[at] === item) items.splice(at, 1);
}

/** How many items of a list in the order of places stand before a place. */
function placeIn(items: readonly Item[], place: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.place ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
