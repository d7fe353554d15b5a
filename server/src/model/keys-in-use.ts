import { type Fact, updatedFact } from './facts';
import { changedKeys, type Keyed } from './keyed';

/** The keys that rows have. The same set for as long as these are the same; its order says nothing. */
export function keysInUse<Key, Row>(rows: Fact<Keyed<Key, Row>>): Fact<ReadonlySet<Key>> {
  return updatedFact([rows], (before, keyed): ReadonlySet<Key> => {
    const changed = before && changedKeys(before.inputs[0], keyed);
    if (before === undefined || changed === undefined) return sameOr(before?.value, keysOf(keyed));
    const known = before.value;
    const isUsed = (key: Key): boolean => keyed.get(key).length > 0;
    const differing = [...changed].filter((key) => isUsed(key) !== known.has(key));
    if (differing.length === 0) return known;
    const keys = new Set(known);
    for (const key of differing) {
      if (isUsed(key)) keys.add(key);
      else keys.delete(key);
    }
    return keys;
  });
}

function keysOf<Key, Row>({ rows, keyOf }: Keyed<Key, Row>): ReadonlySet<Key> {
  const keys = new Set<Key>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== undefined) keys.add(key);
  }
  return keys;
}

function sameOr<Key>(known: ReadonlySet<Key> | undefined, fresh: ReadonlySet<Key>): ReadonlySet<Key> {
  if (known === undefined || known.size !== fresh.size) return fresh;
  for (const key of fresh) if (!known.has(key)) return fresh;
  return known;
}
