/** What is looked up by IPv6 address, in constant time. */
export interface ReadonlyIpv6Map<Value> {
  readonly size: number;
  readonly get: (bits: bigint) => Value | undefined;
  readonly has: (bits: bigint) => boolean;
  /** Addresses with their values, in the order in which they were set. */
  readonly [Symbol.iterator]: () => IterableIterator<readonly [bits: bigint, value: Value]>;
}

/** A map by IPv6 address that can be added to. */
export interface Ipv6Map<Value> extends ReadonlyIpv6Map<Value> {
  readonly set: (bits: bigint, value: Value) => void;
}

/**
 * A map by IPv6 address. A plain `Map` must not have addresses as keys: V8 hashes the lowest 64 bits of a big integer
 * only, and those are alike for all networks, and for the first host of each, so that each look-up searches all of them.
 */
export function ipv6Map<Value>(): Ipv6Map<Value> {
  const map = new Map<bigint, Value>();
  return {
    get size(): number {
      return map.size;
    },
    get: (bits) => map.get(keyOf(bits)),
    has: (bits) => map.has(keyOf(bits)),
    set: (bits, value) => {
      map.set(keyOf(bits), value);
    },
    *[Symbol.iterator]() {
      for (const [key, value] of map) yield [keyOf(key), value] as const;
    },
  };
}

/** Different for different addresses, with the upper half in what is hashed; the key of a key is the address again. */
function keyOf(bits: bigint): bigint {
  return bits ^ (bits >> 64n);
}
