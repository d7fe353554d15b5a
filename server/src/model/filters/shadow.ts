import { differenceOf } from '../../base/difference';
import { boxesMeet, type Packets } from './packets';
import { type Hulls, hullOf, nextMeeting, replaceHulls, setHull } from './shadow-hulls';
import { type Effect, type Item, newItem, type Shadowing } from './shadow-item';
import { drop, judge, newSearch, type Search, takesWitness, totalSpent } from './shadow-search';
import { costOfTakers, effectOf, mostSpent, takersOf } from './shadow-takers';

/** An entry that nothing reaches. */
export interface Shadow {
  /** Its place in the list, counted from 0. */
  readonly entry: number;
  /** The places of the earlier entries that take what it would match; one alone where one alone suffices. */
  readonly by: readonly number[];
  /** What these do with it. Undefined where it is not certain, or would take too long to say. */
  readonly effect: Effect | undefined;
}

/** With more entries that changed than these a list is looked through from the beginning. */
const MOST_CHANGES = 16;
/** The search for what is hidden in the next version of a list, given that of any other version, which is used up. */
export function nextSearch(before: Search | undefined, entries: readonly Shadowing[]): Search {
  const isUsable = before !== undefined && !before.isCut && update(before, entries);
  return isUsable && totalSpent(before) <= mostSpent(before) && !before.index.wasOverfull()
    ? before
    : newSearch(entries);
}

/** The entries of a list that earlier ones hide, one by one or all together. */
export function shadowsIn(search: Search): Shadow[] {
  const { hidden, unknown, items, hulls } = search;
  const most = mostSpent(search);
  const firstUnknown = unknown[0]?.place ?? items.length;
  let spent = 0;
  return hidden.map((item) => {
    const { by = [] } = item.hidden ?? {};
    const entry = item.place;
    const places = by.map(({ place }) => place);
    // What an entry that is not understood takes, nobody knows.
    if (firstUnknown < entry || spent > most) return { entry, by: places, effect: undefined };
    findEffect(items, hulls, item);
    if (by.length === 1) spent += costOfTakers(places[0] ?? 0, item.hidden?.effectSteps ?? 0);
    return { entry, by: places, effect: item.hidden?.effect };
  });
}

function findEffect(items: readonly Item[], hulls: Hulls, item: Item): void {
  const { hidden, entry } = item;
  const [single] = hidden?.by ?? [];
  if (hidden === undefined || hidden.effectSteps !== undefined) return;
  if (single === undefined || entry.packets === undefined) return;
  const takers = takersOf(items, hulls, single.place + 1, entry.packets);
  hidden.effect = effectOf(item, takers);
  hidden.effectSteps = takers.steps;
}

/** Packets that earlier entries take now and did not, or the other way round. */
interface Change {
  readonly packets: Packets;
  readonly hull: Hulls;
  /** The place of the next entry that may share one with them. */
  next: number;
}

/** Brings a search up to date. False where too much changed: then it is of no use any more. */
function update(search: Search, entries: readonly Shadowing[]): boolean {
  const { from, oldTo, newTo } = differenceOf(search.entries, entries, isSame);
  if (newTo - from + oldTo - from > MOST_CHANGES) return false;
  const removed = search.items.slice(from, oldTo);
  for (const item of removed) drop(search, item);
  const added = entries.slice(from, newTo).map((entry, index) => newItem(entry, from + index));
  replaceItems(search, from, removed.length, added);
  search.entries = entries;
  search.spent = 0;
  const changes = [...removed, ...added].flatMap((item) => changeOf(item, from) ?? []);
  for (let at = from; at < entries.length; at = nextPlace(changes, search, at, newTo)) {
    const item = search.items[at];
    if (item === undefined || (at >= newTo && !isConcerned(item, changes))) continue;
    if (judge(search, item) && at >= newTo) changes.push(...(changeOf(item, at + 1) ?? []));
    if (changes.length > MOST_CHANGES || search.spent > mostSpent(search)) return false;
  }
  return true;
}

function replaceItems(search: Search, from: number, removed: number, added: readonly Item[]): void {
  const { items } = search;
  items.splice(from, removed, ...added);
  search.hulls = replaceHulls(search.hulls, from, removed, added.length);
  for (const { place, entry } of added) setHull(search.hulls, place, entry.packets);
  if (removed === added.length) return;
  for (let at = from; at < items.length; at++) {
    const item = items[at];
    if (item !== undefined) item.place = at;
  }
}

function changeOf({ entry: { packets } }: Item, next: number): [Change] | undefined {
  return packets && [{ packets, hull: hullOf(packets), next }];
}

/** The place behind `at` of an entry that is new, or may be concerned. */
function nextPlace(changes: readonly Change[], { hulls, items }: Search, at: number, newTo: number): number {
  if (at + 1 < newTo) return at + 1;
  let nearest = items.length;
  for (const change of changes) {
    if (change.next <= at) change.next = at + 1;
    if (change.next < nearest) change.next = nextMeeting(hulls, change.hull, change.next, nearest);
    nearest = Math.min(nearest, change.next);
  }
  return nearest;
}

function isConcerned(item: Item, changes: readonly Change[]): boolean {
  const { packets } = item.entry;
  if (packets === undefined) return false;
  if (!changes.some((change) => change.next === item.place && meet(change.packets, packets))) return false;
  return item.witness === undefined || changes.some((change) => takesWitness(change.packets, item));
}

function meet(a: Packets, b: Packets): boolean {
  return a.boxes.some((box) => b.boxes.some((other) => boxesMeet(box, other)));
}

function isSame(a: Shadowing, b: Shadowing): boolean {
  return a.packets === b.packets && a.action === b.action;
}
