import type { IpAddress } from '../../base/ip/address';
import type { Mark } from '../mark';

/** An address of an interface in use, as one end of a conflict. */
export interface ConnectedAddress {
  /** As a device prints it. */
  readonly interface: string;
  readonly address: IpAddress;
  /** Of its prefix, in bits. */
  readonly length: number;
  readonly mark: Mark;
}

/** A range of addresses that an interface claims. */
export interface Claim {
  readonly owner: ConnectedAddress;
  readonly first: number | bigint;
  readonly last: number | bigint;
}

/** The earliest claims on a range, of different interfaces, by position. */
interface Earliest {
  first: number;
  second: number;
}

/** One range with the positions of the claims on it, in ascending order. */
interface Range {
  readonly first: number | bigint;
  readonly last: number | bigint;
  readonly claims: number[];
  readonly own: Earliest;
  /** The earliest claims on it, on a range that holds it, or on one that it holds. */
  readonly rivals: Earliest;
}

const NONE = Number.POSITIVE_INFINITY;

/** True where two claims, given by position, are of different interfaces. */
type Differ = (a: number, b: number) => boolean;

/**
 * For each claim the first one before it, on another interface, whose range holds its own or lies in it; all of one
 * family. Sorts them and sweeps over them once.
 */
export function rivalsOf(claims: readonly Claim[]): ReadonlyMap<Claim, ConnectedAddress> {
  const found = new Map<Claim, ConnectedAddress>();
  const clusters = clustersOf([...claims].sort(compare));
  if (clusters.length === 0) return found;
  const positions = new Map(claims.map((claim, position) => [claim, position]));
  const differ: Differ = (a, b) => claims[a]?.owner.interface !== claims[b]?.owner.interface;
  for (const cluster of clusters) {
    const ranges = rangesOf(cluster, positions, differ);
    sweep(ranges, differ);
    for (const range of ranges) {
      for (const position of range.claims) {
        const rival = differ(range.rivals.first, position) ? range.rivals.first : range.rivals.second;
        const [claim, before] = [claims[position], claims[rival]];
        if (rival < position && claim !== undefined && before !== undefined) found.set(claim, before.owner);
      }
    }
  }
  return found;
}

/** Runs of claims that overlap, from sorted ones. Most claims are alone: nothing is made for them. */
function clustersOf(sorted: readonly Claim[]): Claim[][] {
  const clusters: Claim[][] = [];
  let open: Claim[] | undefined;
  let widest: Claim | undefined;
  for (const claim of sorted) {
    if (widest === undefined || claim.first > widest.last) {
      widest = claim;
      open = undefined;
      continue;
    }
    if (open === undefined) {
      open = [widest];
      clusters.push(open);
    }
    open.push(claim);
  }
  return clusters;
}

/** What is open at a point is a chain of ranges, each within the one before, no longer than an address has bits. */
function sweep(ranges: readonly Range[], differ: Differ): void {
  const open: Range[] = [];
  for (const range of ranges) {
    while (open.length > 0 && (open.at(-1)?.last ?? 0) < range.first) open.pop();
    merge(range.rivals, range.own, differ);
    for (const outer of open) {
      merge(range.rivals, outer.own, differ);
      merge(outer.rivals, range.own, differ);
    }
    open.push(range);
  }
}

/** The ranges of sorted claims, those that are equal as one. */
function rangesOf(sorted: readonly Claim[], positions: ReadonlyMap<Claim, number>, differ: Differ): Range[] {
  const ranges: Range[] = [];
  for (const claim of sorted) {
    const position = positions.get(claim) ?? NONE;
    const known = ranges.at(-1);
    if (known !== undefined && known.first === claim.first && known.last === claim.last) {
      known.claims.push(position);
      note(known.own, position, differ);
      continue;
    }
    const own = { first: position, second: NONE };
    const rivals = { first: NONE, second: NONE };
    ranges.push({ first: claim.first, last: claim.last, claims: [position], own, rivals });
  }
  return ranges;
}

function merge(into: Earliest, other: Earliest, differ: Differ): void {
  note(into, other.first, differ);
  note(into, other.second, differ);
}

/** Keeps the earliest position, and the earliest one of another interface. */
function note(earliest: Earliest, position: number, differ: Differ): void {
  if (position === NONE || position === earliest.first) return;
  if (position < earliest.first) {
    if (earliest.first !== NONE && differ(earliest.first, position)) earliest.second = earliest.first;
    earliest.first = position;
    return;
  }
  if (position < earliest.second && differ(earliest.first, position)) earliest.second = position;
}

/** By first address, a wider range before those in it. */
function compare(a: Claim, b: Claim): number {
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  if (a.last === b.last) return 0;
  return a.last > b.last ? -1 : 1;
}
