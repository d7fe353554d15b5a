/** What a map is made of that is only read: a look-up, and the entries in their order where somebody wants them all. */
interface Parts<Key, Value> {
  readonly get: (key: Key) => Value | undefined;
  readonly entries: () => Iterable<readonly [Key, Value]>;
}

/** Shows something that is looked up by key as a map. Its entries are put together only where they are asked for. */
export function readMap<Key, Value>({ get, entries }: Parts<Key, Value>): ReadonlyMap<Key, Value> {
  let all: ReadonlyMap<Key, Value> | undefined;
  const whole = (): ReadonlyMap<Key, Value> => {
    all ??= new Map(entries());
    return all;
  };
  return {
    get,
    has: (key) => get(key) !== undefined,
    get size(): number {
      return whole().size;
    },
    keys: () => whole().keys(),
    values: () => whole().values(),
    entries: () => whole().entries(),
    forEach: (callback, self) => whole().forEach(callback, self),
    [Symbol.iterator]: () => whole()[Symbol.iterator](),
  };
}
