import { type Fact, fact } from '../facts';
import { type Interface, interfaces } from '../interfaces';
import type { Prefix } from './bgp-routes';
import { type PrefixFinder, prefixFinder, prefixKey, prefixOf } from './prefix-finder';

/** Which interface of a routing table is in a prefix. */
export interface Connected {
  /** Worked out when first asked for: most changes of a document ask for none. */
  readonly in: (vrf: string | undefined) => PrefixFinder<Interface>;
}

/** A prefix, and the text by which it is compared. */
export interface Subnet {
  readonly prefix: Prefix;
  readonly key: string;
}

// An interface is the same object for as long as no line of it changes.
const known = new WeakMap<Interface, readonly Subnet[]>();

/** The prefixes that the interfaces of a device are in; link-local ones are left out, and those that it learns. */
export const connected: Fact<Connected> = fact([interfaces], (all) => {
  let finders: ReadonlyMap<string, PrefixFinder<Interface>> | undefined;
  const none = prefixFinder<Interface>([]);
  return {
    in: (vrf) => {
      finders ??= findersByVrf(all);
      return finders.get(vrf ?? '') ?? none;
    },
  };
});

/** The prefixes that an interface is in by its own addresses. */
export function subnetsOf(one: Interface): readonly Subnet[] {
  const subnets = known.get(one) ?? prefixesOf(one).map((prefix) => ({ prefix, key: prefixKey(prefix) }));
  known.set(one, subnets);
  return subnets;
}

function findersByVrf(all: readonly Interface[]): ReadonlyMap<string, PrefixFinder<Interface>> {
  const byVrf = new Map<string, (readonly [Prefix, Interface, string])[]>();
  for (const one of all) {
    const prefixes = byVrf.get(one.vrf ?? '') ?? [];
    byVrf.set(one.vrf ?? '', prefixes);
    for (const { prefix, key } of subnetsOf(one)) prefixes.push([prefix, one, key]);
  }
  return new Map([...byVrf].map(([vrf, prefixes]) => [vrf, prefixFinder(prefixes)]));
}

function prefixesOf({ ipv4, ipv6 }: Interface): readonly Prefix[] {
  return [
    ...ipv4.flatMap(({ address, length }) =>
      length === undefined ? [] : [prefixOf({ family: 4, bits: address }, length)],
    ),
    ...ipv6
      .filter(({ linkLocal }) => !linkLocal)
      .map(({ address, length }) => prefixOf({ family: 6, bits: address }, length)),
  ];
}
