import { parseAs } from '../../../base/numbers/as-number';
import { argument, type BoundLine, is } from '../../../model/bound-line';
import type { LocatedLine } from '../../../model/locate';

/** Commands by which a session may see another AS than that of the process. */
const OTHER_AS = new Set(['local-as', 'confederation']);

/**
 * The AS of the router where word `at` of the line is the AS of a neighbor, so that the two can be compared. Undefined
 * elsewhere, and where the process shows itself under another number.
 */
export function ownAsOf({ line, section, index }: LocatedLine, at: number): number | undefined {
  if (line.matched[at - 1]?.keyword !== 'remote-as') return undefined;
  const { lines } = section;
  if (lines.some(saysOtherAs)) return undefined;
  let above = index - 1;
  while (above >= 0 && !isHeader(lines[above])) above--;
  const header = lines[above];
  return header && parseAs(argument(header, 'as')?.text ?? '');
}

/** A process can have tens of thousands of lines. */
function saysOtherAs({ matched }: BoundLine): boolean {
  for (const { keyword } of matched) if (keyword !== undefined && OTHER_AS.has(keyword)) return true;
  return false;
}

function isHeader(line: BoundLine | undefined): boolean {
  return line !== undefined && is(line, 'router-bgp');
}
