import { type Fact, fact } from '../facts';
import type { PerKey } from '../per-key';
import { accessListsByKey } from './access-lists';
import { listKey } from './acl-lines';
import { prefixListsByKey } from './prefix-lists';
import { routeMapsByName } from './route-maps';
import type { AccessList, Family, PrefixList, RouteMap } from './types';

/** Filters by name. */
export interface Lookup<Filter> {
  readonly get: (name: string) => Filter | undefined;
  readonly has: (name: string) => boolean;
}

/** All filters of a device by name; the names of the two address families are apart. */
export interface Filters {
  readonly accessLists: Readonly<Record<Family, Lookup<AccessList>>>;
  readonly prefixLists: Readonly<Record<Family, Lookup<PrefixList>>>;
  readonly routeMaps: Lookup<RouteMap>;
}

/** The filters that a document defines. */
export const filters: Fact<Filters> = fact(
  [accessListsByKey, prefixListsByKey, routeMapsByName],
  (acls, prefixes, maps): Filters => ({
    accessLists: { 4: lookup(acls, nameOfFamily(4)), 6: lookup(acls, nameOfFamily(6)) },
    prefixLists: { 4: lookup(prefixes, nameOfFamily(4)), 6: lookup(prefixes, nameOfFamily(6)) },
    routeMaps: lookup(maps, (name) => name),
  }),
);

function lookup<Filter>(all: PerKey<string, Filter>, keyOf: (name: string) => string): Lookup<Filter> {
  const get = (name: string): Filter | undefined => all.get(keyOf(name));
  return { get, has: (name) => get(name) !== undefined };
}

function nameOfFamily(family: Family): (name: string) => string {
  return (name) => listKey(family, name);
}
