import { maskLength, parseIpv4, parseIpv6, parsePrefix } from '../base/ip/parse';
import { networkV4, networkV6 } from '../base/ip/prefix';
import { argument, type BoundLine } from './bound-line';
import { hasKeyword } from './command-lines';
import { eachRow, type Fact, type SectionFact, updatedFact } from './facts';
import { interfaceArgument } from './interface-argument';
import { lineFact } from './line-fact';
import { type Mark, markLine, markWord } from './mark';
import { replaceRows } from './row-changes';
import type { Section } from './section';

/** What static routes of both families say. */
interface StaticRoute {
  /** The interface it names as exit, as a device prints it. */
  readonly interface: string | undefined;
  /** Undefined in the global routing table. */
  readonly vrf: string | undefined;
  /** Administrative distance; undefined where the default, 1, holds. */
  readonly distance: number | undefined;
  readonly tag: number | undefined;
  readonly name: string | undefined;
  /** The number of the object that it depends on. */
  readonly track: string | undefined;
  /** True for a route that stays when its interface goes down. */
  readonly permanent: boolean;
  /** True for a route that serves to find sources of multicast only. */
  readonly multicast: boolean;
  readonly mark: Mark;
  /** The destination in the line: the address, in IPv6 with its length. */
  readonly prefixMark: Mark;
  /** The next hop in the line; undefined for a route that has none. */
  readonly nextHopMark: Mark | undefined;
}

/** A static IPv6 route. */
export interface Ipv6Route extends StaticRoute {
  /** As it is written, with host bits. */
  readonly prefix: bigint;
  readonly length: number;
  readonly nextHop: bigint | undefined;
  /** The VRF in which the next hop is looked up, where the line names one; null for the global table. */
  readonly nextHopVrf: string | null | undefined;
}

/** A static IPv4 route. */
export interface Ipv4Route extends StaticRoute {
  /** As it is written, with host bits. */
  readonly prefix: number;
  /** Undefined for a mask that is not contiguous. */
  readonly length: number | undefined;
  readonly nextHop: number | undefined;
  /** True where the next hop is the gateway that DHCP brought. */
  readonly dhcp: boolean;
  /** True where a route of a VRF looks its next hop up in the global table. */
  readonly global: boolean;
  /** The routing topology, where the line names one. */
  readonly topology: string | undefined;
}

/** A line with a static route. */
export interface RouteLine<Route> {
  readonly route: Route;
  /** True for a line that takes routes back. */
  readonly negated: boolean;
}

/** The lines with static routes of both families, in the order of the document. */
export const staticLines: SectionFact<RouteLine<AnyRoute>> = lineFact(
  ['ip-route', 'ipv6-route'],
  (line, section) => {
    const isIpv4 = line.form?.id === 'ip-route';
    const route = isIpv4 ? readIpv4Route(line, section) : readIpv6Route(line, section);
    return route === undefined ? none : [{ route, negated: line.negation !== undefined }];
  },
);

const negatedLines = eachRow(staticLines, [], (line) => (line.negated ? [line] : none));
const linesAlone = eachRow(staticLines, [], ({ route }) => [route]);
const standing: Fact<readonly AnyRoute[]> = updatedFact([staticLines], (before, lines) => {
  const fresh = routesThatStay(lines);
  return before === undefined ? fresh : replaceRows(before.value, 0, before.value.length, fresh);
});

/**
 * The static routes of a device, in the order of the document; one that a later line takes back is none. What a device
 * prints takes no route back: only where a line does they are compared.
 */
export const staticRoutes: Fact<readonly AnyRoute[]> = (snapshot) =>
  negatedLines(snapshot).length === 0 ? linesAlone(snapshot) : standing(snapshot);

/** Those of IPv4. */
export const ipv4Routes: Fact<readonly Ipv4Route[]> = eachRow(staticRoutes, [], (route) =>
  isIpv4Route(route) ? [route] : none,
);

/** Those of IPv6. */
export const ipv6Routes: Fact<readonly Ipv6Route[]> = eachRow(staticRoutes, [], (route) =>
  isIpv4Route(route) ? none : [route],
);

