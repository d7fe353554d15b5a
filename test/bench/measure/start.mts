import { alternate, type Bench, benchDocument, reportSamples, type Samples } from '../bench.mts';
import { startSession } from '../session.mts';

const READY = 'start to ready';
const FIRST = 'start to first diagnostics';

/** Both are measured from the start of the process. */
export async function measureStart(bench: Bench): Promise<void> {
  const { wants, servers } = bench;
  const document = benchDocument('edge', 1_000);
  const note = `server bundle ${Math.round(servers.size / 1024)} KiB`;
  if (wants(READY)) reportSamples(bench, { what: READY, on: '', note }, await ready(bench));
  if (!wants(FIRST, document.name)) return;
  const samples = await firstDiagnostics(bench, document.text);
  reportSamples(bench, { what: FIRST, on: document.name, note: '' }, samples);
}

/** To the answer of `initialize`. */
function ready({ servers, options }: Bench): Promise<Samples> {
  return alternate(roundsOf(options.quick ? 7 : 21), async (which) => {
    const session = await startSession(servers[which]);
    await session.stop();
    return session.startToReady;
  });
}

/** To the diagnostics of a document that is opened as soon as the server is ready: what a person waits for. */
function firstDiagnostics({ servers, options }: Bench, text: string): Promise<Samples> {
  return alternate(roundsOf(options.quick ? 5 : 15), async (which) => {
    const started = performance.now();
    const session = await startSession(servers[which], { push: options.push });
    session.open(text);
    await session.diagnostics();
    const time = performance.now() - started;
    await session.stop();
    return time;
  });
}

function roundsOf(most: number): { most: number; least: number; milliseconds: number } {
  return { most, least: most, milliseconds: 0 };
}
