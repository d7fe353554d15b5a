import { type Fact, fact } from '../facts';
import { accessLists } from './access-lists';
import { prefixLists } from './prefix-lists';
import { routeMaps } from './route-maps';
import type { AccessList, Family, PrefixList, RouteMap } from './types';

/** All filters of a device by name; the names of the two address families are apart. */
export interface Filters {
  readonly accessLists: Readonly<Record<Family, ReadonlyMap<string, AccessList>>>;
  readonly prefixLists: Readonly<Record<Family, ReadonlyMap<string, PrefixList>>>;
  readonly routeMaps: ReadonlyMap<string, RouteMap>;
}

/** The filters that a document defines. */
export const filters: Fact<Filters> = fact(
  [accessLists, prefixLists, routeMaps],
  (acls, prefixes, maps): Filters => ({
    accessLists: { 4: byName(acls, 4), 6: byName(acls, 6) },
    prefixLists: { 4: byName(prefixes, 4), 6: byName(prefixes, 6) },
    routeMaps: new Map(maps.map((map) => [map.name, map])),
  }),
);

function byName<List extends { readonly family: Family; readonly name: string }>(
  lists: readonly List[],
  family: Family,
): ReadonlyMap<string, List> {
  return new Map(lists.filter((list) => list.family === family).map((list) => [list.name, list]));
}
