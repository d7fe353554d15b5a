import { isWholeConfig } from '../device';
import { eachRow, type Fact, fact } from '../facts';
import { keyedFact } from '../keyed';
import { type Mark, markLine } from '../mark';
import { onlyWhere } from '../on-demand';
import { perKey, valuesOf } from '../per-key';
import { bgpLines } from './bgp-lines';
import { type BgpNeighbor, bgpNeighbors } from './neighbors';
import type { FamilyFrame, ProcessFrame } from './process';

// Few neighbors are in a VRF or seem to be inactive: only these are looked at together.
const suspects = eachRow(bgpNeighbors, [isWholeConfig], (neighbor, whole) =>
  neighbor.scope.vrf !== undefined || isInactive(neighbor, whole) ? [neighbor] : none,
);

const inactiveByKey = perKey(
  keyedFact(suspects, ({ key }) => key),
  [],
  (all) => (all.some(({ scope }) => scope.vrf !== undefined) ? undefined : all),
);

/**
 * Neighbors of the global table that take part in no address family, but for one that is theirs by default and of the
 * other version of IP. Left out are those that are shut down, that something is not known of, that a line takes out of
 * a family of their own version (that is meant), or that are neighbors in a VRF too (that is where they are meant).
 */
export const inactiveNeighbors: Fact<readonly BgpNeighbor[]> = eachRow(
  valuesOf(inactiveByKey),
  [],
  (all) => all,
);

/** The inactive neighbors of each process that has any. */
export const inactiveInProcess: Fact<readonly (readonly BgpNeighbor[])[]> = valuesOf(
  perKey(
    keyedFact(inactiveNeighbors, ({ process }) => process),
    [],
    (all) => all,
  ),
);

function isInactive(neighbor: BgpNeighbor, whole: boolean): boolean {
  const { process, session, isComplete } = neighbor;
  if (!isComplete || session.remoteAs === undefined || session.shutdown !== undefined) return false;
  return (whole || speaksOfFamilies(process)) && !takesPart(neighbor);
}

/** True where a part of a configuration says something of families, so that it may be expected to say all. */
function speaksOfFamilies({ activatesIpv4, families }: ProcessFrame): boolean {
  return !activatesIpv4 || [...families.values()].some(({ header }) => header !== undefined);
}

function takesPart({ address, families }: BgpNeighbor): boolean {
  return families.some(({ family, isActive, activation }) => {
    const isOwn = family.name.afi === `ipv${address.family}`;
    return isActive ? isOwn || activation !== undefined : isOwn && activation !== undefined;
  });
}

// Lines of a topology in a family are not lines of the family.
const linesOfHeaders = keyedFact(bgpLines, ({ line, place: { header, template } }) =>
  header !== undefined && template === undefined && line.depth - 1 === header.line.depth
    ? header.line
    : undefined,
);

const lastLines = valuesOf(perKey(linesOfHeaders, [], (lines) => lines.at(-1)));

/** By the headers of families, the last lines below them. */
export type FamilyEnds = ReadonlyMap<Mark['line'], Mark>;

/** Worked out only where a neighbor is inactive. */
export const familyEnds: Fact<FamilyEnds> = fact([onlyWhere(inactiveNeighbors, lastLines)], (lines) => {
  const ends = new Map<Mark['line'], Mark>();
  for (const { line, section, place } of lines)
    if (place.header !== undefined) ends.set(place.header.line, markLine(section, line));
  return ends;
});

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
export function activationPlace(neighbor: BgpNeighbor, ends: FamilyEnds): ActivationPlace | undefined {
  const { process, address, definition } = neighbor;
  if ([...process.families.values()].some(isUncommon)) return undefined;
  const header = ownFamily(process, address.family)?.header;
  const last = header && ends.get(header.line);
  const [after, deeper] = [last ?? header, last === undefined ? 1 : 0];
  if (after !== undefined) return { after, indent: indentOf(after) + deeper };
  // Lines outside of all families are for IPv4 unicast.
  return address.family === 4
    ? { after: definition, indent: indentOf(definition) }
    : { after: undefined, indent: 0 };
}

function ownFamily({ families }: ProcessFrame, version: 4 | 6): FamilyFrame | undefined {
  return [...families.values()].find(({ name }) => isUnicast(name) && name.afi === `ipv${version}`);
}

function isUncommon({ name }: FamilyFrame): boolean {
  return name.vrf !== undefined || !isUnicast(name);
}

function isUnicast({ afi, safi, vrf }: FamilyFrame['name']): boolean {
  return (afi === 'ipv4' || afi === 'ipv6') && safi === 'unicast' && vrf === undefined;
}

function indentOf({ line }: Mark): number {
  return line.words[0] ?? 0;
}

const none: readonly never[] = [];
