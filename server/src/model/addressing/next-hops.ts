import type { IpAddress } from '../../base/ip/address';
import type { Prefix } from '../bgp/bgp-routes';
import { prefixOf } from '../bgp/prefix-finder';
import { eachRow, type Fact } from '../facts';
import type { Interface } from '../interfaces';
import { lookedUp } from '../looked-up';
import { onlyWhere } from '../on-demand';
import { type AnyRoute, isIpv4Route } from '../routes';
import { isOneDevice } from './one-device';
import { keysAround, type Prefixed, prefixed } from './prefixed';
import { staticLengths, staticTable } from './route-tables';
import { type SuspectNextHop, suspectNextHops } from './suspect-next-hops';

/** A static route that cannot work as written. */
export interface BadNextHop {
  readonly route: AnyRoute;
  /** As in `SuspectNextHop`; of one that is unconnected, whether the default route leads to it or nothing does. */
  readonly fault: Exclude<SuspectNextHop['reason'], 'unconnected'> | 'default-only' | 'unreachable';
  readonly interface: Interface | undefined;
}

/** With the routes in effect that have its destination, and those that lead to its next hop. */
const withRoutes = lookedUp(suspectNextHops, staticTable, [staticLengths], ({ route, hop }, lengths) => [
  ...ownKey(route),
  ...keysAround(route.vrf, hop, lengths),
]);

const bad: Fact<readonly BadNextHop[]> = eachRow(withRoutes, [], ({ row, found }): readonly BadNextHop[] => {
  const { route, reason, hop, interface: owner } = row;
  if (!found.some(({ item }) => item === route)) return none;
  if (reason === 'own') return [{ route, fault: reason, interface: owner }];
  const way = wayTo(hop, route, found);
  if (way === 'route') return none;
  if (reason !== 'unconnected') return [{ route, fault: reason, interface: owner }];
  return [{ route, fault: way === 'default' ? 'default-only' : 'unreachable', interface: undefined }];
});

const found: Fact<readonly BadNextHop[]> = onlyWhere(suspectNextHops, bad);

/** Next hops that the whole configuration of a device shows to be wrong. Says nothing of other documents. */
export const badNextHops: Fact<readonly BadNextHop[]> = (snapshot) =>
  isOneDevice(snapshot) ? found(snapshot) : none;

function ownKey({ prefix: bits, length, vrf }: AnyRoute): readonly string[] {
  if (length === undefined) return none;
  const address: IpAddress = typeof bits === 'number' ? { family: 4, bits } : { family: 6, bits };
  return [prefixed(vrf, address, length, undefined).key];
}

/** Routes to one destination by several next hops lead none of them to the others. */
function wayTo(
  hop: IpAddress,
  self: AnyRoute,
  routes: readonly Prefixed<AnyRoute>[],
): 'route' | 'default' | undefined {
  const others = routes.filter(
    ({ item, prefix }) =>
      (item.prefix !== self.prefix || item.length !== self.length) && isUsable(item) && holds(prefix, hop),
  );
  if (others.some(({ prefix }) => prefix.length !== 0)) return 'route';
  return others.length > 0 ? 'default' : undefined;
}

function isUsable(route: AnyRoute): boolean {
  return !route.multicast && !(isIpv4Route(route) && route.topology !== undefined);
}

function holds(prefix: Prefix, address: IpAddress): boolean {
  return prefixOf(address, prefix.length).bits === prefix.bits;
}

const none: readonly never[] = [];
