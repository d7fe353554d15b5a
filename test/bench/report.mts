import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { budgetLines } from './budgets.mts';
import { type Figures, nameOf, type Result, ratioOf } from './figures.mts';
import { growthTables } from './growth.mts';
import { digits, resultTables, table } from './table.mts';

/** A run as it is kept in a file. */
export interface Run {
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly node: string;
    readonly load: number;
  };
  readonly started: string;
  readonly seconds: number;
  readonly results: readonly Result[];
}

/** What a run says of itself: where, when, what. */
export function runOf(results: readonly Result[], started: Date): Run {
  const seconds = Math.round((Date.now() - started.getTime()) / 1000);
  const machine = {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    node: process.version,
    load: loadavg()[0] ?? 0,
  };
  return { machine, started: started.toISOString(), seconds, results };
}

/** All tables of a run. */
export function printRun({ machine, seconds, results }: Run): void {
  const { processor, cores, node, load } = machine;
  const noises = results
    .flatMap(({ floor }) => (floor && floor.runs > 3 ? [floor.noise] : []))
    .sort((a, b) => a - b);
  const noise = Math.round(100 * (noises[noises.length >> 1] ?? 0));
  const parts = [
    resultTables(results),
    growthTables(results),
    budgetLines(results).join('\n'),
    `Medians; noise is the distance of the quarters as a part of the median, ${noise} % at the floor's median.` +
      `\n${processor}, ${cores} cores, Node ${node}, load ${load.toFixed(1)}, ${seconds} s.`,
  ];
  console.log(parts.filter((part) => part !== '').join('\n\n'));
}

export function writeRun(file: string, run: Run): void {
  writeFileSync(file, `${JSON.stringify(run, null, 1)}\n`);
}

/** A change below this part is none. */
const LEAST_CHANGE = 0.1;

/** What changed since an earlier run, as ratios to the floor of each: what changed by more than can be noise. */
export function printComparison(file: string, run: Run): void {
  const before = JSON.parse(readFileSync(file, 'utf8')) as Run;
  const known = new Map(before.results.map((result) => [nameOf(result), result]));
  const rows = run.results.flatMap((now) => {
    const then = known.get(nameOf(now));
    if (then === undefined) return [];
    const [was, is] = [ratioOf(then) ?? then.ours.median, ratioOf(now) ?? now.ours.median];
    const change = is / was - 1;
    const doubt = Math.hypot(...[then.floor, then.ours, now.floor, now.ours].map(doubtOf));
    if (!(Math.abs(change) > Math.max(LEAST_CHANGE, doubt))) return [];
    const percent = `${change > 0 ? '+' : ''}${Math.round(100 * change)} %`;
    return [
      [
        nameOf(now),
        digits(was),
        digits(is),
        percent,
        `${digits(then.ours.median)} → ${digits(now.ours.median)} ${now.unit}`,
      ],
    ];
  });
  const compared = run.results.filter((result) => known.has(nameOf(result))).length;
  console.log(
    `\nAgainst ${file} (${before.started}): ${rows.length} of ${compared} figures changed by more than can be noise.`,
  );
  if (rows.length > 0) console.log(table(['× floor', 'then', 'now', 'change', 'ours'], rows));
}

/** How far a median may lie off, as a part of it: McGill, Tukey and Larsen's notch, in which it lies 19 times in 20. */
function doubtOf(figures: Figures | undefined): number {
  return figures === undefined ? 0 : (1.57 * figures.noise) / Math.sqrt(figures.runs);
}
