import { type Fact, fact } from '../facts';
import { accessLists } from './access-lists';
import { anyCube, prefixCube } from './cube';
import { ALL_FIELDS, ALL_PROTOCOLS } from './packets';
import { prefixLists } from './prefix-lists';
import { findShadows, type Shadow, type Shadowing } from './shadow';
import type { AccessList, AclEntry, PrefixList, PrefixListEntry } from './types';

/** An entry of a list that nothing reaches. */
export interface ShadowedEntry<List, Entry> {
  readonly list: List;
  readonly entry: Entry;
  /** The earlier entries that take all that it would match; one alone where one alone suffices. */
  readonly by: readonly Entry[];
  readonly effect: Shadow['effect'];
}

/** The entries of all access lists that earlier ones hide. */
export const shadowedAclEntries: Fact<readonly ShadowedEntry<AccessList, AclEntry>[]> = fact(
  [accessLists],
  (lists) => lists.flatMap(shadowsOfAcl),
);

/** The entries of all prefix lists that earlier ones hide. */
export const shadowedPrefixListEntries: Fact<readonly ShadowedEntry<PrefixList, PrefixListEntry>[]> = fact(
  [prefixLists],
  (lists) => lists.flatMap(shadowsOfPrefixList),
);

const shadowsOfAcl = perList((list: AccessList) => shadowsIn(list, list.entries));

const shadowsOfPrefixList = perList((list: PrefixList) =>
  shadowsIn(
    list,
    list.entries.map((entry) => prefixesAsPackets(list, entry)),
  ),
);

/** A list is looked at once, for as long as it stays. */
function perList<List extends object, Result>(
  find: (list: List) => readonly Result[],
): (list: List) => readonly Result[] {
  const found = new WeakMap<List, readonly Result[]>();
  return (list) => {
    const results = found.get(list) ?? find(list);
    found.set(list, results);
    return results;
  };
}

function shadowsIn<Entry, List extends { readonly entries: readonly Entry[] }>(
  list: List & { readonly entries: readonly Entry[] },
  entries: readonly Shadowing[],
): ShadowedEntry<List, Entry>[] {
  return findShadows(entries).flatMap((shadow) => {
    const entry = list.entries[shadow.entry];
    const by = shadow.by.flatMap((place) => list.entries[place] ?? []);
    return entry === undefined ? [] : [{ list, entry, by, effect: shadow.effect }];
  });
}

/** A prefix is an address with a length, and an entry takes all addresses of its prefix at some lengths. */
function prefixesAsPackets(
  { family }: PrefixList,
  { action, bits, length, low, high }: PrefixListEntry,
): Shadowing {
  const box = {
    protocols: ALL_PROTOCOLS,
    source: prefixCube(family, bits, length),
    destination: anyCube[family],
    first: [[low, high]] as const,
    second: ALL_FIELDS,
  };
  return { action, packets: { boxes: [box], extras: [], conditional: false } };
}
