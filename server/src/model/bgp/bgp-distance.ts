import type { IpAddress } from '../../base/ip/address';
import { parseIpv4, parsePrefix } from '../../base/ip/parse';
import { containsV6 } from '../../base/ip/prefix';
import { argument, type BoundLine } from '../bound-line';
import { accessListDecision, prefixListDecision } from '../filters/evaluate';
import type { Filters } from '../filters/filters';
import type { Decision } from '../filters/types';
import type { Prefix } from './bgp-routes';

/** Administrative distances of routes from outside, from inside of the AS, and of its own aggregates. */
export interface BgpDistance {
  readonly external: number;
  readonly internal: number;
  readonly local: number;
}

/** A distance for the routes of some neighbors, or for those of them that a list permits. */
export interface SourceDistance {
  readonly distance: number;
  readonly covers: (neighbor: IpAddress) => boolean;
  readonly list: string | undefined;
}

/** The distance of internal routes where no line sets another. */
const INTERNAL = 200;
/** More distances for some neighbors than these are not looked at. */
const MOST_LINES = 100;

/** The three distances of a line. */
export function readDistance(line: BoundLine): BgpDistance {
  return {
    external: numberIn(line, 'external'),
    internal: numberIn(line, 'internal'),
    local: numberIn(line, 'local'),
  };
}

/** The neighbors of a line as text, by which a later line on the same replaces it, and their distance. */
export function readSourceDistance(
  line: BoundLine,
): { readonly key: string; readonly distance: SourceDistance } | undefined {
  const covers = coverOf(line);
  if (covers === undefined) return undefined;
  const key = ['source', 'wildcard', 'source6'].map((name) => argument(line, name)?.text ?? '').join(' ');
  const list = (argument(line, 'acl') ?? argument(line, 'list'))?.text;
  return { key, distance: { distance: numberIn(line, 'distance'), covers, list } };
}

/** The distance of an internal route to a prefix from a neighbor; undefined where that cannot be worked out. */
export function internalDistance(
  own: BgpDistance | undefined,
  bySource: ReadonlyMap<string, SourceDistance>,
  neighbor: IpAddress,
  prefix: Prefix,
  lists: Filters,
): number | undefined {
  if (bySource.size > MOST_LINES) return undefined;
  let distance: number | undefined = own?.internal ?? INTERNAL;
  for (const one of bySource.values()) {
    if (!one.covers(neighbor)) continue;
    const decision = one.list === undefined ? 'permit' : decide(one.list, prefix, lists);
    if (decision === 'permit') distance = one.distance;
    else if (decision === 'unknown') distance = undefined;
  }
  return distance;
}

function decide(list: string, prefix: Prefix, lists: Filters): Decision {
  return prefix.family === 4
    ? accessListDecision(lists, 4, list, prefix)
    : prefixListDecision(lists, 6, list, prefix);
}

function coverOf(line: BoundLine): SourceDistance['covers'] | undefined {
  const source = parseIpv4(argument(line, 'source')?.text ?? '');
  if (source !== undefined) {
    const wildcard = parseIpv4(argument(line, 'wildcard')?.text ?? '') ?? 0;
    return ({ family, bits }) => family === 4 && ((source ^ bits) & ~wildcard) === 0;
  }
  const prefix = parsePrefix(argument(line, 'source6')?.text ?? '');
  if (prefix?.address.family !== 6) return undefined;
  const { address, length } = prefix;
  return ({ family, bits }) => family === 6 && containsV6(address.bits, length, bits);
}

function numberIn(line: BoundLine, name: string): number {
  return Number(argument(line, name)?.text);
}
