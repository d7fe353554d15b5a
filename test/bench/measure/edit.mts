import {
  alternate,
  type Bench,
  type BenchDocument,
  openPair,
  type Pair,
  type Rounds,
  reportSamples,
  timed,
} from '../bench.mts';
import { type BenchEdit, benchEdit, editRows } from '../edits.mts';

/** From an edit to the diagnostics of the version with it, for each kind of edit and its undoing. */
export async function measureEdits(bench: Bench): Promise<void> {
  for (const document of bench.documents) {
    const rows = editRows.flatMap(({ what }, index) => {
      const edit = benchEdit(editRows[index]!, document.lines, document.shape);
      return edit !== undefined && wantsEither(bench, what, document.name) ? [{ what, edit }] : [];
    });
    if (rows.length === 0) continue;
    const pair = await openPair(bench, document);
    for (const { what, edit } of rows) await measureEdit(bench, pair, document, what, edit);
    await pair.stop();
  }
}

/** The name of the result of an edit's undoing. */
export function undoOf(what: string): string {
  return `undo ${what}`;
}

function wantsEither(bench: Bench, what: string, on: string): boolean {
  return bench.wants(what, on) || bench.wants(undoOf(what), on);
}

async function measureEdit(
  bench: Bench,
  pair: Pair,
  { name: on }: BenchDocument,
  what: string,
  { change, undo }: BenchEdit,
): Promise<void> {
  const rounds: Rounds = bench.options.quick
    ? { most: 12, least: 3, milliseconds: 500 }
    : { most: 40, least: 3, milliseconds: 1_000 };
  const undone = { floor: [] as number[], ours: [] as number[] };
  const run = (which: 'floor' | 'ours', event: typeof change): Promise<number> =>
    timed(async () => {
      pair[which].change(event);
      await pair[which].diagnostics();
    });
  const done = await alternate(rounds, async (which) => {
    const time = await run(which, change);
    undone[which].push(await run(which, undo));
    return time;
  });
  if (bench.wants(what, on)) reportSamples(bench, { what, on }, done);
  if (bench.wants(undoOf(what), on)) reportSamples(bench, { what: undoOf(what), on }, undone);
}
