import { type Fact, fact } from '../facts';
import type { Interface } from '../interfaces';
import { type Ipv4Route, type Ipv6Route, ipv4Routes, ipv6Routes } from '../routes';
import { isOneDevice } from './one-device';
import { type PrefixTable, prefixesWith } from './prefix-table';
import { type StaticTables, staticTables } from './route-tables';
import { type SuspectNextHop, suspectNextHops } from './suspect-next-hops';

/** A static route that cannot work as written. */
export interface BadNextHop {
  readonly route: Ipv4Route | Ipv6Route;
  /** As in `SuspectNextHop`; of one that is unconnected, whether the default route leads to it or nothing does. */
  readonly fault: Exclude<SuspectNextHop['reason'], 'unconnected'> | 'default-only' | 'unreachable';
  readonly interface: Interface | undefined;
}

/** Next hops that the whole configuration of a device shows to be wrong. Says nothing of other documents. */
export const badNextHops: Fact<readonly BadNextHop[]> = fact(
  [suspectNextHops, isOneDevice, ipv4Routes, ipv6Routes, staticTables],
  (suspects, alone, v4, v6, tables) => {
    if (!alone || suspects.length === 0) return [];
    const inEffect = new Set<Ipv4Route | Ipv6Route>([...v4, ...v6]);
    return suspects.flatMap((suspect): BadNextHop[] => {
      const { route, reason, interface: owner } = suspect;
      if (!inEffect.has(route)) return [];
      if (reason === 'own') return [{ route, fault: reason, interface: owner }];
      const way = wayTo(route, tables);
      if (way === 'route') return [];
      if (reason !== 'unconnected') return [{ route, fault: reason, interface: owner }];
      const fault = way === 'default' ? 'default-only' : 'unreachable';
      return [{ route, fault, interface: undefined }];
    });
  },
);

function wayTo(route: Ipv4Route | Ipv6Route, tables: StaticTables): 'route' | 'default' | undefined {
  const { nextHop, vrf } = route;
  if (nextHop === undefined) return undefined;
  return typeof nextHop === 'number'
    ? wayIn(tables.ipv4(vrf), nextHop, route)
    : wayIn(tables.ipv6(vrf), nextHop, route);
}

/** Routes to one destination by several next hops lead none of them to the others. */
function wayIn<Bits extends number | bigint>(
  table: PrefixTable<Bits, Ipv4Route | Ipv6Route>,
  nextHop: Bits,
  self: Ipv4Route | Ipv6Route,
): 'route' | 'default' | undefined {
  const found = prefixesWith(table, nextHop).filter(
    ({ prefix, length }) => prefix !== self.prefix || length !== self.length,
  );
  if (found.some(({ length }) => length !== 0)) return 'route';
  return found.length > 0 ? 'default' : undefined;
}
