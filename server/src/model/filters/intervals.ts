/** Numbers as ranges, both ends included: in order, none touching another. */
export type Intervals = readonly (readonly [first: number, last: number])[];

/** All that is in one of the ranges, in order and put together. */
export function intervalsOf(ranges: Intervals): Intervals {
  const joined: [number, number][] = [];
  for (const [first, last] of ranges.filter(([a, b]) => a <= b).sort((a, b) => a[0] - b[0])) {
    const open = joined.at(-1);
    if (open !== undefined && first <= open[1] + 1) open[1] = Math.max(open[1], last);
    else joined.push([first, last]);
  }
  return joined;
}

/** True where all of `b` is in `a`. */
export function intervalsCover(a: Intervals, b: Intervals): boolean {
  if (a === b) return true;
  const [one, other] = [onlyRange(a), onlyRange(b)];
  if (one !== undefined && other !== undefined) return one[0] <= other[0] && other[1] <= one[1];
  return b.every(([first, last]) => a.some(([from, to]) => from <= first && last <= to));
}

/** True where `a` and `b` share a number. */
export function intervalsMeet(a: Intervals, b: Intervals): boolean {
  if (a === b) return a.length > 0;
  const [one, other] = [onlyRange(a), onlyRange(b)];
  if (one !== undefined && other !== undefined) return one[0] <= other[1] && other[0] <= one[1];
  return b.some(([first, last]) => a.some(([from, to]) => from <= last && first <= to));
}

/** What is in both. */
export function meetIntervals(a: Intervals, b: Intervals): Intervals {
  if (a === b) return a;
  const shared = a.flatMap(([from, to]) =>
    b.map(([first, last]): [number, number] => [Math.max(from, first), Math.min(to, last)]),
  );
  return intervalsOf(shared);
}

/** What is in `a` but not in `b`. */
export function subtractIntervals(a: Intervals, b: Intervals): Intervals {
  let rest: Intervals = a;
  for (const [first, last] of b) {
    rest = rest.flatMap(([from, to]): [number, number][] => {
      if (to < first || from > last) return [[from, to]];
      return [
        ...(from < first ? [[from, first - 1] as [number, number]] : []),
        ...(to > last ? [[last + 1, to] as [number, number]] : []),
      ];
    });
  }
  return rest;
}

/** The first and the last number of all. */
export function rangeOf(intervals: Intervals): readonly [first: number, last: number] {
  return onlyRange(intervals) ?? [intervals[0]?.[0] ?? 0, intervals.at(-1)?.[1] ?? 0];
}

/** Most are one range: these are compared without further ado. */
function onlyRange(intervals: Intervals): Intervals[number] | undefined {
  return intervals.length === 1 ? intervals[0] : undefined;
}
