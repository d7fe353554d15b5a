import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../server/src/model/snapshot';
import { checkSnapshot } from '../../server/src/rules/run';
import { madeUpConfig, type Shape, shapes } from '../bench/config.mts';
import { type BenchEdit, benchEdit, editRows } from '../bench/edits.mts';
import { reachableObjects } from '../support/reachable';
import { edited, snapshot } from '../support/snapshots';

const LINES = 600;
/** The first edits fill memories of the catalogue, and what is kept of the version before. */
const WARM = 3;
const MORE = 12;

describe.each(Object.keys(shapes) as Shape[])(
  'a snapshot of %s keeps nothing of the versions before',
  (shape) => {
    const text = madeUpConfig(LINES, shape);
    const lines = text.split('\n');

    test.each(editRows)('$what, again and again', (row) => {
      const edit = benchEdit(row, lines, shape);
      if (edit === undefined) return;
      let current = snapshot(text);
      checkSnapshot(current);
      const repeat = (times: number): void => {
        for (let time = 0; time < times; time++)
          for (const change of [edit.change, edit.undo]) current = apply(current, change);
      };
      repeat(WARM);
      const before = reachableObjects(current);
      repeat(MORE);
      expect(reachableObjects(current)).toBeLessThan(before + before / 100);
    });
  },
);

function apply(before: Snapshot, change: BenchEdit['change']): Snapshot {
  if (!('range' in change)) throw new Error('an edit without a range');
  const after = edited(before, { ...change.range, text: change.text });
  checkSnapshot(after);
  return after;
}
