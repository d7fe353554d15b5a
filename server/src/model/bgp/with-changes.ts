import { type Fact, updatedFact } from '../facts';
import { changesSince, replaceRows } from '../row-changes';

/**
 * The same list, where also after it was put together anew it is known in what rows it differs from the one before: what
 * follows from it need not be.
 */
export function withChanges<Row>(list: Fact<readonly Row[]>): Fact<readonly Row[]> {
  return updatedFact([list], (before, rows) => {
    if (before === undefined) return rows;
    const changes = changesSince(before.inputs[0], rows);
    if (changes === undefined) return replaceRows(before.value, 0, before.value.length, rows);
    if (before.value === before.inputs[0]) return rows;
    return changes.reduce(
      (known, { at, removed, added }) => replaceRows(known, at, removed.length, added),
      before.value,
    );
  });
}
