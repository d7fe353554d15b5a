/**
 * The steps of some work on an input of a size, each by its name: made first, so that only the steps are timed. A step
 * may use what the one before it left.
 */
export type Steps = Readonly<Record<string, () => void>>;

/** Inputs grow so many times: linear work four times, quadratic sixteen. */
const TIMES = 4;
/** Work that grows more than this is suspected, and found guilty. What is over at once is not worth the doubt. */
const SUSPECT_RATIO = 5;
const MOST_RATIO = 7;
const LEAST_MILLISECONDS = 40;
/** Nothing else on the machine makes work seem so much longer. */
const NO_NOISE_MILLISECONDS = 800;
const ATTEMPTS = 4;
const ATTEMPTS_TO_CONFIRM = 2;

/**
 * The steps that take more than linear time. Each is timed for a size and for four times that; what is suspected then has
 * to grow as much once more, since a short run may get by without a collection of garbage. Other work on the machine can
 * only lengthen a time: the least of some attempts counts.
 */
export function worseThanLinear(size: number, prepare: (size: number) => Steps): string[] {
  run(prepare(size));
  const small = run(prepare(size));
  const suspects = growing(small, SUSPECT_RATIO, ATTEMPTS, () => run(prepare(size * TIMES)));
  if (suspects.size === 0) return [];
  const larger = growing(suspects, MOST_RATIO, ATTEMPTS_TO_CONFIRM, () => run(prepare(size * TIMES * TIMES)));
  return [...larger].map(([step, time]) => {
    const before = [small, suspects].map((times) => times.get(step)?.toFixed(0));
    return `${step}: ${[...before, time.toFixed(0)].join(', ')} ms, each for ${TIMES} times as much as before`;
  });
}

/** The steps that took much longer than before in each of some attempts, with the least time that they took. */
function growing(
  before: ReadonlyMap<string, number>,
  ratio: number,
  attempts: number,
  attempt: () => ReadonlyMap<string, number>,
): Map<string, number> {
  const least = new Map<string, number>();
  let suspects = new Map<string, number>();
  for (let count = 0; count < attempts; count++) {
    for (const [step, time] of attempt())
      least.set(step, Math.min(time, least.get(step) ?? Number.POSITIVE_INFINITY));
    suspects = new Map([...least].filter(([step, time]) => isSuspect(time, before.get(step), ratio)));
    if (suspects.size === 0 || [...suspects.values()].some((time) => time > NO_NOISE_MILLISECONDS)) break;
  }
  return suspects;
}

function isSuspect(time: number, before: number | undefined, ratio: number): boolean {
  return before !== undefined && time > LEAST_MILLISECONDS && time > ratio * before;
}

/** Milliseconds of the processor that each step takes: what other processes do is not counted. */
function run(steps: Steps): Map<string, number> {
  const times = new Map<string, number>();
  for (const [name, step] of Object.entries(steps)) {
    const start = process.cpuUsage();
    step();
    const { user, system } = process.cpuUsage(start);
    times.set(name, (user + system) / 1000);
  }
  return times;
}
