import type { IpAddress } from '../../base/ip/address';
import type { Prefix } from '../bgp/bgp-routes';
import { prefixKey, prefixOf } from '../bgp/prefix-finder';
import { type Fact, fact } from '../facts';
import { keyedFact } from '../keyed';
import { keysInUse } from '../keys-in-use';

/** Something that has a prefix in a routing table, such as a static route. */
export interface Prefixed<Item> {
  readonly item: Item;
  readonly prefix: Prefix;
  /** Table and prefix as text. */
  readonly key: string;
}

/** A length of prefixes that occurs, in bits. */
export interface LengthInUse {
  readonly family: 4 | 6;
  readonly length: number;
}

/** Files something under the prefix of a length that an address is in; no VRF is the global table. */
export function prefixed<Item>(
  vrf: string | undefined,
  address: IpAddress,
  length: number,
  item: Item,
): Prefixed<Item> {
  const prefix = prefixOf(address, length);
  return { item, prefix, key: tableKey(vrf, prefix) };
}

/** A prefix in a routing table as text. */
export function tableKey(vrf: string | undefined, prefix: Prefix): string {
  return `${vrf ?? ''} ${prefixKey(prefix)}`;
}

/** The keys of all prefixes of these lengths that hold an address: one of each. */
export function keysAround(
  vrf: string | undefined,
  address: IpAddress,
  lengths: readonly LengthInUse[],
): readonly string[] {
  const own = lengths.filter(({ family }) => family === address.family);
  return own.map(({ length }) => tableKey(vrf, prefixOf(address, length)));
}

const IPV6_BITS = 128;

/** The lengths that occur, shorter ones first. The same list for as long as these are the same. */
export function lengthsInUse<Item>(rows: Fact<readonly Prefixed<Item>[]>): Fact<readonly LengthInUse[]> {
  // Of IPv4 they come behind those of IPv6.
  const numbers = keysInUse(
    keyedFact(rows, ({ prefix: { family, length } }) => (family === 6 ? length : length + IPV6_BITS + 1)),
  );
  return fact([numbers], (all) =>
    [...all]
      .sort((one, other) => one - other)
      .map((number) =>
        number > IPV6_BITS ? { family: 4, length: number - IPV6_BITS - 1 } : { family: 6, length: number },
      ),
  );
}
