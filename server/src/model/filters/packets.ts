import { type Cube, cubeCovers, cubesMeet, meetCubes, subtractCube } from './cube';
import { type Intervals, intervalsCover, intervalsMeet, meetIntervals, subtractIntervals } from './intervals';

/**
 * A set of packets that is a product of sets. The two fields are the ports of TCP, UDP and SCTP, or type and code of ICMP:
 * a box that narrows one of them has one protocol. A prefix list uses it too: prefixes as sources, lengths as `first`.
 */
export interface Box {
  /** IP protocol numbers; for IPv6 the next header. */
  readonly protocols: Intervals;
  readonly source: Cube;
  readonly destination: Cube;
  /** Source ports, or ICMP types. */
  readonly first: Intervals;
  /** Destination ports, or ICMP codes. */
  readonly second: Intervals;
}

/** What an entry of an access list matches: packets in one of the boxes that meet all the other conditions. */
export interface Packets {
  readonly boxes: readonly Box[];
  /** Conditions that have no numbers here, each as text that is the same for the same condition. */
  readonly extras: readonly string[];
  /** True where the entry is not always there: `time-range`, `reflect`. */
  readonly conditional: boolean;
}

export const ALL_PROTOCOLS: Intervals = [[0, 255]];
export const ALL_FIELDS: Intervals = [[0, 65_535]];

/** True where every packet of `b` is one of `a`. */
export function boxCovers(a: Box, b: Box): boolean {
  return (
    cubeCovers(a.source, b.source) &&
    cubeCovers(a.destination, b.destination) &&
    intervalsCover(a.protocols, b.protocols) &&
    intervalsCover(a.second, b.second) &&
    intervalsCover(a.first, b.first)
  );
}

/** True where `a` and `b` share a packet. */
export function boxesMeet(a: Box, b: Box): boolean {
  return (
    intervalsMeet(a.protocols, b.protocols) &&
    cubesMeet(a.source, b.source) &&
    cubesMeet(a.destination, b.destination) &&
    intervalsMeet(a.second, b.second) &&
    intervalsMeet(a.first, b.first)
  );
}

/** The packets of `a` that are not in `b`, as boxes without a common packet. */
export function subtractBox(a: Box, b: Box): Box[] {
  if (!boxesMeet(a, b)) return [a];
  const rest: Box[] = [];
  let left = a;
  const split = (part: Partial<Box>, shared: Partial<Box>): void => {
    rest.push({ ...left, ...part });
    left = { ...left, ...shared };
  };
  for (const key of ['protocols', 'first', 'second'] as const) {
    const outside = subtractIntervals(left[key], b[key]);
    if (outside.length > 0) split({ [key]: outside }, { [key]: meetIntervals(left[key], b[key]) });
  }
  for (const key of ['source', 'destination'] as const) {
    for (const outside of subtractCube(left[key], b[key])) rest.push({ ...left, [key]: outside });
    left = { ...left, [key]: meetCubes(left[key], b[key]) };
  }
  return rest;
}

/** True where every packet that meets the conditions of `b` meets those of `a`. */
export function extrasCover(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || a.every((extra) => b.includes(extra));
}
