import { isWholeConfig } from '../device';
import { type Fact, fact } from '../facts';
import type { Mark } from '../mark';
import { type BgpNeighbor, bgpNeighbors } from './neighbors';
import type { BgpFamily, BgpProcess } from './process';

/**
 * Neighbors of the global table that take part in no address family, but for one that is theirs by default and of the
 * other version of IP. Left out are those that are shut down, that something is not known of, that a line takes out of
 * a family of their own version (that is meant), or that are neighbors in a VRF too (that is where they are meant).
 */
export const inactiveNeighbors: Fact<readonly BgpNeighbor[]> = fact(
  [bgpNeighbors, isWholeConfig],
  (neighbors, whole) => {
    const inVrfs = new Set(neighbors.filter(({ scope }) => scope.vrf !== undefined).map(({ key }) => key));
    return neighbors.filter((neighbor) => {
      const { process, scope, key, session, isComplete } = neighbor;
      if (scope.vrf !== undefined || !isComplete || inVrfs.has(key)) return false;
      if (session.remoteAs === undefined || session.shutdown !== undefined) return false;
      return (whole || speaksOfFamilies(process)) && !takesPart(neighbor);
    });
  },
);

/** True where a part of a configuration says something of families, so that it may be expected to say all. */
function speaksOfFamilies({ activatesIpv4, families }: BgpProcess): boolean {
  return !activatesIpv4 || [...families.values()].some(({ header }) => header !== undefined);
}

function takesPart({ address, families }: BgpNeighbor): boolean {
  return families.some(({ family, isActive, activation }) => {
    const isOwn = family.name.afi === `ipv${address.family}`;
    return isActive ? isOwn || activation !== undefined : isOwn && activation !== undefined;
  });
}

/** Where a line that activates a neighbor in a family can be written. */
export interface ActivationPlace {
  /** The line to write it after; undefined where the family is not there yet. */
  readonly after: Mark | undefined;
  /** Blanks before it. */
  readonly indent: number;
}

/**
 * The place for a neighbor of the global table in the family of unicast routes of its own version of IP; undefined where
 * the process has other families too, so that it is not clear in which of them the neighbor was meant to be.
 */
export function activationPlace(neighbor: BgpNeighbor): ActivationPlace | undefined {
  const { process, address, definition } = neighbor;
  if ([...process.families.values()].some(isUncommon)) return undefined;
  const family = ownFamily(process, address.family);
  const [after, deeper] = [family?.last ?? family?.header, family?.last === undefined ? 1 : 0];
  if (after !== undefined) return { after, indent: indentOf(after) + deeper };
  // Lines outside of all families are for IPv4 unicast.
  return address.family === 4
    ? { after: definition, indent: indentOf(definition) }
    : { after: undefined, indent: 0 };
}

function ownFamily({ families }: BgpProcess, version: 4 | 6): BgpFamily | undefined {
  return [...families.values()].find(({ name }) => isUnicast(name) && name.afi === `ipv${version}`);
}

function isUncommon({ name }: BgpFamily): boolean {
  return name.vrf !== undefined || !isUnicast(name);
}

function isUnicast({ afi, safi, vrf }: BgpFamily['name']): boolean {
  return (afi === 'ipv4' || afi === 'ipv6') && safi === 'unicast' && vrf === undefined;
}

function indentOf({ line }: Mark): number {
  return line.words[0] ?? 0;
}
