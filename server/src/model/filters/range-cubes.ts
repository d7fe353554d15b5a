import { type Cube, prefixCube } from './cube';
import type { Family } from './types';

/** The addresses from one to another, both included, as the fewest prefixes; undefined where they are out of order. */
export function rangeCubes(family: Family, from: bigint, to: bigint): Cube[] | undefined {
  if (to < from) return undefined;
  const width = family === 4 ? 32 : 128;
  const cubes: Cube[] = [];
  let start = from;
  while (start <= to) {
    let free = 0;
    while (free < width && isAligned(start, free + 1) && start + (1n << BigInt(free + 1)) - 1n <= to) free++;
    cubes.push(prefixCube(family, family === 4 ? Number(start) : start, width - free));
    start += 1n << BigInt(free);
  }
  return cubes;
}

function isAligned(start: bigint, bits: number): boolean {
  return (start & ((1n << BigInt(bits)) - 1n)) === 0n;
}
