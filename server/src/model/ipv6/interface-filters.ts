import { argument, type BoundLine } from '../bound-line';
import { hasKeyword } from '../command-lines';
import { type SectionFact, sectionFact } from '../facts';
import { type Mark, markLine } from '../mark';
import { blocksOf, type Section } from '../section';
import { type Ipv6Link, ipv6Links } from './ipv6-links';

/** A packet filter on an interface: the command that applies it. */
export interface InterfaceFilter {
  readonly family: 4 | 6;
  readonly direction: 'in' | 'out';
  readonly acl: string;
  readonly mark: Mark;
}

/** An interface that runs IPv6, with what filters its packets. */
export interface FilteredLink {
  readonly link: Ipv6Link;
  readonly filters: readonly InterfaceFilter[];
  /** True for a member of a security zone: the zone firewall decides on both families there. */
  readonly inZone: boolean;
  /** True for a port of a switch: its filters look at frames that are switched. */
  readonly isSwitchport: boolean;
}

const families: Readonly<Record<string, 4 | 6>> = {
  'ip-access-group': 4,
  'ipv6-traffic-filter': 6,
  'ipv6-traffic-filter-common': 6,
};

/** The interfaces of a device that run IPv6 and have a packet filter of either family. */
export const filteredLinks: SectionFact<FilteredLink> = sectionFact(
  [...ipv6Links.topics, ...Object.keys(families), 'zone-member', 'switchport'],
  (section) => {
    const [link] = ipv6Links.rowsOf(section);
    const lines = blocksOf(section)[0]?.lines ?? [];
    if (link === undefined) return [];
    const filters = readFilters(lines, section);
    if (filters.length === 0) return [];
    const inZone = isOn(lines, 'zone-member');
    return [{ link, filters, inZone, isSwitchport: isOn(lines, 'switchport') }];
  },
);

function readFilters(lines: readonly BoundLine[], section: Section): InterfaceFilter[] {
  let filters: InterfaceFilter[] = [];
  for (const line of lines) {
    const family = families[line.form?.id ?? ''];
    if (family === undefined) continue;
    const direction = hasKeyword(line, 'out') ? 'out' : 'in';
    // Another list in the same direction replaces the one that was there.
    filters = filters.filter((other) => other.family !== family || other.direction !== direction);
    if (line.negation !== undefined) continue;
    filters.push({
      family,
      direction,
      acl: argument(line, 'acl')?.text ?? '',
      mark: markLine(section, line),
    });
  }
  return filters;
}

/** True where the last line of this command switches it on. */
function isOn(lines: readonly BoundLine[], id: string): boolean {
  const last = lines.findLast((line) => line.form?.id === id);
  return last !== undefined && last.negation === undefined;
}
