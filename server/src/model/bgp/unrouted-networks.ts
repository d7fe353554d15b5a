import { tableKey } from '../addressing/prefixed';
import { staticTable } from '../addressing/route-tables';
import { eachRow, type Fact, fact, sectionFact } from '../facts';
import { type Interface, interfaces } from '../interfaces';
import { keyedFact } from '../keyed';
import { keysInUse } from '../keys-in-use';
import { lookedUp } from '../looked-up';
import { onlyWhere } from '../on-demand';
import { type Igp, igps } from '../routing/igp';
import { type Announcement, classfulLength } from './bgp-routes';
import { subnetsOf } from './connected';
import { prefixKey, prefixOf } from './prefix-finder';
import type { BgpFamily, BgpProcess } from './process';
import { bgpProcesses } from './processes';
import { hasUnknownCommands } from './unknown-commands';

/** What makes routes that a document does not show, besides routing protocols that are modelled. */
const otherSources: Fact<readonly string[]> = sectionFact(
  ['router-other', 'router-lisp', 'reverse-route', 'ikev2-route-accept'],
  (_, lines) => lines.map(({ form }) => form?.id ?? ''),
);

// An interface is the same object for as long as no line of it changes.
const known = new WeakMap<Interface, readonly string[]>();

/** The routes that an interface brings, as they are compared: of its prefixes, and of its own addresses as hosts. */
function routesOf(one: Interface): readonly string[] {
  const routes = known.get(one) ?? [
    ...subnetsOf(one).map(({ key }) => key),
    ...one.ipv4.map(({ address }) => prefixKey(prefixOf({ family: 4, bits: address }, 32))),
    ...one.ipv6.map(({ address }) => prefixKey(prefixOf({ family: 6, bits: address }, 128))),
  ];
  known.set(one, routes);
  return routes;
}

/** True where an interface gets addresses from elsewhere, or they are not all understood. */
function learns({ unclear, dynamicIpv4, dynamicIpv6 }: Interface, version: 4 | 6): boolean {
  return unclear || (version === 4 ? dynamicIpv4 : dynamicIpv6);
}

/** A route that an interface of the global table brings, as it is compared. */
interface Brought {
  readonly key: string;
}

const brought = keyedFact(
  eachRow(interfaces, [], (one): readonly Brought[] =>
    one.vrf === undefined ? routesOf(one).map((key) => ({ key })) : [],
  ),
  ({ key }) => key,
);

/** The families of which interfaces of the global table may bring routes that the document does not tell. */
const unknownFamilies: Fact<ReadonlySet<4 | 6>> = keysInUse(
  keyedFact(
    eachRow(interfaces, [], (one) =>
      ([4, 6] as const).flatMap((version) =>
        one.vrf === undefined && learns(one, version) ? [{ version }] : [],
      ),
    ),
    ({ version }) => version,
  ),
);

/** A `network` statement that needs a route of exactly its prefix. */
interface Wanted {
  readonly announcement: Announcement;
  readonly version: 4 | 6;
}

const wanted: Fact<readonly Wanted[]> = fact(
  [bgpProcesses, igps, otherSources, hasUnknownCommands],
  (processes, protocols, others, unknown) => {
    if (others.length > 0 || unknown) return [];
    return processes.flatMap(plainFamilies).flatMap(({ family, version }) => {
      if (protocols.some((igp) => suppliesGlobally(igp, version))) return [];
      return [...family.announcements.values()]
        .filter((one) => isWanted(one, family) && !isAggregate(one, family))
        .map((announcement) => ({ announcement, version }));
    });
  },
);

const withStatics = lookedUp(wanted, staticTable, [], ({ announcement: { prefix } }) => [
  tableKey(undefined, prefix),
]);
const withoutStatic: Fact<readonly Wanted[]> = eachRow(withStatics, [], ({ row, found }) =>
  found.length === 0 ? [row] : [],
);
const withInterfaces = lookedUp(withoutStatic, brought, [], ({ announcement: { prefix } }) => [
  prefixKey(prefix),
]);

/**
 * The `network` statements of the global table that announce nothing, as there is no route of exactly their prefix:
 * in families that get no routes from an IGP, from redistribution or from anything else that the document does not show.
 */
export const unroutedNetworks: Fact<readonly Announcement[]> = onlyWhere(
  wanted,
  eachRow(withInterfaces, [unknownFamilies], ({ row: { announcement, version }, found }, unknown) =>
    found.length > 0 || unknown.has(version) ? [] : [announcement],
  ),
);

interface PlainFamily {
  readonly family: BgpFamily;
  readonly version: 4 | 6;
}

/** The unicast families of the global table in which nothing is redistributed. */
function plainFamilies({ families }: BgpProcess): readonly PlainFamily[] {
  return [...families.values()].flatMap((family): readonly PlainFamily[] => {
    const { afi, safi, vrf } = family.name;
    if (vrf !== undefined || safi !== 'unicast' || family.redistributions.size > 0) return [];
    if (afi === 'ipv4') return [{ family, version: 4 }];
    return afi === 'ipv6' ? [{ family, version: 6 }] : [];
  });
}

function suppliesGlobally({ family, vrf }: Igp, version: 4 | 6): boolean {
  return family === version && vrf === undefined;
}

/** Leaves out what need not match a route exactly: what is summarised by class, or may be since the line has no mask. */
function isWanted({ kind, backdoor, classful, prefix }: Announcement, { autoSummary }: BgpFamily): boolean {
  if (kind !== 'network' || backdoor) return false;
  if (prefix.family === 6) return true;
  const isOfClass = prefix.length === classfulLength(prefix.bits);
  if (isOfClass && autoSummary === true) return false;
  return !classful || autoSummary === false;
}

function isAggregate({ prefix }: Announcement, family: BgpFamily): boolean {
  return family.announcements.has(`aggregate ${prefix.bits}/${prefix.length}`);
}
