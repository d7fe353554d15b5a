import { boxCovers, extrasCover, type Packets } from './packets';
import { type Hulls, noHulls, setHull } from './shadow-hulls';
import { type ShadowIndex, shadowIndex } from './shadow-index';
import { type Hidden, type Item, insertItem, newItem, removeItem, type Shadowing } from './shadow-item';
import { costOfTakers, effectOf, mostSpent, takersOf } from './shadow-takers';
import { WITNESSES, witnessOf } from './witness';

/** The entries of a list with what hides them; it is brought up to date where entries change. */
export interface Search {
  entries: readonly Shadowing[];
  readonly items: Item[];
  hulls: Hulls;
  readonly index: ShadowIndex;
  /** In the order of the list: what nothing reaches, what is not understood, and where all earlier entries were looked at. */
  readonly hidden: Item[];
  readonly unknown: Item[];
  readonly examined: Item[];
  /** The entries that were looked at to know which packets of another are left. */
  spent: number;
  /** True where that took too long: what was not looked at counts as reached. */
  isCut: boolean;
}

/** Looks through a whole list. */
export function newSearch(entries: readonly Shadowing[]): Search {
  const search: Search = {
    entries,
    items: entries.map(newItem),
    hulls: noHulls(entries.length),
    index: shadowIndex(),
    hidden: [],
    unknown: [],
    examined: [],
    spent: 0,
    isCut: false,
  };
  for (const [place, { packets }] of entries.entries()) setHull(search.hulls, place, packets);
  for (const item of search.items) judge(search, item);
  search.index.wasOverfull();
  return search;
}

/** Finds out what hides an entry, given all before it. True where it takes packets now and did not, or the other way round. */
export function judge(search: Search, item: Item): boolean {
  const { packets } = item.entry;
  forget(search, item);
  if (packets === undefined) insertItem(search.unknown, item);
  else look(search, item, packets);
  const takes = packets !== undefined && item.hidden === undefined && !packets.conditional;
  if (takes === item.isIndexed) return false;
  item.isIndexed = takes;
  if (takes) search.index.add(item);
  else search.index.remove(item);
  return true;
}

/** Takes an entry out of all but the order of the list. */
export function drop(search: Search, item: Item): void {
  forget(search, item);
  if (item.entry.packets === undefined) removeItem(search.unknown, item);
  if (item.isIndexed) search.index.remove(item);
}

/** What is spent on all entries as they are now. */
export function totalSpent({ examined }: Search): number {
  return examined.reduce((sum, item) => sum + costOf(item), 0);
}

/** True where one of the packets that is known to reach an entry is taken by these, should they come before it. */
export function takesWitness(takers: Packets, { entry: { packets }, witness }: Item): boolean {
  if (packets === undefined || witness === undefined) return true;
  const packet = witnessOf(packets.boxes, witness);
  if (packet === undefined) return true;
  return takers.boxes.some((box) => boxCovers(box, packet)) && extrasCover(takers.extras, packets.extras);
}

function forget(search: Search, item: Item): void {
  if (item.hidden !== undefined) removeItem(search.hidden, item);
  if (item.steps !== undefined) removeItem(search.examined, item);
  item.hidden = undefined;
  item.witness = undefined;
  item.steps = undefined;
}

function look(search: Search, item: Item, packets: Packets): void {
  const single = singleCover(search, item, packets);
  if (single !== undefined) {
    hide(search, item, { by: [single], effect: undefined, effectSteps: undefined });
    return;
  }
  for (let number = 0; number < WITNESSES; number++) {
    const packet = witnessOf(packets.boxes, number);
    if (packet === undefined || search.index.firstCover(packet, packets.extras, item.place) === undefined) {
      item.witness = number;
      return;
    }
  }
  examine(search, item, packets);
}

/** The first entry that covers all boxes by itself. */
function singleCover({ index }: Search, { place }: Item, { boxes, extras }: Packets): Item | undefined {
  const [first, ...others] = boxes;
  if (first === undefined) return undefined;
  if (others.length === 0) return index.firstCover(first, extras, place);
  return index.firstCover(first, extras, place, ({ boxes: own }) =>
    others.every((box) => own.some((one) => boxCovers(one, box))),
  );
}

function examine(search: Search, item: Item, packets: Packets): void {
  if (search.spent > mostSpent(search)) {
    search.isCut = true;
    return;
  }
  const takers = takersOf(search.items, search.hulls, item.place, packets);
  item.steps = takers.steps;
  insertItem(search.examined, item);
  search.spent += costOf(item);
  if (takers.all)
    hide(search, item, { by: takers.whole, effect: effectOf(item, takers), effectSteps: takers.steps });
}

function costOf({ place, steps = 0 }: Item): number {
  return costOfTakers(place, steps);
}

function hide(search: Search, item: Item, hidden: Hidden): void {
  item.hidden = hidden;
  insertItem(search.hidden, item);
}
