/** Prefixes of one family with what is known of each. */
export interface PrefixTable<Bits extends number | bigint, Value> {
  /** By length, then by the key of the first address. */
  readonly byLength: Map<number, Map<number | bigint, Value[]>>;
  /** The first address of the prefix of this length that holds an address. */
  readonly networkOf: (bits: Bits, length: number) => Bits;
}

export function prefixTable<Bits extends number | bigint, Value>(
  networkOf: (bits: Bits, length: number) => Bits,
): PrefixTable<Bits, Value> {
  return { byLength: new Map(), networkOf };
}

/** Adds what is known of the prefix that holds an address. */
export function addPrefix<Bits extends number | bigint, Value>(
  table: PrefixTable<Bits, Value>,
  bits: Bits,
  length: number,
  value: Value,
): void {
  const ofLength = table.byLength.get(length) ?? new Map<number | bigint, Value[]>();
  table.byLength.set(length, ofLength);
  const key = keyOf(table.networkOf(bits, length));
  const known = ofLength.get(key);
  if (known === undefined) ofLength.set(key, [value]);
  else known.push(value);
}

/** What is known of all prefixes that hold an address; a step for each length that occurs. */
export function prefixesWith<Bits extends number | bigint, Value>(
  table: PrefixTable<Bits, Value>,
  bits: Bits,
): Value[] {
  const found: Value[] = [];
  for (const [length, ofLength] of table.byLength) {
    const values = ofLength.get(keyOf(table.networkOf(bits, length)));
    if (values !== undefined) for (const value of values) found.push(value);
  }
  return found;
}

/** As in `base/ip/ipv6-map.ts`: a map hashes the lower half of an address only, which networks do not differ in. */
function keyOf(network: number | bigint): number | bigint {
  return typeof network === 'bigint' ? network ^ (network >> 64n) : network;
}
