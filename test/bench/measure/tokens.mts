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
import { BENCH_URI, type Session } from '../session.mts';

const FULL = 'semantic tokens: full';
const DELTA = 'semantic tokens: delta';
const SCREEN = 'semantic tokens: screen';

const textDocument = { uri: BENCH_URI };

/** Semantic tokens as an editor asks for them: of what it shows, of all, and what a keystroke changed of them. */
export async function measureTokens(bench: Bench): Promise<void> {
  for (const document of bench.documents) {
    if (![FULL, DELTA, SCREEN].some((what) => bench.wants(what, document.name))) continue;
    const pair = await openPair(bench, document);
    await measureTokensOf(bench, pair, document);
    await pair.stop();
  }
}

async function measureTokensOf(
  bench: Bench,
  pair: Pair,
  { name: on, lines, shape }: BenchDocument,
): Promise<void> {
  const rounds: Rounds = bench.options.quick
    ? { most: 10, least: 3, milliseconds: 500 }
    : { most: 30, least: 3, milliseconds: 800 };
  const middle = lines.length >> 1;
  const range = { start: { line: middle, character: 0 }, end: { line: middle + 60, character: 0 } };
  const row = editRows.find(({ what }) => what === 'keystroke: name used');
  const edit = row && benchEdit(row, lines, shape);

  if (bench.wants(SCREEN, on)) {
    const samples = await alternate(rounds, (which) =>
      timed(() => pair[which].request('textDocument/semanticTokens/range', { textDocument, range })),
    );
    reportSamples(bench, { what: SCREEN, on }, samples);
  }
  if (bench.wants(FULL, on)) {
    const samples = await alternate(rounds, (which) => timed(() => full(pair[which])));
    reportSamples(bench, { what: FULL, on }, samples);
  }
  if (!bench.wants(DELTA, on) || edit === undefined) return;
  const newest = { floor: await full(pair.floor), ours: await full(pair.ours) };
  const samples = await alternate(rounds, (which, index) =>
    timed(async () => {
      pair[which].change(index % 2 === 0 ? edit.change : edit.undo);
      newest[which] = await delta(pair[which], newest[which]);
    }),
  );
  reportSamples(bench, { what: DELTA, on }, samples);
}

/** Resolves with the id of the answer. */
async function full(session: Session): Promise<string> {
  const answer = await session.request<{ resultId?: string } | null>('textDocument/semanticTokens/full', {
    textDocument,
  });
  return answer?.resultId ?? '';
}

async function delta(session: Session, previousResultId: string): Promise<string> {
  const params = { textDocument, previousResultId };
  const answer = await session.request<{ resultId?: string } | null>(
    'textDocument/semanticTokens/full/delta',
    params,
  );
  return answer?.resultId ?? previousResultId;
}
