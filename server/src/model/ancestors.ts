/** A part of a list that was replaced by another. */
export interface Replacement<Item> {
  /** Place of the first item that differs. */
  readonly from: number;
  readonly removed: readonly Item[];
  readonly added: readonly Item[];
}

/** What was known of an older version, and in what it differs from this one. */
export interface Ancestor<Item, Known> extends Replacement<Item> {
  readonly known: Known;
  /** How many versions ago that was. */
  readonly age: number;
}

/** Versions are read in part, such as for one hover, in no more ways than these by turns. */
const MOST_ANCESTORS = 6;
/** What was last known so many versions ago is computed anew, so that it is not kept for ever. */
const MOST_AGE = 200;

/**
 * What a new version can take over: of the version before, and of those before that of which something was known that is
 * not known of newer ones, as `adds` tells. `between` is the list of the version before, in which `own` is the last
 * replacement.
 */
export function ancestorsOf<Item, Known extends { readonly size: number }>(
  known: Known | undefined,
  older: readonly Ancestor<Item, Known>[],
  between: readonly Item[],
  own: Replacement<Item>,
  adds: (known: Known, newer: readonly Ancestor<Item, Known>[]) => boolean,
): readonly Ancestor<Item, Known>[] {
  const found: Ancestor<Item, Known>[] = [];
  if (known !== undefined && known.size > 0) found.push({ ...own, known, age: 1 });
  for (const ancestor of older) {
    if (found.length === MOST_ANCESTORS) break;
    const { known: before, age } = ancestor;
    if (age < MOST_AGE && adds(before, found))
      found.push({ ...joined(ancestor, own, between), known: before, age: age + 1 });
  }
  return found;
}

/** Two replacements, one after the other, as one. */
function joined<Item>(
  first: Replacement<Item>,
  second: Replacement<Item>,
  between: readonly Item[],
): Replacement<Item> {
  const from = Math.min(first.from, second.from);
  const firstEnd = first.from + first.added.length;
  const secondEnd = second.from + second.removed.length;
  const end = Math.max(firstEnd, secondEnd);
  return {
    from,
    removed: [...between.slice(from, first.from), ...first.removed, ...between.slice(firstEnd, end)],
    added: [...between.slice(from, second.from), ...second.added, ...between.slice(secondEnd, end)],
  };
}
