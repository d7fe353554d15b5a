import { tableKey } from '../addressing/prefixed';
import { staticLengths, staticTable } from '../addressing/route-tables';
import { type Fact, fact } from '../facts';
import { type PrefixFinder, prefixOf } from './prefix-finder';

/** The prefixes of the static routes of a routing table, with their lengths in bits. */
export interface StaticPrefixes {
  readonly in: (vrf: string | undefined) => PrefixFinder<number>;
}

export const staticPrefixes: Fact<StaticPrefixes> = fact([staticTable, staticLengths], (table, lengths) => {
  const longestFirst = lengths.toSorted((one, other) => other.length - one.length);
  return {
    in: (vrf) => ({
      longest: (address) =>
        longestFirst.find(
          ({ family, length }) =>
            family === address.family && table.get(tableKey(vrf, prefixOf(address, length))).length > 0,
        )?.length,
      exact: (prefix) => table.get(tableKey(vrf, prefix)).map(() => prefix.length),
    }),
  };
});
