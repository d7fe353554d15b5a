import type { Diagnostic } from 'vscode-languageserver/node';
import { alternate, type Bench, type BenchDocument, type Rounds, reportSamples, timed } from '../bench.mts';
import { BENCH_URI, type Session, startSession } from '../session.mts';

/** What is asked right after a document was opened in a server that was just started, a row each. */
const rows: readonly {
  readonly what: string;
  readonly ask: (session: Session, document: BenchDocument) => Promise<unknown>;
}[] = [
  { what: 'open to diagnostics', ask: (session) => session.diagnostics() },
  {
    what: 'open to hover',
    ask: (session, { lines }) =>
      session.request('textDocument/hover', {
        textDocument: { uri: BENCH_URI },
        position: { line: lines.length >> 1, character: 3 },
      }),
  },
  {
    what: 'open to outline',
    ask: (session) => session.request('textDocument/documentSymbol', { textDocument: { uri: BENCH_URI } }),
  },
];

/** Opens each document in a new server: nothing is warm, as for a person who opens a file. */
export async function measureOpen(bench: Bench): Promise<void> {
  const rounds: Rounds = bench.options.quick
    ? { most: 5, least: 3, milliseconds: 2_000 }
    : { most: 9, least: 3, milliseconds: 6_000 };
  for (const document of bench.documents) {
    for (const { what, ask } of rows) {
      if (!bench.wants(what, document.name)) continue;
      let answer: unknown;
      const samples = await alternate(rounds, async (which) => {
        const session = await startSession(bench.servers[which], { push: bench.options.push });
        const time = await timed(async () => {
          session.open(document.text);
          answer = await ask(session, document);
        });
        await session.stop();
        return time;
      });
      const note = what.endsWith('diagnostics') ? `${findingsIn(answer)} findings` : '';
      reportSamples(bench, { what, on: document.name, note }, samples);
    }
  }
}

/** How many findings a document holds: where there are too many to send, the last says how many more there are. */
function findingsIn(answer: unknown): number {
  const sent = answer as readonly Diagnostic[];
  const last = sent.at(-1)?.message;
  const more = typeof last === 'string' ? /\(and (?:at least )?(\d+) more findings\)$/.exec(last) : null;
  return sent.length + Number(more?.[1] ?? 0);
}
