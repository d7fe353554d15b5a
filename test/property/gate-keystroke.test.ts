import { describe, expect, test, vi } from 'vitest';

vi.mock('../../server/src/model/facts', async (original) => {
  const { countingFacts } = await import('../support/work-counts');
  return countingFacts(await original());
});

import type { Snapshot } from '../../server/src/model/snapshot';
import { checkSnapshot } from '../../server/src/rules/run';
import { madeUpConfig, type Shape } from '../bench/config.mts';
import { benchEdit, type EditRow, editRows } from '../bench/edits.mts';
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
  bgp: [1_000, 10_000],
  acl: [1_000, 10_000],
  interfaces: [1_000, 10_000],
};

/** Counts that are the same at every size, whatever is edited; but for free text, which may swallow all that follows. */
const constant: readonly (keyof Cost)[] = ['boundLines', 'newLines', 'newSections', 'sections', 'facts'];
/** Counts that may follow the size of the block that is edited, and of the lists that changed: never more than linear. */
const linear: readonly (keyof Cost)[] = ['lines', 'rows', 'entries'];

/**
 * Files whose facts and rules look at more rows in a longer document after a keystroke, because another fact that they
 * read changed as a whole. None may come; one that no longer does goes.
 */
const growingRows: ReadonlySet<string> = new Set([
  'model/addressing/suspect-next-hops',
  'model/missing-names',
  'model/names/standard-lists',
  'model/names/unused-names',
  'model/names/wrong-kinds',
  'rules/addressing/reserved-address-in-use',
  'rules/filters/netmask-as-wildcard',
  'rules/filters/wildcard-ignores-address-bits',
  'rules/ipv6/interface-ipv6-unfiltered',
  'rules/security/discovery-protocol-external',
]);

interface Measured {
  readonly size: number;
  readonly cost: Cost;
  readonly by: Work['by'];
}

describe.each(Object.keys(sizes) as Shape[])('in %s configurations', (shape) => {
  const bases = new Map<number, Snapshot>();

  function baseOf(size: number): Snapshot {
    const base = bases.get(size) ?? snapshot(madeUpConfig(size, shape));
    bases.set(size, base);
    return base;
  }

  function measure(row: EditRow, size: number): Measured | undefined {
    const before = baseOf(size);
    const texts = before.lines.map(({ text }) => text);
    const edit = benchEdit(row, texts, shape)?.change;
    if (edit === undefined || !('range' in edit)) return undefined;
    checkSnapshot(before);
    takeWork();
    const after = edited(before, { ...edit.range, text: edit.text });
    checkSnapshot(after);
    const { counts, by } = takeWork();
    return { size, cost: { ...counts, boundLines: after.boundLines, ...newParts(before, after) }, by };
  }

  test.each(editRows)('$what: work and new objects', (row) => {
    const [least, ...others] = sizes[shape].flatMap((size) => measure(row, size) ?? []);
    for (const larger of least === undefined ? [] : others) compare(row, least as Measured, larger);
  });
});

function compare({ kind }: EditRow, least: Measured, larger: Measured): void {
  const { cost, by, size } = larger;
  expectLinear(least, larger, [...constant, ...linear]);
  if (kind === 'free text') return;
  for (const count of constant)
    expect(cost[count], `${count} at ${size} lines: ${growers(by, least.by)}`).toBe(least.cost[count]);
  if (kind !== 'character' && kind !== 'enter') return;
  const unknown = growers(by, least.by).filter(([file]) => !growingRows.has(file));
  expect(unknown, 'computes more in a longer document').toEqual([]);
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
