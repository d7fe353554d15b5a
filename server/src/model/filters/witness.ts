import type { Cube } from './cube';
import type { Intervals } from './intervals';
import type { Box } from './packets';

/**
 * A few single packets out of the boxes, as boxes of one. Where no earlier entry takes one of them, the entry is reached:
 * that is found out far sooner than what is left of the boxes.
 */
export function witnesses(boxes: readonly Box[]): Box[] {
  const [first] = boxes;
  const last = boxes.at(-1);
  if (first === undefined || last === undefined) return [];
  return [packetOf(last, 0x5bd1e995), packetOf(first, 0), packetOf(last, -1)];
}

/** `pattern`: the bits that the box leaves open. */
function packetOf({ protocols, source, destination, first, second }: Box, pattern: number): Box {
  return {
    protocols: numberOf(protocols, -1),
    source: addressOf(source, pattern),
    destination: addressOf(destination, ~pattern),
    first: numberOf(first, pattern),
    second: numberOf(second, ~pattern),
  };
}

function addressOf({ value, fixed }: Cube, pattern: number): Cube {
  return {
    value: value.map((word, at) => word | (pattern & ~(fixed[at] ?? 0))),
    fixed: fixed.map(() => -1),
  };
}

/** The first number, the last one, or one between. */
function numberOf(intervals: Intervals, pattern: number): Intervals {
  const [first, last] = (pattern === 0 ? intervals[0] : intervals.at(-1)) ?? [0, 0];
  const number = pattern === 0 ? first : pattern === -1 ? last : first + ((last - first) >> 1);
  return [[number, number]];
}
