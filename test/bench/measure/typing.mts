import { alternate, type Bench, openPair, type Pair, type Rounds, reportSamples, timed } from '../bench.mts';
import { type BenchEdit, benchEdit, editRows } from '../edits.mts';
import { BENCH_URI, type Session } from '../session.mts';

const ALL = 'keystroke: all that an editor asks';
const BURST = 'typing 20 characters at once';

const textDocument = { uri: BENCH_URI };
const KEYS = 20;

/** A keystroke with all requests that VS Code sends after it; and keystrokes that come faster than answers. */
export async function measureTyping(bench: Bench): Promise<void> {
  const rounds: Rounds = bench.options.quick
    ? { most: 10, least: 3, milliseconds: 700 }
    : { most: 30, least: 3, milliseconds: 1_000 };
  for (const document of bench.documents) {
    const wanted = [ALL, BURST].filter((what) => bench.wants(what, document.name));
    const row = editRows.find(({ kind }) => kind === 'character');
    const edit = row && benchEdit(row, document.lines, document.shape);
    if (wanted.length === 0 || edit === undefined) continue;
    const pair = await openPair(bench, document);
    for (const what of wanted) {
      const type = what === ALL ? typeAndAsk : typeFast;
      const samples = await alternate(rounds, (which) => run(pair, which, edit, type));
      reportSamples(bench, { what, on: document.name }, samples);
    }
    await pair.stop();
  }
}

type Type = (session: Session, edit: BenchEdit) => Promise<unknown>;

async function run(pair: Pair, which: 'floor' | 'ours', edit: BenchEdit, type: Type): Promise<number> {
  const session = pair[which];
  const time = await timed(() => type(session, edit));
  session.change(edit.undo);
  await session.diagnostics();
  return time;
}

async function typeAndAsk(session: Session, { change }: BenchEdit): Promise<void> {
  session.change(change);
  const position = 'range' in change ? change.range.start : { line: 0, character: 0 };
  const screen = {
    start: { line: position.line, character: 0 },
    end: { line: position.line + 60, character: 0 },
  };
  const here = { start: position, end: position };
  const ask = (method: string, params: object = {}): Promise<unknown> =>
    session.request(`textDocument/${method}`, { textDocument, ...params }).catch(() => undefined);
  await Promise.all([
    session.diagnostics(),
    ask('codeAction', { range: here, context: { diagnostics: [], triggerKind: 2 } }),
    ask('documentHighlight', { position }),
    ask('semanticTokens/full/delta', { previousResultId: '' }),
    ask('inlayHint', { range: screen }),
    ask('documentSymbol'),
    ask('foldingRange'),
    ask('documentLink'),
  ]);
}

/** Each key comes before the answer to the one before, whose requests the editor takes back. */
async function typeFast(session: Session, { change }: BenchEdit): Promise<void> {
  for (let key = 0; key < KEYS; key++) {
    session.change(change);
    const asked = session.abandon('textDocument/diagnostic', { textDocument });
    asked.cancel();
  }
  await session.diagnostics();
}
