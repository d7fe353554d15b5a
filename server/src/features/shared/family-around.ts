import type { LocatedLine } from '../../model/locate';
import type { Section } from '../../model/section';
import type { Snapshot } from '../../model/snapshot';
import { type LineRange, rangeAt } from './line-ranges';
import { type FamilyRange, layoutOf, outerRuns } from './section-layout';

/**
 * The run of like commands that a line is one of, as far as it goes through the sections around. Lines are counted from
 * the first one of the line's own section, those above it negative.
 */
export function familyAround(
  { sections }: Snapshot,
  { section, place, index }: LocatedLine,
): LineRange | undefined {
  const layout = layoutOf(section);
  const run = rangeAt(layout.families, index);
  if (run === undefined) return undefined;
  const { head, tail } = outerRuns(section, layout);
  return {
    first: run === head ? run.first - linesBeside(sections, place, -1, run) : run.first,
    last: run === tail ? run.last + linesBeside(sections, place, 1, run) : run.last,
  };
}

/** How many lines of the sections above (-1) or below (1) belong to a run. */
function linesBeside(
  sections: readonly Section[],
  place: number,
  step: -1 | 1,
  { family }: FamilyRange,
): number {
  let count = 0;
  for (let at = place + step; ; at += step) {
    const section = sections[at];
    const runs = section && outerRuns(section, layoutOf(section));
    const near = step === 1 ? runs?.head : runs?.tail;
    if (near?.family !== family) return count;
    count += near.last - near.first + 1;
    if (runs?.head !== runs?.tail) return count;
  }
}
