import { argument, type BoundLine } from '../bound-line';
import { hasKeyword } from '../command-lines';
import { type SectionFact, sectionFact } from '../facts';
import { interfaceArgument } from '../interface-argument';
import { type Mark, markLine } from '../mark';
import { blocksOf, type Section } from '../section';

/** An access list that filters the packets of an interface in one direction. */
export interface AppliedFilter {
  /** The interface, as a device prints its name. */
  readonly interface: string;
  readonly acl: string;
  readonly direction: 'in' | 'out';
  /** The line that applies the list. */
  readonly mark: Mark;
}

/** The lists that filter IPv4 packets, interface by interface. */
export const ipv4Filters: SectionFact<AppliedFilter> = filtersBy('ip-access-group');

/** The lists that filter IPv6 packets. */
export const ipv6Filters: SectionFact<AppliedFilter> = filtersBy('ipv6-traffic-filter');

function filtersBy(command: string): SectionFact<AppliedFilter> {
  return sectionFact(['interface', command], (section, lines) => {
    if (!lines.some((line) => line.form?.id === command)) return [];
    return blocksOf(section)
      .filter(({ header }) => header.form?.id === 'interface')
      .flatMap(({ header, lines: own }) => {
        const name = interfaceArgument(header, 'name');
        return name === undefined ? [] : readFilters(section, name, own, command);
      });
  });
}

/** Another list in the same direction replaces the one that was there. */
function readFilters(
  section: Section,
  name: string,
  lines: readonly BoundLine[],
  command: string,
): AppliedFilter[] {
  const filters = new Map<string, AppliedFilter>();
  for (const line of lines) {
    if (line.form?.id !== command) continue;
    const direction = hasKeyword(line, 'out') ? 'out' : 'in';
    const acl = argument(line, 'acl')?.text;
    filters.delete(direction);
    if (line.negation !== undefined || acl === undefined) continue;
    filters.set(direction, { interface: name, acl, direction, mark: markLine(section, line) });
  }
  return [...filters.values()];
}
