import { type Bench, type BenchDocument, benchDocument, openPair, type Pair, startPair } from '../bench.mts';
import { benchEdit, editRows } from '../edits.mts';
import { figures } from '../figures.mts';
import type { Memory } from '../server-process.mts';

const OPENED = 'memory after open';
const EDITED = 'memory after 1000 edits';
const CLOSED = 'memory after closing 500 documents';

const EDITS = 1_000;
const DOCUMENTS = 500;
const LINES_A_DOCUMENT = 200;

/** Resident memory, and the heap after collection. */
export async function measureMemory(bench: Bench): Promise<void> {
  for (const document of bench.documents) {
    if (![OPENED, EDITED].some((what) => bench.wants(what, document.name))) continue;
    const pair = await openPair(bench, document, true);
    await report(bench, pair, OPENED, document.name);
    if (bench.wants(EDITED, document.name) && document.size <= 50_000) {
      await editOften(pair, document);
      await report(bench, pair, EDITED, document.name);
    }
    await pair.stop();
  }
  if (bench.wants(CLOSED)) await measureClosed(bench);
}

async function measureClosed(bench: Bench): Promise<void> {
  const pair = await startPair(bench, true);
  const { text } = benchDocument('edge', LINES_A_DOCUMENT);
  for (const session of [pair.floor, pair.ours]) {
    for (let index = 0; index < DOCUMENTS; index++) {
      session.open(text, `untitled:${index}`);
      await session.diagnostics(`untitled:${index}`);
    }
    for (let index = 0; index < DOCUMENTS; index++) session.close(`untitled:${index}`);
    // The probe is asked on a channel of its own: what was said on the other must have been heard.
    await session.request('textDocument/hover', {
      textDocument: { uri: 'untitled:none' },
      position: { line: 0, character: 0 },
    });
  }
  await report(bench, pair, CLOSED, '');
  await pair.stop();
}

/** Every third edit changes what facts are read from; each is taken back. */
async function editOften(pair: Pair, { lines, shape }: BenchDocument): Promise<void> {
  const rows = editRows.filter(({ kind }) => kind === 'character' || kind === 'enter');
  const edits = rows.map((row) => benchEdit(row, lines, shape)).filter((edit) => edit !== undefined);
  for (const session of [pair.floor, pair.ours]) {
    for (let index = 0; index < EDITS; index += 2) {
      const edit = edits[(index / 2) % edits.length];
      if (edit === undefined) return;
      session.change(edit.change);
      await session.diagnostics();
      session.change(edit.undo);
      await session.diagnostics();
    }
  }
}

async function report(bench: Bench, { floor, ours }: Pair, what: string, on: string): Promise<void> {
  const [ofFloor, ofOurs] = [await floor.memory(), await ours.memory()];
  const megabytes = (memory: Memory, part: keyof Memory) => figures([memory[part] / 1_048_576]);
  for (const [part, name] of [
    ['rss', 'resident'],
    ['heap', 'heap'],
  ] as const) {
    const pairOfFigures = { floor: megabytes(ofFloor, part), ours: megabytes(ofOurs, part) };
    bench.report({ what: `${what}: ${name}`, on, unit: 'MB', ...pairOfFigures });
  }
}
