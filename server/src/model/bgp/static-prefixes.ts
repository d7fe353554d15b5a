import { type Fact, fact } from '../facts';
import { ipv4Routes, ipv6Routes } from '../routes';
import type { Prefix } from './bgp-routes';
import { type PrefixFinder, prefixFinder, prefixOf } from './prefix-finder';

/** The prefixes of the static routes of a routing table, with their lengths in bits. */
export interface StaticPrefixes {
  readonly in: (vrf: string | undefined) => PrefixFinder<number>;
}

export const staticPrefixes: Fact<StaticPrefixes> = fact([ipv4Routes, ipv6Routes], (ipv4, ipv6) => {
  const byVrf = new Map<string, [Prefix, number][]>();
  const add = (vrf: string | undefined, prefix: Prefix) => {
    const known = byVrf.get(vrf ?? '');
    if (known === undefined) byVrf.set(vrf ?? '', [[prefix, prefix.length]]);
    else known.push([prefix, prefix.length]);
  };
  for (const { vrf, prefix, length } of ipv4)
    if (length !== undefined) add(vrf, prefixOf({ family: 4, bits: prefix }, length));
  for (const { vrf, prefix, length } of ipv6) add(vrf, prefixOf({ family: 6, bits: prefix }, length));
  const finders = new Map([...byVrf].map(([vrf, prefixes]) => [vrf, prefixFinder(prefixes)]));
  const none = prefixFinder<number>([]);
  return { in: (vrf) => finders.get(vrf ?? '') ?? none };
});
