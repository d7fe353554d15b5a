import { isLoopback } from '../addressing/interface-kind';
import { type Fact, fact } from '../facts';
import { routeMapDecision } from '../filters/evaluate';
import { type Filters, filters } from '../filters/filters';
import { type Interface, interfacesByName } from '../interfaces';
import { networkTypeKey, ospfNetworkTypes } from '../multicast/ospf-network-types';
import { type Carrier, carriersOf, type Igp, igps } from '../routing/igp';
import type { Prefix } from './bgp-routes';
import { subnetsOf } from './connected';
import { type BgpNeighbor, bgpNeighbors } from './neighbors';
import type { BgpFamily } from './process';

/** A route of this distance is not installed. */
const NEVER = 255;

/** Internal sessions with one source, whose address lies in a prefix that an IGP announces. */
export interface Peering {
  readonly family: BgpFamily;
  readonly version: 4 | 6;
  /** The source, and the prefix that it is in. */
  readonly source: Interface;
  readonly prefix: Prefix;
  readonly neighbors: readonly BgpNeighbor[];
  /** The IGP that is trusted most of those that announce the prefix. */
  readonly igp: Igp;
  /** The administrative distance of its routes on this device. */
  readonly igpDistance: number;
}

const groups: Fact<readonly Group[]> = fact([bgpNeighbors], (neighbors) => [...bySource(neighbors).values()]);

export const peerings: Fact<readonly Peering[]> = fact(
  [groups, igps, interfacesByName, filters, ospfNetworkTypes],
  (all, protocols, byName, lists, networkTypes) =>
    all.flatMap((group): readonly Peering[] => {
      const { family, version, sourceName, neighbors: members } = group;
      const source = byName.get(sourceName);
      if (source === undefined || source.vrf !== family.name.vrf) return [];
      const prefix = onlyPrefix(source, version);
      const best = prefix && bestCarrier(carriersOf(protocols, source, version), source, prefix, lists);
      if (prefix === undefined || best === undefined) return [];
      const { carrier, distance: igpDistance } = best;
      const isTold = networkTypes.has(networkTypeKey(source.name, version));
      if (!isTold && isShortened(carrier, source, prefix)) return [];
      const { igp } = carrier;
      return [{ family, version, source, prefix, neighbors: members, igp, igpDistance }];
    }),
);

/** OSPF announces a loopback as a host route, which a shorter one of BGP does not replace. */
function isShortened({ igp, redistribution }: Carrier, source: Interface, prefix: Prefix): boolean {
  if (redistribution !== undefined || !isLoopback(source.name)) return false;
  return igp.protocol.startsWith('ospf') && prefix.length < (prefix.family === 4 ? 32 : 128);
}

interface Group {
  readonly family: BgpFamily;
  readonly version: 4 | 6;
  readonly sourceName: string;
  readonly neighbors: BgpNeighbor[];
}

/** The internal neighbors that exchange routes of their own version of IP, by family and source interface. */
function bySource(neighbors: readonly BgpNeighbor[]): ReadonlyMap<string, Group> {
  const bySources = new Map<string, Group>();
  for (const neighbor of neighbors) {
    const { kind, session, isComplete, address, families, process } = neighbor;
    const sourceName = session.updateSource?.value;
    if (kind !== 'internal' || session.shutdown || !isComplete || sourceName === undefined) continue;
    const afi = `ipv${address.family}`;
    const own = families.find(
      ({ family: { name }, isActive }) => isActive && name.afi === afi && name.safi === 'unicast',
    );
    if (own === undefined || !announces(own.family)) continue;
    const key = [process.as, own.family.name.vrf ?? '', afi, sourceName].join(' ');
    const known = bySources.get(key);
    if (known === undefined)
      bySources.set(key, { family: own.family, version: address.family, sourceName, neighbors: [neighbor] });
    else known.neighbors.push(neighbor);
  }
  return bySources;
}

function announces({ redistributions, announcements }: BgpFamily): boolean {
  return redistributions.size > 0 || announcements.size > 0;
}

/** The prefix that a source is in; undefined where it has several, or one that the document does not show. */
function onlyPrefix(source: Interface, version: 4 | 6): Prefix | undefined {
  if (source.shutdown || source.unclear || (version === 4 ? source.dynamicIpv4 : source.dynamicIpv6))
    return undefined;
  const [own, ...others] = subnetsOf(source).filter((subnet) => subnet.prefix.family === version);
  return others.length === 0 ? own?.prefix : undefined;
}

/** The carrier with the lowest distance; undefined where that is not certain, or nothing is installed. */
function bestCarrier(
  carriers: readonly Carrier[],
  source: Interface,
  prefix: Prefix,
  lists: Filters,
): { readonly carrier: Carrier; readonly distance: number } | undefined {
  const installed: { carrier: Carrier; distance: number }[] = [];
  for (const carrier of carriers) {
    const { distance, redistribution } = carrier;
    const map = redistribution?.routeMap;
    const route = { ...prefix, sourceProtocol: 'connected', interface: source.name } as const;
    const decision = map === undefined ? 'permit' : routeMapDecision(lists, map, route);
    if (decision === 'deny' || distance === NEVER) continue;
    if (decision === 'unknown' || distance === 'unknown') return undefined;
    installed.push({ carrier, distance });
  }
  return installed.reduce<(typeof installed)[number] | undefined>(
    (best, one) => (best === undefined || one.distance < best.distance ? one : best),
    undefined,
  );
}
