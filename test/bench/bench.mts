import { madeUpConfig, type Shape } from './config.mts';
import { figures, nameOf, type Result } from './figures.mts';
import type { Options } from './options.mts';
import type { Servers } from './servers.mts';
import { type Session, startSession } from './session.mts';

/** What a measurement is handed. */
export interface Bench {
  readonly options: Options;
  readonly servers: Servers;
  readonly documents: readonly BenchDocument[];
  /** Whether the options ask for this. */
  wants(what: string, on?: string): boolean;
  report(result: Result): void;
}

/** A made-up configuration to measure with. */
export interface BenchDocument {
  /** Shape and number of lines, such as `edge 50000`. */
  readonly name: string;
  readonly shape: Shape;
  readonly size: number;
  readonly text: string;
  readonly lines: readonly string[];
}

/** A floor server and one of ours, side by side. */
export interface Pair {
  readonly floor: Session;
  readonly ours: Session;
  stop(): Promise<void>;
}

/** How often something is repeated: so many times, or for so many milliseconds a server, but at least `least` times. */
export interface Rounds {
  readonly most: number;
  readonly least: number;
  readonly milliseconds: number;
}

export function benchDocument(shape: Shape, size: number): BenchDocument {
  const text = madeUpConfig(size, shape);
  return { name: `${shape} ${size}`, shape, size, text, lines: text.split('\n') };
}

/** Starts both servers. */
export async function startPair({ servers, options }: Bench, withProbe = false): Promise<Pair> {
  const session = { push: options.push, ...(withProbe && { probe: servers.probe }) };
  const floor = await startSession(servers.floor, session);
  const ours = await startSession(servers.ours, session);
  return {
    floor,
    ours,
    async stop() {
      await floor.stop();
      await ours.stop();
    },
  };
}

/** Starts both servers and opens a document in them: its diagnostics are there. */
export async function openPair(bench: Bench, { text }: BenchDocument, withProbe = false): Promise<Pair> {
  const pair = await startPair(bench, withProbe);
  for (const session of [pair.floor, pair.ours]) {
    session.open(text);
    await session.diagnostics();
  }
  return pair;
}

/** What both servers took, a sample a round. */
export interface Samples {
  readonly floor: number[];
  readonly ours: number[];
}

/**
 * Runs rounds on both servers in turn, so that whatever else the machine does hits both. A round says how long it took,
 * in milliseconds.
 */
export async function alternate(
  rounds: Rounds,
  round: (which: 'floor' | 'ours', index: number) => Promise<number>,
): Promise<Samples> {
  const samples: Samples = { floor: [], ours: [] };
  const end = performance.now() + 2 * rounds.milliseconds;
  for (let index = 0; index < rounds.most; index++) {
    if (index >= rounds.least && performance.now() > end) break;
    for (const which of ['floor', 'ours'] as const) samples[which].push(await round(which, index));
  }
  return samples;
}

/** Reports samples of milliseconds. */
export function reportSamples(
  bench: Bench,
  names: Pick<Result, 'what' | 'on' | 'note'>,
  samples: Samples,
): void {
  if (samples.ours.length === 0) return;
  bench.report({ ...names, unit: 'ms', floor: figures(samples.floor), ours: figures(samples.ours) });
}

/** Milliseconds that work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Whether a pattern asks for a result of this name. */
export function matches(only: RegExp | undefined, what: string, on = ''): boolean {
  return only === undefined || only.test(nameOf({ what, on }));
}
