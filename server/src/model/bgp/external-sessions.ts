import { eachRow, type Fact } from '../facts';
import { keyedFact } from '../keyed';
import { perKey, valuesOf } from '../per-key';
import { isPublicAs } from './as-number';
import { type BgpNeighbor, bgpNeighbors, type NeighborFamily } from './neighbors';
import type { PeerFilters } from './peer-options';

/** A family of unicast routes that is exchanged with a router of another AS over the global routing table. */
export interface ExternalFamily {
  readonly neighbor: BgpNeighbor;
  readonly inFamily: NeighborFamily;
  readonly version: 4 | 6;
}

/**
 * The unicast families of the neighbors of other ASs, where all that is set for them is known. Left out are neighbors
 * that are shut down, and IPv4 unicast for neighbors with an IPv6 address that nobody activated in it.
 */
export const externalFamilies: Fact<readonly ExternalFamily[]> = eachRow(bgpNeighbors, [], (neighbor) => {
  const { kind, session, scope, isComplete, families, address } = neighbor;
  if (kind !== 'external' || !isComplete || scope.vrf !== undefined || session.shutdown !== undefined)
    return none;
  return families.flatMap((inFamily): readonly ExternalFamily[] => {
    const version = versionOf(inFamily);
    const isMeant = version === address.family || inFamily.activation !== undefined;
    return inFamily.isActive && isMeant && version !== undefined ? [{ neighbor, inFamily, version }] : none;
  });
});

/** Of those, the ones with routes of another version of IP than that of the session. */
export const crossingFamilies: Fact<readonly ExternalFamily[]> = eachRow(externalFamilies, [], (one) =>
  one.version === one.neighbor.address.family ? none : [one],
);

const unfiltered = eachRow(externalFamilies, [], (one) => {
  const { process, session } = one.neighbor;
  const as = session.remoteAs?.value;
  const isOpen = as !== undefined && isPublicAs(as) && !process.safePolicy && !isFiltered(one, 'out');
  return isOpen ? [one] : none;
});

/** In each family the first neighbor with a public AS number to which all is sent. */
export const firstUnfiltered: Fact<readonly ExternalFamily[]> = valuesOf(
  perKey(
    keyedFact(unfiltered, ({ inFamily }) => inFamily.family),
    [],
    ([first]) => first,
  ),
);

/** True where something decides which routes pass in a direction: for the neighbor or for the whole family. */
export function isFiltered({ inFamily }: ExternalFamily, direction: 'in' | 'out'): boolean {
  return inFamily.family.distributeList || hasFilter(inFamily.policy[direction]);
}

function hasFilter({ routeMap, prefixList, filterList, distributeList }: PeerFilters): boolean {
  return (routeMap ?? prefixList ?? filterList ?? distributeList) !== undefined;
}

function versionOf({ family: { name } }: NeighborFamily): 4 | 6 | undefined {
  if (name.safi !== 'unicast') return undefined;
  if (name.afi === 'ipv4') return 4;
  return name.afi === 'ipv6' ? 6 : undefined;
}

const none: readonly never[] = [];
