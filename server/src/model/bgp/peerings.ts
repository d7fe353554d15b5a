import { isLoopback } from '../addressing/interface-kind';
import { eachRow, type Fact } from '../facts';
import { routeMapDecision } from '../filters/evaluate';
import { type Filters, filters } from '../filters/filters';
import { type Interface, interfacesByName } from '../interfaces';
import { keyedFact } from '../keyed';
import { networkTypeKey, ospfNetworkTypes } from '../multicast/ospf-network-types';
import { perKey, valuesOf } from '../per-key';
import { type Carrier, carriersOf, type Igp, igps } from '../routing/igp';
import type { Prefix } from './bgp-routes';
import { subnetsOf } from './connected';
import { activeFamily, type BgpNeighbor, bgpNeighbors } from './neighbors';
import type { BgpFamily, FamilyFrame } from './process';
import { routedFamilies } from './processes';

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

// Internal neighbors that exchange routes of their own version of IP, by family and source interface.
const members = eachRow(bgpNeighbors, [], (neighbor): readonly Member[] => {
  const { kind, session, isComplete, address } = neighbor;
  const sourceName = session.updateSource?.value;
  if (kind !== 'internal' || session.shutdown || !isComplete || sourceName === undefined) return none;
  const own = activeFamily(neighbor, `ipv${address.family}`);
  return own === undefined ? none : [{ neighbor, frame: own.family, sourceName }];
});

const groups = valuesOf(
  perKey(
    keyedFact(members, ({ neighbor: { process }, frame, sourceName }) =>
      [process.as, frame.key, sourceName].join(' '),
    ),
    [],
    (all): Group | undefined =>
      all[0] && {
        ...all[0],
        version: all[0].neighbor.address.family,
        neighbors: all.map((one) => one.neighbor),
      },
  ),
);

export const peerings: Fact<readonly Peering[]> = eachRow(
  groups,
  [routedFamilies, igps, interfacesByName, filters, ospfNetworkTypes],
  (group, families, protocols, byName, lists, networkTypes): readonly Peering[] => {
    const { frame, version, sourceName, neighbors } = group;
    const family = families.get(frame);
    const source = byName.get(sourceName);
    if (family === undefined || !announces(family) || source === undefined) return none;
    const prefix = source.vrf === frame.name.vrf ? onlyPrefix(source, version) : undefined;
    const best = prefix && bestCarrier(carriersOf(protocols, source, version), source, prefix, lists);
    if (prefix === undefined || best === undefined) return none;
    const { carrier, distance: igpDistance } = best;
    const isTold = networkTypes.has(networkTypeKey(source.name, version));
    if (!isTold && isShortened(carrier, source, prefix)) return none;
    return [{ family, version, source, prefix, neighbors, igp: carrier.igp, igpDistance }];
  },
);

/** OSPF announces a loopback as a host route, which a shorter one of BGP does not replace. */
function isShortened({ igp, redistribution }: Carrier, source: Interface, prefix: Prefix): boolean {
  if (redistribution !== undefined || !isLoopback(source.name)) return false;
  return igp.protocol.startsWith('ospf') && prefix.length < (prefix.family === 4 ? 32 : 128);
}

interface Member {
  readonly neighbor: BgpNeighbor;
  readonly frame: FamilyFrame;
  readonly sourceName: string;
}

interface Group extends Omit<Member, 'neighbor'> {
  readonly version: 4 | 6;
  readonly neighbors: readonly BgpNeighbor[];
}

const none: readonly never[] = [];

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
