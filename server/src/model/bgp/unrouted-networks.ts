import { eachRow, type Fact, fact, sectionFact } from '../facts';
import { type Interface, interfaces } from '../interfaces';
import { type Igp, igps } from '../routing/igp';
import { type Announcement, classfulLength, readPrefix } from './bgp-routes';
import { subnetsOf } from './connected';
import { prefixKey, prefixOf } from './prefix-finder';
import type { BgpFamily, BgpProcess } from './process';
import { bgpProcesses } from './processes';
import { type StaticPrefixes, staticPrefixes } from './static-prefixes';
import { hasUnknownCommands } from './unknown-commands';

/** What makes routes that a document does not show, besides routing protocols that are modelled. */
const otherSources: Fact<readonly string[]> = sectionFact(
  ['router-other', 'router-lisp', 'reverse-route', 'ikev2-route-accept'],
  (_, lines) => lines.map(({ form }) => form?.id ?? ''),
);

const networkLines: Fact<readonly string[]> = sectionFact(['bgp-network'], (_, lines) =>
  lines.flatMap((line) => {
    const prefix = readPrefix(line);
    return prefix === undefined ? [] : [prefixKey(prefix)];
  }),
);

/** The prefixes of all `network` statements, as they are compared. */
const networkPrefixes: Fact<ReadonlySet<string>> = fact([networkLines], (keys) => new Set(keys));

/** What the interfaces of the global table bring: prefixes that a `network` statement names, and what is not known. */
interface Brought {
  readonly key: string | undefined;
  readonly unknown: 4 | 6 | undefined;
}

const brought: Fact<readonly Brought[]> = eachRow(interfaces, [networkPrefixes], (one, wanted) => {
  if (one.vrf !== undefined) return [];
  const prefixes = routesOf(one).filter((key) => wanted.has(key));
  const versions = ([4, 6] as const).filter((version) => learns(one, version));
  return [
    ...prefixes.map((key) => ({ key, unknown: undefined })),
    ...versions.map((unknown) => ({ key: undefined, unknown })),
  ];
});

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

/**
 * The `network` statements of the global table that announce nothing, as there is no route of exactly their prefix:
 * in families that get no routes from an IGP, from redistribution or from anything else that the document does not show.
 */
export const unroutedNetworks: Fact<readonly Announcement[]> = fact(
  [bgpProcesses, igps, otherSources, hasUnknownCommands, staticPrefixes, brought],
  (processes, protocols, others, unknown, statics, fromInterfaces) => {
    if (others.length > 0 || unknown) return [];
    const keys = new Set(fromInterfaces.map(({ key }) => key));
    return processes.flatMap(plainFamilies).flatMap(({ family, version }) => {
      if (protocols.some((igp) => suppliesGlobally(igp, version))) return [];
      const wanted = [...family.announcements.values()].filter((one) => isWanted(one, family));
      if (fromInterfaces.some((one) => one.unknown === version)) return [];
      return wanted.filter((one) => !hasRoute(one, family, statics) && !keys.has(prefixKey(one.prefix)));
    });
  },
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

function hasRoute({ prefix }: Announcement, family: BgpFamily, statics: StaticPrefixes): boolean {
  if (statics.in(undefined).exact(prefix).length > 0) return true;
  return family.announcements.has(`aggregate ${prefix.bits}/${prefix.length}`);
}
