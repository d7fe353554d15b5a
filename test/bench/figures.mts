/** What repeated runs of one thing cost, in the unit of its result. */
export interface Figures {
  readonly median: number;
  readonly p95: number;
  /** How far apart the quarters lie, as a part of the median: the noise of the machine. */
  readonly noise: number;
  readonly runs: number;
}

/** One thing measured on one document, on the floor and on ours in the same run. */
export interface Result {
  readonly what: string;
  /** The document, such as `edge 50000`; empty where there is none. */
  readonly on: string;
  readonly unit: 'ms' | 'MB' | 'KB';
  /** Undefined for what has no floor. */
  readonly floor: Figures | undefined;
  readonly ours: Figures;
  /** What else is to be known, such as how many findings a document holds. */
  readonly note?: string;
}

/** Names a result in tables, files and patterns. */
export function nameOf({ what, on }: Pick<Result, 'what' | 'on'>): string {
  return on === '' ? what : `${what} | ${on}`;
}

/** How many times the floor; undefined where there is none. */
export function ratioOf({ floor, ours }: Result): number | undefined {
  return floor === undefined || floor.median <= 0 ? undefined : ours.median / floor.median;
}

/** Median, 95th percentile and noise of samples. */
export function figures(samples: readonly number[]): Figures {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (part: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  const median = at(0.5);
  const noise = median === 0 ? 0 : (at(0.75) - at(0.25)) / Math.abs(median);
  return { median, p95: at(0.95), noise, runs: sorted.length };
}

/**
 * The exponent of the power law that fits points of size and cost best: least squares of the logarithms. 1 is linear, 0
 * independent of the size. Undefined for fewer than two points.
 */
export function growthExponent(
  points: readonly (readonly [size: number, cost: number])[],
): number | undefined {
  if (points.length < 2) return undefined;
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (index: 0 | 1): number => logs.reduce((sum, point) => sum + point[index], 0) / logs.length;
  const [meanSize, meanCost] = [mean(0), mean(1)];
  let [covariance, variance] = [0, 0];
  for (const [size, cost] of logs) {
    covariance += (size - meanSize) * (cost - meanCost);
    variance += (size - meanSize) ** 2;
  }
  return variance === 0 ? undefined : covariance / variance;
}
