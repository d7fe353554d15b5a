import { eachRow, type Fact } from '../facts';
import { accessLists } from './access-lists';
import { prefixLists } from './prefix-lists';
import { routeMaps } from './route-maps';
import type { Clash, Family, RouteMap } from './types';

/** Lines of access lists that give different entries the same number. */
export const aclClashes: Fact<readonly { readonly clash: Clash; readonly family: Family }[]> = eachRow(
  accessLists,
  [],
  ({ clashes, family }) => clashes.map((clash) => ({ clash, family })),
);

/** The same of prefix lists. */
export const prefixListClashes: Fact<readonly Clash[]> = eachRow(prefixLists, [], ({ clashes }) => clashes);

/** Entries of route maps that are opened twice. */
export const routeMapClashes: Fact<RouteMap['clashes']> = eachRow(routeMaps, [], ({ clashes }) => clashes);
