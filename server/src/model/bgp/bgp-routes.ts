import { maskLength, parseIpv4, parsePrefix } from '../../base/ip/parse';
import { networkV4, networkV6 } from '../../base/ip/prefix';
import { argument, type BoundLine } from '../bound-line';
import { hasKeyword } from '../command-lines';
import { type Mark, markWord } from '../mark';
import { type Redistribution, readRedistribution } from '../routing/redistribution';
import type { SectionRef } from '../section';

/** A prefix by its first address and its length in bits. */
export type Prefix =
  | { readonly family: 4; readonly bits: number; readonly length: number }
  | { readonly family: 6; readonly bits: bigint; readonly length: number };

/** A prefix that a family announces, by `network` or as an aggregate. */
export interface Announcement {
  readonly prefix: Prefix;
  readonly kind: 'network' | 'aggregate';
  /** True where the length is that of the class of the address, and is not written. */
  readonly classful: boolean;
  readonly routeMap: string | undefined;
  /** True for a network that is not announced: it only makes an IGP win over external routes. */
  readonly backdoor: boolean;
  /** The prefix in its line. */
  readonly mark: Mark;
}

/** What a family announces, by what identifies each: a later line on the same replaces an earlier one. */
export interface RoutesDraft {
  readonly announcements: Map<string, Announcement>;
  readonly redistributions: Map<string, Redistribution>;
}

/** Reads `network`, `aggregate-address` and `redistribute`, and what takes them back. */
export function readRoutes(draft: RoutesDraft, line: BoundLine, section: SectionRef): void {
  const id = line.form?.id;
  if (id === 'bgp-network') readAnnouncement(draft, line, section, 'network');
  if (id === 'bgp-aggregate') readAnnouncement(draft, line, section, 'aggregate');
  if (id !== 'bgp-redistribute') return;
  const positive = line.negation === undefined ? line : { ...line, negation: undefined };
  const [one] = readRedistribution([], positive, section);
  if (one === undefined) return;
  const key = `${one.source} ${one.process ?? ''}`;
  draft.redistributions.delete(key);
  if (line.negation === undefined) draft.redistributions.set(key, one);
}

function readAnnouncement(
  { announcements }: RoutesDraft,
  line: BoundLine,
  section: SectionRef,
  kind: Announcement['kind'],
): void {
  const word = argument(line, 'prefix') ?? argument(line, 'prefix6');
  const prefix = readPrefix(line);
  if (word === undefined || prefix === undefined) return;
  const key = `${kind} ${prefix.bits}/${prefix.length}`;
  announcements.delete(key);
  if (line.negation !== undefined) return;
  announcements.set(key, {
    prefix,
    kind,
    classful: prefix.family === 4 && argument(line, 'mask') === undefined,
    routeMap: argument(line, 'route-map')?.text,
    backdoor: hasKeyword(line, 'backdoor'),
    mark: markWord(section, line, word),
  });
}

/** The prefix that a line announces; that of the class of the address where it has neither mask nor length. */
export function readPrefix(line: BoundLine): Prefix | undefined {
  const text = (argument(line, 'prefix') ?? argument(line, 'prefix6'))?.text ?? '';
  const mask = argument(line, 'mask')?.text;
  const address = parseIpv4(text);
  if (address !== undefined) {
    const length = mask === undefined ? classfulLength(address) : maskLength(parseIpv4(mask) ?? 1);
    return length === undefined ? undefined : { family: 4, bits: networkV4(address, length), length };
  }
  const prefix = parsePrefix(text);
  if (prefix?.address.family !== 6) return undefined;
  const { length } = prefix;
  return { family: 6, bits: networkV6(prefix.address.bits, length), length };
}

/** The length of the network of class A, B or C that an address is in; 0.0.0.0 is the default route. */
export function classfulLength(address: number): number {
  if (address === 0) return 0;
  if (address >>> 31 === 0) return 8;
  return address >>> 30 === 0b10 ? 16 : 24;
}
