import { describe, expect, test, vi } from 'vitest';

vi.mock('../../server/src/model/facts', async (original) => {
  const { countingFacts } = await import('../support/work-counts');
  return countingFacts(await original());
});
vi.mock('../../server/src/model/per-key', async (original) => {
  const { countingPerKey } = await import('../support/work-counts');
  return countingPerKey(await original());
});
vi.mock('../../server/src/model/line-fact', async (original) => {
  const { countingLineFact } = await import('../support/work-counts');
  return countingLineFact(await original());
});

import type { Snapshot } from '../../server/src/model/snapshot';
import { checkSnapshot } from '../../server/src/rules/run';
import { madeUpConfig, type Shape } from '../bench/config.mts';
import { type BenchEdit, benchEdit, type EditRow, editRows } from '../bench/edits.mts';
import { edited, snapshot } from '../support/snapshots';
import { takeWork, type Work, type WorkCounts } from '../support/work-counts';

/** What one edit costs: the work of facts and rules, and what of the snapshot is new. */
interface Cost extends WorkCounts {
  readonly boundLines: number;
  readonly newLines: number;
  readonly newSections: number;
}

const sizes: Readonly<Record<Shape, readonly number[]>> = {
  edge: [1_000, 10_000, 50_000],
  bgp: [1_000, 20_000],
  acl: [1_000, 20_000],
  interfaces: [1_000, 10_000],
};

/** The same at every size, whatever is edited; but for free text, which may swallow all that follows. */
const constant: readonly (keyof Cost)[] = ['boundLines', 'newLines', 'newSections'];
/** What follows the size of the block that is edited and of the lists that changed: never more than linear. */
const linear: readonly (keyof Cost)[] = ['sections', 'lines', 'rows', 'facts', 'entries'];

interface Measured {
  readonly size: number;
  readonly cost: Cost;
  readonly by: Work['by'];
}

const everyShape = Object.keys(sizes) as Shape[];
const bases = new Map<string, Snapshot>();
const known = new Map<string, readonly Measured[]>();

describe.each(everyShape)('in %s configurations', (shape) => {
  test.each(editRows)('$what: work and new objects', (row) => {
    const [least, ...others] = measure(shape, row);
    for (const larger of least === undefined ? [] : others) compare(row, least as Measured, larger);
  });
});

/** What an edit costs in documents of each size; nothing where they have no line for it. */
function measure(shape: Shape, row: EditRow): readonly Measured[] {
  const key = `${shape} ${row.what}`;
  const measured = known.get(key) ?? sizes[shape].flatMap((size) => measureOne(shape, size, row) ?? []);
  known.set(key, measured);
  return measured;
}

function measureOne(shape: Shape, size: number, row: EditRow): Measured | undefined {
  const key = `${shape} ${size}`;
  const before = bases.get(key) ?? snapshot(madeUpConfig(size, shape));
  bases.set(key, before);
  const texts = before.lines.map(({ text }) => text);
  const edit = benchEdit(row, texts, shape);
  if (edit === undefined) return undefined;
  checkSnapshot(before);
  // What an edit makes worth looking at for the first time is read once: the keystroke after it costs what all do.
  const first = checked(before, edit.change);
  const last = isTyped(row) ? first : checked(first, edit.undo);
  takeWork();
  const after = checked(last, edit.change);
  const { counts, by } = takeWork();
  return { size, cost: { ...counts, boundLines: after.boundLines, ...newParts(last, after) }, by };
}

/** The snapshot after an edit, with its findings. */
function checked(before: Snapshot, edit: BenchEdit['change']): Snapshot {
  if (!('range' in edit)) throw new Error('an edit without a range');
  const after = edited(before, { ...edit.range, text: edit.text });
  checkSnapshot(after);
  return after;
}

function compare(row: EditRow, least: Measured, larger: Measured): void {
  expectLinear(least, larger, [...constant, ...linear]);
  if (row.kind === 'free text') return;
  const differing = constant.filter((count) => larger.cost[count] !== least.cost[count]);
  expect(differing, `more at ${larger.size} lines`).toEqual([]);
  if (!isTyped(row)) return;
  expect(growers(larger.by, least.by), `computed more often at ${larger.size} lines`).toEqual([]);
}

function isTyped({ kind }: EditRow): boolean {
  return kind === 'character' || kind === 'enter';
}

/** What little work a short document takes says nothing of how it grows. */
const FEW = 200;

function expectLinear(least: Measured, larger: Measured, counts: readonly (keyof Cost)[]): void {
  const times = larger.size / least.size;
  for (const count of counts)
    expect(larger.cost[count], `${count} at ${larger.size} lines`).toBeLessThan(
      1.5 * times * (least.cost[count] + FEW),
    );
}

function newParts(before: Snapshot, after: Snapshot): Pick<Cost, 'newLines' | 'newSections'> {
  const sections = new Set(before.sections);
  const fresh = after.sections.filter((section) => !sections.has(section));
  const lines = new Set(before.sections.flatMap((section) => section.lines));
  const newLines = fresh.flatMap((section) => section.lines).filter((line) => !lines.has(line)).length;
  return { newSections: fresh.length, newLines };
}

/** Who computed more than in the smallest document, and how often. */
function growers(by: Work['by'], least: Work['by']): [file: string, times: string][] {
  return [...by]
    .filter(([file, times]) => times > (least.get(file) ?? 0))
    .map(([file, times]) => [file, `${least.get(file) ?? 0} → ${times}`]);
}
