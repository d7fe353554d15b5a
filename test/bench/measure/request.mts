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
import { benchEdit, editRows } from '../edits.mts';
import { placesIn } from '../places.mts';
import { paramsOf, type RequestRow, requestRows } from '../requests.mts';

/** What an editor asks, on an open document: every other time right after a keystroke, the change counted in. */
export async function measureRequests(bench: Bench): Promise<void> {
  for (const document of bench.documents) {
    const rows = requestRows.filter(({ what }) => bench.wants(what, document.name));
    if (rows.length === 0) continue;
    const pair = await openPair(bench, document);
    for (const row of rows)
      if (pair.ours.capabilities[row.capability] !== undefined)
        await measureRequest(bench, pair, document, row);
    await pair.stop();
  }
}

async function measureRequest(
  bench: Bench,
  pair: Pair,
  document: BenchDocument,
  row: RequestRow,
): Promise<void> {
  const rounds = roundsOf(bench.options.quick, row.often);
  const places =
    row.line === undefined
      ? []
      : placesIn(document.lines, { line: row.line, at: row.at ?? 'last word', count: rounds.most });
  if (row.line !== undefined && places.length === 0) return;
  const typed = keystroke(document);
  const samples = await alternate(rounds, (which, index) =>
    timed(async () => {
      const session = pair[which];
      // Each round edits, or undoes the edit of the round before.
      if (index % 2 === 0 && typed !== undefined) session.change(index % 4 === 0 ? typed.change : typed.undo);
      await session.request(row.method, paramsOf(row, places[index] ?? { line: 0, character: 0 }));
    }),
  );
  // An odd number of edits would leave the document changed for the next row.
  const isEdited = Math.ceil(samples.ours.length / 2) % 2 === 1;
  if (isEdited && typed !== undefined)
    for (const session of [pair.floor, pair.ours]) session.change(typed.undo);
  reportSamples(bench, { what: row.what, on: document.name }, samples);
}

function roundsOf(isQuick: boolean, often: boolean): Rounds {
  if (isQuick) return { most: often ? 40 : 8, least: 4, milliseconds: 700 };
  return { most: often ? 200 : 20, least: often ? 20 : 3, milliseconds: often ? 2_000 : 700 };
}

function keystroke({ lines, shape }: BenchDocument): ReturnType<typeof benchEdit> {
  const row = editRows.find(({ kind }) => kind === 'character');
  return row && benchEdit(row, lines, shape);
}
