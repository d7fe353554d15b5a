import { parseIpv4 } from '../../base/ip/parse';
import { argument, type BoundLine } from '../bound-line';
import { type Fact, fact, sectionFact } from '../facts';
import { type Mark, markLine } from '../mark';
import type { Section } from '../section';

/** A range of IPv4 addresses, from the first to the last, that no DHCP pool leases. */
export interface ExcludedRange {
  readonly vrf: string | undefined;
  readonly first: number;
  readonly last: number;
  readonly mark: Mark;
}

const rangeLines = sectionFact<{ readonly on: boolean; readonly range: ExcludedRange }>(
  ['ip-dhcp-excluded-address'],
  (section, lines) =>
    lines.flatMap((line) => {
      const range = readRange(line, section);
      return range === undefined ? [] : [{ on: line.negation === undefined, range }];
    }),
);

/** The ranges that no pool leases, in the order of the document; one that a later line takes back is none. */
export const excludedRanges: Fact<readonly ExcludedRange[]> = fact([rangeLines], (lines) => {
  const ranges = new Map<string, ExcludedRange>();
  for (const { on, range } of lines) {
    const key = `${range.vrf ?? ''} ${range.first} ${range.last}`;
    if (on) ranges.set(key, range);
    else ranges.delete(key);
  }
  return [...ranges.values()];
});

/** Whether no pool of a VRF (undefined for the global table) leases an address. */
export type IsExcluded = (address: number, vrf: string | undefined) => boolean;

export const isExcluded: Fact<IsExcluded> = fact([excludedRanges], (ranges) => {
  const byVrf = new Map<string | undefined, ExcludedRange[]>();
  for (const range of ranges) {
    const own = byVrf.get(range.vrf);
    if (own === undefined) byVrf.set(range.vrf, [range]);
    else own.push(range);
  }
  const merged = new Map([...byVrf].map(([vrf, own]) => [vrf, mergeRanges(own)]));
  return (address, vrf) => holds(merged.get(vrf) ?? [], address);
});

interface Range {
  readonly first: number;
  readonly last: number;
}

/** The same addresses as ranges without a common one, in order. */
function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.first - b.first)) {
    const before = merged.at(-1);
    if (before === undefined || before.last < range.first) merged.push(range);
    else merged[merged.length - 1] = { first: before.first, last: Math.max(before.last, range.last) };
  }
  return merged;
}

function holds(ranges: readonly Range[], address: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.last ?? 0) < address) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low];
  return range !== undefined && range.first <= address;
}

function readRange(line: BoundLine, section: Section): ExcludedRange | undefined {
  const first = parseIpv4(argument(line, 'from')?.text ?? '');
  if (first === undefined) return undefined;
  const last = parseIpv4(argument(line, 'to')?.text ?? '') ?? first;
  return { vrf: argument(line, 'vrf')?.text, first, last, mark: markLine(section, line) };
}
