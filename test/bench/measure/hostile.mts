import { hostileTexts } from '../../support/hostile';
import { alternate, type Bench, type Rounds, reportSamples, startPair, timed } from '../bench.mts';

const SIZES = [3_000, 12_000, 48_000];
const ROUNDS: Rounds = { most: 3, least: 1, milliseconds: 3_000 };

/** Texts that are made to be hard: opening each, and a keystroke in its middle. Only where that is asked for. */
export async function measureHostile(bench: Bench): Promise<void> {
  if (!bench.options.hostile) return;
  for (const { what, text } of hostileTexts) {
    for (const size of bench.options.quick ? SIZES.slice(0, 2) : SIZES) {
      // Sizes are told apart by what follows the last blank.
      const on = `${what.replaceAll(' ', '-')} ${size}`;
      if (bench.wants('open to diagnostics', on)) await measureText(bench, on, text(size));
    }
  }
}

async function measureText(bench: Bench, on: string, text: string): Promise<void> {
  const pair = await startPair(bench);
  const lines = text.split('\n');
  const end = { line: lines.length >> 1, character: lines[lines.length >> 1]?.length ?? 0 };
  const opened = await alternate({ ...ROUNDS, most: 1 }, (which) =>
    timed(async () => {
      pair[which].open(text);
      await pair[which].diagnostics();
    }),
  );
  const typed = await alternate(ROUNDS, (which) =>
    timed(async () => {
      pair[which].change({ range: { start: end, end }, text: 'x' });
      await pair[which].diagnostics();
    }),
  );
  await pair.stop();
  reportSamples(bench, { what: 'open to diagnostics', on }, opened);
  reportSamples(bench, { what: 'keystroke', on }, typed);
}
