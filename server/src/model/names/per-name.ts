import { type Fact, sameItems, updatedFact } from '../facts';
import { replaceRows } from '../row-changes';
import { changedNames, type NameBook, nameBook, namesIn, partsOfKey } from './name-book';

/** A name of which something follows, in the order of names: that of the document would have to be searched for. */
interface Found<Result> {
  readonly keys: readonly string[];
  readonly results: readonly Result[];
}

/**
 * What follows from all that is said of a name, given other facts, for the few names of which anything follows: after an
 * edit computed anew for the names that changed, or for all of them when one of the other facts did. Results are objects.
 */
export function perName<Inputs extends readonly unknown[], Result extends object>(
  inputs: { readonly [Index in keyof Inputs]: Fact<Inputs[Index]> },
  compute: (book: NameBook, kind: string, name: string, ...values: Inputs) => Result | undefined,
): Fact<readonly Result[]> {
  const all: Fact<Inputs> = updatedFact(inputs, (_, ...values) => values);
  const found = updatedFact([nameBook, all], (before, book, values): Found<Result> => {
    const resultOf = (key: string) => compute(book, ...partsOfKey(key), ...values);
    const isKept = before !== undefined && sameItems(before.inputs[1], values);
    const changed = isKept ? changedNames(before.inputs[0], book) : undefined;
    if (before === undefined || changed === undefined) return findAll(book, resultOf);
    let after = before.value;
    for (const key of changed) after = withResult(after, key, resultOf(key));
    return after;
  });
  return (snapshot) => found(snapshot).results;
}

function findAll<Result>(book: NameBook, resultOf: (key: string) => Result | undefined): Found<Result> {
  const found: { readonly key: string; readonly result: Result }[] = [];
  for (const key of namesIn(book)) {
    const result = resultOf(key);
    if (result !== undefined) found.push({ key, result });
  }
  found.sort((a, b) => (a.key < b.key ? -1 : 1));
  return { keys: found.map(({ key }) => key), results: found.map(({ result }) => result) };
}

function withResult<Result>(found: Found<Result>, key: string, result: Result | undefined): Found<Result> {
  const at = placeOf(found.keys, key);
  const known = found.keys[at] === key ? 1 : 0;
  if (known === 0 && result === undefined) return found;
  const results = replaceRows(found.results, at, known, result === undefined ? [] : [result]);
  if (known === 1 && result !== undefined) return { keys: found.keys, results };
  return { keys: found.keys.toSpliced(at, known, ...(result === undefined ? [] : [key])), results };
}

/** Where a key stands in its order, or would. */
function placeOf(keys: readonly string[], key: string): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
