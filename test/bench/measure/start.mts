import { alternate, type Bench, reportSamples } from '../bench.mts';
import { startSession } from '../session.mts';

const WHAT = 'start to ready';

/** From the start of the process to the answer of `initialize`. */
export async function measureStart(bench: Bench): Promise<void> {
  if (!bench.wants(WHAT)) return;
  const { servers, options } = bench;
  const most = options.quick ? 7 : 21;
  const samples = await alternate({ most, least: most, milliseconds: 0 }, async (which) => {
    const session = await startSession(servers[which]);
    await session.stop();
    return session.startToReady;
  });
  reportSamples(
    bench,
    { what: WHAT, on: '', note: `server bundle ${Math.round(servers.size / 1024)} KiB` },
    samples,
  );
}