/** The routes for `::/0` among them: few, where the others may be thousands. */
export const ipv6DefaultRoutes: Fact<readonly Ipv6Route[]> = eachRow(ipv6Routes, [], (route) =>
  route.length === 0 ? [route] : none,
);

/** True for a route of IPv4. */
export function isIpv4Route(route: AnyRoute): route is Ipv4Route {
  return typeof route.prefix === 'number';
}

/** A static route of either family. */
export type AnyRoute = Ipv4Route | Ipv6Route;

function routesThatStay(lines: readonly RouteLine<AnyRoute>[]): readonly AnyRoute[] {
  const gone = new Set<AnyRoute>();
  const byKey = new Map<string, AnyRoute[]>();
  for (const { route, negated } of lines) {
    const key = destinationOf(route);
    const known = byKey.get(key) ?? [];
    if (negated) for (const other of known.filter((one) => takesBack(route, one))) gone.add(other);
    byKey.set(key, negated ? known.filter((one) => !gone.has(one)) : [...known, route]);
  }
  return lines.flatMap(({ route, negated }) => (negated || gone.has(route) ? [] : [route]));
}

function destinationOf(route: AnyRoute): string {
  if (!isIpv4Route(route))
    return `6 ${networkV6(route.prefix, route.length)}/${route.length} ${route.vrf ?? ''}`;
  const { prefix, length, topology, vrf } = route;
  const network = length === undefined ? prefix : networkV4(prefix, length);
  return `4 ${network}/${length} ${topology ?? ''} ${vrf ?? ''}`;
}

function takesBack(negated: AnyRoute, route: AnyRoute): boolean {
  return (
    (negated.interface === undefined || negated.interface === route.interface) &&
    (negated.nextHop === undefined || negated.nextHop === route.nextHop)
  );
}

function readIpv4Route(line: BoundLine, section: Section): Ipv4Route | undefined {
  const prefix = parseIpv4(argument(line, 'prefix')?.text ?? '');
  const mask = parseIpv4(argument(line, 'mask')?.text ?? '');
  if (prefix === undefined || mask === undefined) return undefined;
  return {
    ...readShared(line, section),
    prefix,
    length: maskLength(mask),
    nextHop: parseIpv4(argument(line, 'next-hop')?.text ?? ''),
    dhcp: hasKeyword(line, 'dhcp'),
    global: hasKeyword(line, 'global'),
    topology: argument(line, 'topology')?.text,
  };
}

function readIpv6Route(line: BoundLine, section: Section): Ipv6Route | undefined {
  const prefix = parsePrefix(argument(line, 'prefix')?.text ?? '');
  if (prefix?.address.family !== 6) return undefined;
  return {
    ...readShared(line, section),
    prefix: prefix.address.bits,
    length: prefix.length,
    nextHop: parseIpv6(argument(line, 'next-hop')?.text ?? ''),
    nextHopVrf: argument(line, 'next-hop-vrf')?.text ?? (hasKeyword(line, 'nexthop-vrf') ? null : undefined),
  };
}

function readShared(line: BoundLine, section: Section): StaticRoute {
  const mark = (name: string): Mark | undefined => {
    const word = argument(line, name);
    return word && markWord(section, line, word);
  };
  return {
    interface: interfaceArgument(line, 'interface'),
    vrf: argument(line, 'vrf')?.text,
    distance: numberNamed(line, 'distance'),
    tag: numberNamed(line, 'tag'),
    name: argument(line, 'name')?.text,
    track: argument(line, 'track')?.text,
    permanent: hasKeyword(line, 'permanent'),
    multicast: hasKeyword(line, 'multicast'),
    mark: markLine(section, line),
    prefixMark: mark('prefix') ?? markLine(section, line),
    nextHopMark: mark('next-hop'),
  };
}

function numberNamed(line: BoundLine, name: string): number | undefined {
  const text = argument(line, name)?.text;
  return text === undefined ? undefined : Number(text);
}

const none: readonly never[] = [];
