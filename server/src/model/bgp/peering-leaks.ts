import { eachRow, type Fact } from '../facts';
import { accessListDecision, prefixListDecision, type Route, routeMapDecision } from '../filters/evaluate';
import { type Filters, filters } from '../filters/filters';
import type { Mark } from '../mark';
import type { Redistribution } from '../routing/redistribution';
import { internalDistance } from './bgp-distance';
import type { Announcement } from './bgp-routes';
import { type Connected, connected } from './connected';
import type { BgpNeighbor } from './neighbors';
import type { PeerFilters } from './peer-options';
import { type Peering, peerings } from './peerings';
import { prefixOf } from './prefix-finder';
import { type StaticPrefixes, staticPrefixes } from './static-prefixes';

export const NETWORK = 'network';

/**
 * A line that announces the prefix of a session's own address to the neighbor of that session, where BGP beats the IGP
 * that leads there. If the neighbor does the same, BGP replaces the route to the neighbor by one through the neighbor.
 */
export interface PeeringLeak {
  readonly peering: Peering;
  /** The first neighbor that the prefix is announced to, and the distance of routes that it announces. */
  readonly neighbor: BgpNeighbor;
  readonly bgpDistance: number;
  readonly mark: Mark;
  /** What is redistributed, in the words of the catalogue; `network` for such a statement. */
  readonly from: string;
  readonly routeMap: string | undefined;
}

export const peeringLeaks: Fact<readonly PeeringLeak[]> = eachRow(
  peerings,
  [filters, connected, staticPrefixes],
  (peering, lists, subnets, statics): readonly PeeringLeak[] => {
    const sources = sourcesOf(peering, lists);
    if (sources.length === 0) return [];
    for (const neighbor of peering.neighbors) {
      const bgpDistance = winningDistance(neighbor, peering, lists);
      if (bgpDistance === undefined || !isReachedByIgp(neighbor, peering, subnets, statics)) continue;
      if (!passesFilters(neighbor, peering, lists)) continue;
      return sources.map((source) => ({ peering, neighbor, bgpDistance, ...source }));
    }
    return [];
  },
);

/** The distance of a route of the neighbor to a prefix like ours, where it beats the IGP. */
function winningDistance(
  { address }: BgpNeighbor,
  { family, prefix, igpDistance }: Peering,
  lists: Filters,
): number | undefined {
  const peers = prefixOf(address, prefix.length);
  const { distance, distances } = family;
  const own = internalDistance(distance?.value, distances, address, peers, lists);
  return own !== undefined && own < igpDistance ? own : undefined;
}

/** The lines of the family that let the prefix into BGP, as far as that is certain. */
function sourcesOf(
  peering: Peering,
  lists: Filters,
): readonly Pick<PeeringLeak, 'mark' | 'from' | 'routeMap'>[] {
  const { family } = peering;
  const redistributions = [...family.redistributions.values()]
    .filter((one) => brings(one, peering) && passesMap(one, peering, lists))
    .map(({ mark, source: from, routeMap }) => ({ mark, from, routeMap }));
  const networks = [...family.announcements.values()]
    .filter((one) => isOwn(one, peering) && passesMap(one, peering, lists))
    .map(({ mark, routeMap }) => ({ mark, from: NETWORK, routeMap }));
  return [...redistributions, ...networks];
}

/** True for a redistribution that has the prefix among its routes, a route map aside. */
function brings({ source, process, includesConnected }: Redistribution, { igp, version }: Peering): boolean {
  if (source === 'connected') return true;
  const protocol = source === 'ospf' && version === 6 ? 'ospfv3' : source;
  if (protocol !== igp.protocol || (process ?? '') !== igp.process) return false;
  // For IPv4 the networks that an IGP runs on come with its routes; for IPv6 only where the line says so.
  return version === 4 || includesConnected;
}

function isOwn({ kind, backdoor, prefix }: Announcement, { prefix: own }: Peering): boolean {
  return kind === 'network' && !backdoor && prefix.bits === own.bits && prefix.length === own.length;
}

function passesMap(
  from: Redistribution | Announcement,
  { prefix, source }: Peering,
  lists: Filters,
): boolean {
  if (from.routeMap === undefined) return true;
  const isConnected = 'source' in from && from.source === 'connected';
  const route: Route = {
    ...prefix,
    interface: source.name,
    ...(isConnected && { sourceProtocol: 'connected' }),
  };
  return routeMapDecision(lists, from.routeMap, route) === 'permit';
}

/** True where nothing better leads to the neighbor: neither a connected prefix nor a static route as long as ours. */
function isReachedByIgp(
  { address }: BgpNeighbor,
  { prefix, source }: Peering,
  subnets: Connected,
  statics: StaticPrefixes,
): boolean {
  const length = statics.in(source.vrf).longest(address);
  if (length !== undefined && length >= prefix.length) return false;
  return subnets.in(source.vrf).longest(address) === undefined;
}

/** True where the filters of the session let our prefix out, and a prefix of the neighbor's like ours in. */
function passesFilters(neighbor: BgpNeighbor, { family, prefix }: Peering, lists: Filters): boolean {
  const policy = neighbor.families.find((one) => one.family === family.frame)?.policy;
  if (policy === undefined || family.distributeList) return false;
  const peers = prefixOf(neighbor.address, prefix.length);
  return passes(policy.out, prefix, lists) && passes(policy.in, peers, lists);
}

function passes(
  { routeMap, prefixList, filterList, distributeList }: PeerFilters,
  prefix: Peering['prefix'],
  lists: Filters,
): boolean {
  const { family } = prefix;
  if (filterList !== undefined) return false;
  const decisions = [
    routeMap && routeMapDecision(lists, routeMap.value, prefix),
    prefixList && prefixListDecision(lists, family, prefixList.value, prefix),
    distributeList && accessListDecision(lists, family, distributeList.value, prefix),
  ];
  return decisions.every((decision) => decision === undefined || decision === 'permit');
}
