import { corpusFiles, corpusText } from '../../support/corpus';
import { type Bench, reportSamples, startPair, timed } from '../bench.mts';

const OPEN = 'open to diagnostics';
const TYPE = 'keystroke';
const ON = 'corpus';

/** Opens the files of the corpus one after the other, and types a character into the middle of each. */
export async function measureCorpus(bench: Bench): Promise<void> {
  if (!bench.wants(OPEN, ON) && !bench.wants(TYPE, ON)) return;
  const texts = corpusTexts(bench.options.quick ? 10 : 2);
  if (texts.length === 0) return;
  const pair = await startPair(bench);
  const opened = { floor: [] as number[], ours: [] as number[] };
  const typed = { floor: [] as number[], ours: [] as number[] };
  let findings = 0;
  for (const text of texts) {
    for (const which of ['floor', 'ours'] as const) {
      const session = pair[which];
      opened[which].push(
        await timed(async () => {
          session.open(text);
          findings += (await session.diagnostics()).length;
        }),
      );
      const start = { line: Math.floor(text.split('\n').length / 2), character: 1_000 };
      typed[which].push(
        await timed(async () => {
          session.change({ range: { start, end: start }, text: 'x' });
          await session.diagnostics();
        }),
      );
    }
  }
  await pair.stop();
  const note = `${texts.length} files, ${findings} findings`;
  if (bench.wants(OPEN, ON)) reportSamples(bench, { what: OPEN, on: ON, note }, opened);
  if (bench.wants(TYPE, ON)) reportSamples(bench, { what: TYPE, on: ON }, typed);
}

/** One file in so many of those that devices printed. */
function corpusTexts(step: number): string[] {
  const gold = corpusFiles().filter(({ gold }) => gold);
  return gold.flatMap(({ path }, index) => (index % step === 0 ? (corpusText(path) ?? []) : []));
}
