import { parsePrefix } from '../../base/ip/parse';
import { argument, type BoundLine } from '../bound-line';
import { hasKeyword } from '../command-lines';
import type { InterfaceIpv6 } from '../interfaces';
import type { Mark } from '../mark';
import type { Ipv6Link } from './ipv6-links';

/** What `ipv6 nd prefix` says of a prefix, or of all that have no such line (`default`). */
export interface NdPrefix {
  /** Undefined for `default`. */
  readonly network: { readonly address: bigint; readonly length: number } | undefined;
  readonly advertised: boolean;
  /** Whether hosts may form addresses from it (the A flag of RFC 4861, section 4.6.2). */
  readonly autoconfig: boolean;
}

/** A prefix that an interface tells hosts of, as they are told. */
export interface AdvertisedPrefix {
  readonly address: InterfaceIpv6;
  readonly autoconfig: boolean;
}

/** The prefixes of its addresses that an interface advertises. */
export function advertisedPrefixes({ own, prefixes, raSuppressed }: Ipv6Link): AdvertisedPrefix[] {
  if (raSuppressed) return [];
  return own.ipv6
    .filter(({ linkLocal }) => !linkLocal)
    .flatMap((address) => {
      const said = prefixes.find(({ network }) => isPrefixOf(network, address));
      const rule = said ?? prefixes.find(({ network }) => network === undefined);
      if (rule?.advertised === false) return [];
      return [{ address, autoconfig: rule?.autoconfig ?? true }];
    });
}

/** Each line is compared with those before it; nobody advertises so many. */
const MOST_PREFIXES = 1_000;

/** The prefixes after one more line; `mark` is undefined for a line that takes its command back. */
export function withPrefix(
  prefixes: readonly NdPrefix[],
  line: BoundLine,
  mark: Mark | undefined,
): readonly NdPrefix[] {
  if (prefixes.length === MOST_PREFIXES || hasKeyword(line, 'framed-ipv6-prefix')) return prefixes;
  const word = argument(line, 'prefix');
  const prefix = word && parsePrefix(word.text);
  if (word !== undefined && prefix?.address.family !== 6) return prefixes;
  const network =
    prefix?.address.family === 6 ? { address: prefix.address.bits, length: prefix.length } : undefined;
  const others = prefixes.filter(
    (other) => other.network?.address !== network?.address || other.network?.length !== network?.length,
  );
  if (mark === undefined) return others;
  const advertised = !hasKeyword(line, 'no-advertise');
  return [...others, { network, advertised, autoconfig: advertised && allowsAutoconfig(line) }];
}

/** The older command lists the flags that are set, the newer one those that are not. */
function allowsAutoconfig(line: BoundLine): boolean {
  if (hasKeyword(line, 'prefix-advertisement')) return hasKeyword(line, 'autoconfig');
  return !hasKeyword(line, 'no-autoconfig');
}

function isPrefixOf(network: NdPrefix['network'], { address, length }: InterfaceIpv6): boolean {
  return (
    network !== undefined &&
    network.length === length &&
    (network.address ^ address) >> BigInt(128 - length) === 0n
  );
}
