import { eachRow, type Fact } from '../facts';
import { accessLists } from './access-lists';
import { prefixLists } from './prefix-lists';
import { nextSearch, shadowsIn } from './shadow';
import type { Effect, Shadowing } from './shadow-item';
import type { Search } from './shadow-search';
import type { AccessList, AclEntry, Lineage, PrefixList, PrefixListEntry } from './types';

/** An entry of a list that nothing reaches. */
export interface ShadowedEntry<Entry> {
  readonly entry: Entry;
  /** The earlier entries that take all that it would match; one alone where one alone suffices. */
  readonly by: readonly Entry[];
  readonly effect: Effect | undefined;
  /** True for the last entry of the list. */
  readonly isLast: boolean;
  /** True for a list in which every entry is a command of the global mode. */
  readonly isGlobal: boolean;
  /** True where some entries of the list have a number and some have none. */
  readonly isOrderOpen: boolean;
}

/** The entries of all access lists that earlier ones hide. */
export const shadowedAclEntries: Fact<readonly ShadowedEntry<AclEntry>[]> = eachRow(
  accessLists,
  [],
  shadowFinder<AccessList, AclEntry>((list) => ({ isGlobal: list.global, isOrderOpen: isOrderOpen(list) })),
);

/** The entries of all prefix lists that earlier ones hide. */
export const shadowedPrefixListEntries: Fact<readonly ShadowedEntry<PrefixListEntry>[]> = eachRow(
  prefixLists,
  [],
  shadowFinder<PrefixList, PrefixListEntry>(() => ({ isGlobal: false, isOrderOpen: false })),
);

type About = Pick<ShadowedEntry<never>, 'isGlobal' | 'isOrderOpen'>;

/** Shorter lists are looked through anew: that takes less than to remember what was found out of each entry. */
const LONG = 100;

/** What was found in a list last: of a long one the search too, from which that in its next version goes on. */
interface Found<Entry> {
  readonly search: Search | undefined;
  readonly shadows: readonly ShadowedEntry<Entry>[];
}

function shadowFinder<
  List extends { readonly entries: readonly Entry[]; readonly lineage: Lineage },
  Entry extends Shadowing,
>(about: (list: List) => About): (list: List) => readonly ShadowedEntry<Entry>[] {
  const found = new WeakMap<Lineage, Found<Entry>>();
  return (list) => {
    const { lineage, entries } = list;
    const before = found.get(lineage);
    found.delete(lineage);
    const search = nextSearch(before?.search, entries);
    const shadows = search.hidden.length === 0 ? none : named(list, search, about(list), before?.shadows);
    if (entries.length >= LONG) found.set(lineage, { search, shadows });
    return shadows;
  };
}

const none: readonly never[] = [];

/** What is hidden, each as the same object as before where nothing is new of it. */
function named<Entry>(
  { entries }: { readonly entries: readonly Entry[] },
  search: Search,
  about: About,
  before: readonly ShadowedEntry<Entry>[] = [],
): readonly ShadowedEntry<Entry>[] {
  const known = new Map(before.map((shadow) => [shadow.entry, shadow]));
  return shadowsIn(search).flatMap(({ entry: place, by: places, effect }) => {
    const entry = entries[place];
    if (entry === undefined) return [];
    const by = places.flatMap((one) => entries[one] ?? []);
    const shadow = { entry, by, effect, isLast: place === entries.length - 1, ...about };
    const old = known.get(entry);
    return old !== undefined && isSame(old, shadow) ? [old] : [shadow];
  });
}

function isSame<Entry>(a: ShadowedEntry<Entry>, b: ShadowedEntry<Entry>): boolean {
  return (
    a.effect === b.effect &&
    a.isLast === b.isLast &&
    a.isGlobal === b.isGlobal &&
    a.isOrderOpen === b.isOrderOpen &&
    a.by.length === b.by.length &&
    a.by.every((entry, index) => entry === b.by[index])
  );
}

/** Where entries without a number end up, the list on the device decides. */
function isOrderOpen({ entries }: AccessList): boolean {
  return entries.some(({ numbered }) => numbered) && entries.some(({ numbered }) => !numbered);
}
