import { networkV6 } from '../../base/ip/prefix';
import { sixToFourOf } from '../../base/ip/transition';
import { addPrefix, type PrefixTable, prefixesWith, prefixTable } from '../addressing/prefix-table';
import { bgpProcesses } from '../bgp/processes';
import { type Fact, fact } from '../facts';
import { type Interface, interfacesByName } from '../interfaces';
import { onlyWhere } from '../on-demand';
import { addressOwners } from '../owners';
import { type Ipv6Route, ipv6Routes } from '../routes';
import { igps } from './igp';

/** A static route whose next hop, a 6to4 address, cannot be reached as it should. */
export interface UnresolvableNextHop {
  readonly route: Ipv6Route;
  readonly hop: bigint;
  /** The interface of this router that has the next hop; undefined where nothing leads to it. */
  readonly owner: string | undefined;
}

/** A next hop that hangs on more routes than this counts as reached. */
const MOST_STEPS = 100;

/** What a table of one VRF holds: an interface is in the prefix, or a static route is for it. */
type Table = PrefixTable<bigint, Ipv6Route | 'connected'>;

const wanted: Fact<readonly Ipv6Route[]> = fact([ipv6Routes], (routes) => routes.filter(needsLookup));

/** True where the document does not tell all IPv6 routes of a VRF. */
const mayLearn: Fact<(vrf: string | undefined) => boolean> = fact(
  [igps, bgpProcesses, interfacesByName],
  (protocols, bgp, byName) => {
    const everywhere = bgp.some(({ families }) =>
      [...families.values()].some(({ name }) => name.afi !== 'ipv4'),
    );
    const learning = [
      ...protocols.filter(({ family }) => family === 6),
      ...[...byName.values()].filter((one) => one.dynamicIpv6 || one.unclear),
    ];
    const vrfs = new Set(learning.map(({ vrf }) => vrf));
    return (vrf) => everywhere || vrfs.has(vrf);
  },
);

/** The static routes with a 6to4 next hop that is this router itself, or that no route of the document leads to. */
export const unresolvableNextHops: Fact<readonly UnresolvableNextHop[]> = onlyWhere(
  wanted,
  fact(
    [wanted, ipv6Routes, interfacesByName, addressOwners, mayLearn],
    (asked, routes, byName, owners, learns) => {
      const tables = new Map<string | undefined, Table>();
      const tableOf = (vrf: string | undefined): Table => {
        const table = tables.get(vrf) ?? tableFor(vrf, byName.values(), routes);
        tables.set(vrf, table);
        return table;
      };
      return asked.flatMap((route): UnresolvableNextHop[] => {
        const { nextHop: hop, vrf } = route;
        if (hop === undefined) return [];
        const owner = owners.ipv6.get(hop)?.find((one) => one.vrf === vrf)?.interface;
        if (owner !== undefined) return byName.get(owner)?.shutdown ? [] : [{ route, hop, owner }];
        if (learns(vrf) || isReached(hop, tableOf(vrf), new Set([route]))) return [];
        return [{ route, hop, owner: undefined }];
      });
    },
  ),
);

function needsLookup({ interface: exit, nextHop, nextHopVrf }: Ipv6Route): boolean {
  if (exit !== undefined || nextHopVrf !== undefined || nextHop === undefined) return false;
  return sixToFourOf(nextHop) !== undefined;
}

function tableFor(vrf: string | undefined, all: Iterable<Interface>, routes: readonly Ipv6Route[]): Table {
  const table: Table = prefixTable(networkV6);
  for (const one of all)
    if (one.vrf === vrf)
      for (const { address, length } of one.ipv6) addPrefix(table, address, length, 'connected');
  for (const route of routes) if (route.vrf === vrf) addPrefix(table, route.prefix, route.length, route);
  return table;
}

/** True where an interface or another route leads to an address; a route does whose own next hop is reached. */
function isReached(hop: bigint, table: Table, asked: Set<Ipv6Route>): boolean {
  return prefixesWith(table, hop).some((one) => {
    if (one === 'connected' || asked.size > MOST_STEPS) return true;
    if (asked.has(one)) return false;
    asked.add(one);
    if (one.nextHop === undefined || !needsLookup(one)) return true;
    return isReached(one.nextHop, table, asked);
  });
}
