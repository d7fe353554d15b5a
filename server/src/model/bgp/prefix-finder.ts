import type { IpAddress } from '../../base/ip/address';
import { networkV4, networkV6 } from '../../base/ip/prefix';
import type { Prefix } from './bgp-routes';

/** Finds the longest of some prefixes that holds an address, in one look-up for each length that occurs. */
export interface PrefixFinder<Item> {
  readonly longest: (address: IpAddress) => Item | undefined;
  /** All items of exactly this prefix. */
  readonly exact: (prefix: Prefix) => readonly Item[];
}

/** Puts items in order by their prefixes; `prefixKey` of each, where it is known already. */
export function prefixFinder<Item>(items: Iterable<readonly [Prefix, Item, string?]>): PrefixFinder<Item> {
  const byPrefix = new Map<string, Item[]>();
  const lengths = { 4: new Set<number>(), 6: new Set<number>() };
  for (const [prefix, item, key = prefixKey(prefix)] of items) {
    const known = byPrefix.get(key);
    if (known === undefined) byPrefix.set(key, [item]);
    else known.push(item);
    lengths[prefix.family].add(prefix.length);
  }
  const longestFirst = {
    4: [...lengths[4]].sort((one, other) => other - one),
    6: [...lengths[6]].sort((one, other) => other - one),
  };
  return {
    longest: (address) => {
      for (const length of longestFirst[address.family]) {
        const found = byPrefix.get(prefixKey(prefixOf(address, length)));
        if (found !== undefined) return found[0];
      }
      return undefined;
    },
    exact: (prefix) => byPrefix.get(prefixKey(prefix)) ?? [],
  };
}

/** The prefix of a length, in bits, that an address is in. */
export function prefixOf(address: IpAddress, length: number): Prefix {
  return address.family === 4
    ? { family: 4, bits: networkV4(address.bits, length), length }
    : { family: 6, bits: networkV6(address.bits, length), length };
}

/** A prefix as text by which it is compared. */
export function prefixKey({ family, bits, length }: Prefix): string {
  return `${family} ${bits.toString(16)}/${length}`;
}
