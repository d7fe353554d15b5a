import type { BoundLine } from '../../model/bound-line';
import type { LocatedLine } from '../../model/locate';
import type { Snapshot } from '../../model/snapshot';

const MOST_LINES = 8_000;

/** Lines of a section, from a place up to another one, which is left out. */
export interface Stretch {
  readonly lines: readonly BoundLine[];
  readonly from: number;
  readonly to: number;
}

/** The lines of the section that a line stands in and of those above and below it, up to some 8,000, in their order. */
export function linesAround({ sections }: Snapshot, { place, index }: LocatedLine): readonly Stretch[] {
  const above: Stretch[] = [];
  const below: Stretch[] = [];
  let [from, to, count] = [place, place, 0];
  while (count < MOST_LINES && (from > 0 || to < sections.length)) {
    if (from > 0) {
      const lines = sections[--from]?.lines ?? [];
      above.push(stretchAt(lines, lines.length));
      count += lines.length;
    }
    if (to < sections.length) {
      const lines = sections[to]?.lines ?? [];
      below.push(stretchAt(lines, to === place ? index : 0));
      count += lines.length;
      to++;
    }
  }
  return [...above.reverse(), ...below];
}

/** The lines next to one of them: all, or as many as are read. */
function stretchAt(lines: readonly BoundLine[], index: number): Stretch {
  const { length } = lines;
  const from = Math.max(0, Math.min(index - MOST_LINES / 2, length - MOST_LINES));
  return { lines, from, to: Math.min(length, from + MOST_LINES) };
}
