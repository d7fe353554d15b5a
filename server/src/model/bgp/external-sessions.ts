import { type Fact, fact } from '../facts';
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
export const externalFamilies: Fact<readonly ExternalFamily[]> = fact([bgpNeighbors], (neighbors) =>
  neighbors
    .filter(({ kind, session, scope, isComplete }) => {
      return kind === 'external' && isComplete && scope.vrf === undefined && session.shutdown === undefined;
    })
    .flatMap((neighbor) =>
      neighbor.families.flatMap((inFamily): ExternalFamily[] => {
        const version = versionOf(inFamily);
        const isMeant = version === neighbor.address.family || inFamily.activation !== undefined;
        return inFamily.isActive && isMeant && version !== undefined ? [{ neighbor, inFamily, version }] : [];
      }),
    ),
);

/** Of those, the ones with routes of another version of IP than that of the session. */
export const crossingFamilies: Fact<readonly ExternalFamily[]> = fact([externalFamilies], (families) =>
  families.filter(({ neighbor, version }) => version !== neighbor.address.family),
);

/** True where something decides which routes pass in a direction: for the neighbor or for the whole family. */
export function isFiltered({ inFamily }: ExternalFamily, direction: 'in' | 'out'): boolean {
  return inFamily.family.distributeList || hasFilter(inFamily.policy[direction]);
}

function hasFilter({ routeMap, prefixList, filterList, distributeList }: PeerFilters): boolean {
  return [routeMap, prefixList, filterList, distributeList].some((filter) => filter !== undefined);
}

function versionOf({ family: { name } }: NeighborFamily): 4 | 6 | undefined {
  if (name.safi !== 'unicast') return undefined;
  if (name.afi === 'ipv4') return 4;
  return name.afi === 'ipv6' ? 6 : undefined;
}
