import { parseAs } from '../../../base/numbers/as-number';
import { argument, is } from '../../../model/bound-line';
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
  if (lines.some(({ matched }) => matched.some(({ keyword }) => OTHER_AS.has(keyword ?? ''))))
    return undefined;
  const header = lines.slice(0, index).findLast((one) => is(one, 'router-bgp'));
  return header && parseAs(argument(header, 'as')?.text ?? '');
}
