import { argument, type BoundLine } from '../bound-line';
import { hasKeyword } from '../command-lines';
import { type Mark, markLine } from '../mark';
import type { SectionRef } from '../section';

/** Routes of another source that a process announces. */
export interface Redistribution {
  /** As the catalogue spells it: `connected`, `static`, `ospf`, `bgp` … */
  readonly source: string;
  /** The process that the routes come from; undefined where the source has none or it is left out. */
  readonly process: string | undefined;
  readonly routeMap: string | undefined;
  /** True where connected routes of the interfaces that the source runs on are announced too. */
  readonly includesConnected: boolean;
  readonly mark: Mark;
}

/** The redistributions after one more line; a later one from the same source replaces the earlier. */
export function readRedistribution(
  before: readonly Redistribution[],
  line: BoundLine,
  section: SectionRef,
): readonly Redistribution[] {
  const keywords = line.matched.flatMap(({ keyword }) => keyword ?? []);
  const source = keywords[1] === 'vrf' ? undefined : keywords[1];
  if (source === undefined) return before;
  const process = (argument(line, 'process') ?? argument(line, 'as'))?.text;
  const others = before.filter((one) => one.source !== source || one.process !== process);
  if (line.negation !== undefined) return others;
  const one: Redistribution = {
    source,
    process,
    routeMap: argument(line, 'route-map')?.text,
    includesConnected: hasKeyword(line, 'include-connected'),
    mark: markLine(section, line),
  };
  return [...others, one];
}
