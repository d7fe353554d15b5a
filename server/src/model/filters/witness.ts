import type { Cube } from './cube';
import type { Intervals } from './intervals';
import type { Box } from './packets';

/** The bits that a witness has where its box leaves them open: mixed ones first, then all zeros, then all ones. */
const PATTERNS = [0x5bd1e995, 0, -1] as const;

/** How many witnesses an entry has. */
export const WITNESSES = PATTERNS.length;

/**
 * A single packet out of the boxes, as a box of one. Where no earlier entry takes it, the entry is reached: that is found
 * out far sooner than what is left of the boxes. `number` counts from 0.
 */
export function witnessOf(boxes: readonly Box[], number: number): Box | undefined {
  const pattern = PATTERNS[number];
  const box = pattern === 0 ? boxes[0] : boxes.at(-1);
  return box === undefined || pattern === undefined ? undefined : packetOf(box, pattern);
}

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
