/**
 * A set of addresses: those that agree with `value` in every bit that is set in `fixed`. One word of 32 bits for IPv4,
 * four for IPv6; `value` has no bit that `fixed` has not. Words are signed, as bit operations leave them.
 */
export interface Cube {
  readonly value: readonly number[];
  readonly fixed: readonly number[];
}

const NONE4: readonly number[] = [0];
const NONE6: readonly number[] = [0, 0, 0, 0];

/** Every address of a family. */
export const anyCube: { readonly 4: Cube; readonly 6: Cube } = {
  4: { value: NONE4, fixed: NONE4 },
  6: { value: NONE6, fixed: NONE6 },
};

/** The addresses that agree with an IPv4 address where the wildcard mask has zeros. */
export function cubeV4(bits: number, wildcard: number): Cube {
  return { value: [bits & ~wildcard], fixed: [~wildcard] };
}

/** The same for IPv6. */
export function cubeV6(bits: bigint, wildcard: bigint): Cube {
  const free = wordsV6(wildcard);
  return {
    value: wordsV6(bits).map((word, at) => word & ~(free[at] ?? 0)),
    fixed: free.map((word) => ~word),
  };
}

/** The addresses of a prefix; bits behind its length are passed over. */
export function prefixCube(family: 4 | 6, bits: number | bigint, length: number): Cube {
  const words = family === 4 ? [Number(bits) | 0] : wordsV6(BigInt(bits));
  const fixed = words.map((_, at) => maskWord(length - 32 * at));
  return { value: words.map((word, at) => word & (fixed[at] ?? 0)), fixed };
}

/** True where every address of `b` is one of `a`. */
export function cubeCovers(a: Cube, b: Cube): boolean {
  for (let at = 0; at < a.fixed.length; at++) {
    const fixed = a.fixed[at] ?? 0;
    if ((fixed & ~(b.fixed[at] ?? 0)) !== 0) return false;
    if ((((a.value[at] ?? 0) ^ (b.value[at] ?? 0)) & fixed) !== 0) return false;
  }
  return true;
}

/** True where `a` and `b` share an address. */
export function cubesMeet(a: Cube, b: Cube): boolean {
  for (let at = 0; at < a.fixed.length; at++) {
    const both = (a.fixed[at] ?? 0) & (b.fixed[at] ?? 0);
    if ((((a.value[at] ?? 0) ^ (b.value[at] ?? 0)) & both) !== 0) return false;
  }
  return true;
}

/** The addresses of `a` that are in `b` too; only for cubes that meet. */
export function meetCubes(a: Cube, b: Cube): Cube {
  return {
    value: a.value.map((word, at) => word | (b.value[at] ?? 0)),
    fixed: a.fixed.map((word, at) => word | (b.fixed[at] ?? 0)),
  };
}

/** The addresses of `a` that are not in `b`, as cubes without a common address; only for cubes that meet. */
export function subtractCube(a: Cube, b: Cube): Cube[] {
  const rest: Cube[] = [];
  let { value, fixed } = a;
  for (let at = 0; at < fixed.length; at++) {
    let open = (b.fixed[at] ?? 0) & ~(fixed[at] ?? 0);
    while (open !== 0) {
      const bit = 1 << (31 - Math.clz32(open));
      open &= ~bit;
      const wanted = (b.value[at] ?? 0) & bit;
      fixed = withWord(fixed, at, (fixed[at] ?? 0) | bit);
      rest.push({ value: withWord(value, at, (value[at] ?? 0) | (wanted ^ bit)), fixed });
      value = withWord(value, at, (value[at] ?? 0) | wanted);
    }
  }
  return rest;
}

/** How many bits from the first on are fixed without a gap. */
export function leadingFixed({ fixed }: Cube): number {
  let length = 0;
  for (const word of fixed) {
    const ones = Math.clz32(~word);
    length += ones;
    if (ones < 32) break;
  }
  return length;
}

/** The word of a mask that has so many leading ones; negative counts have none. */
export function maskWord(ones: number): number {
  if (ones <= 0) return 0;
  return ones >= 32 ? -1 : -1 << (32 - ones);
}

function withWord(words: readonly number[], at: number, word: number): readonly number[] {
  return words.map((old, index) => (index === at ? word : old));
}

function wordsV6(bits: bigint): number[] {
  return [96n, 64n, 32n, 0n].map((shift) => Number(BigInt.asIntN(32, bits >> shift)));
}
