import { maskLength, parseIpv4, parseIpv6, parsePrefix } from '../base/ip/parse';
import { networkV4, networkV6 } from '../base/ip/prefix';
import { argument, type BoundLine } from './bound-line';
import { hasKeyword } from './command-lines';
import { type Fact, fact, type SectionFact, sectionFact } from './facts';
import { interfaceArgument } from './interface-argument';
import { type Mark, markLine, markWord } from './mark';
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

/** The lines with static IPv4 routes, in the order of the document. */
export const ipv4RouteLines: SectionFact<RouteLine<Ipv4Route>> = sectionFact(['ip-route'], (section, lines) =>
  routeLines(lines, (line) => readIpv4Route(line, section)),
);

/** The lines with static IPv6 routes, in the order of the document. */
export const ipv6RouteLines: SectionFact<RouteLine<Ipv6Route>> = sectionFact(
  ['ipv6-route'],
  (section, lines) => routeLines(lines, (line) => readIpv6Route(line, section)),
);

/** The static IPv4 routes of a device, in the order of the document; one that a later line takes back is none. */
export const ipv4Routes: Fact<readonly Ipv4Route[]> = fact([ipv4RouteLines], (lines) =>
  routesThatStay(lines, (route) => {
    const network = route.length === undefined ? route.prefix : networkV4(route.prefix, route.length);
    return `${network}/${route.length} ${route.topology ?? ''} ${route.vrf ?? ''}`;
  }),
);

/** The static IPv6 routes of a device, in the order of the document; one that a later line takes back is none. */
export const ipv6Routes: Fact<readonly Ipv6Route[]> = fact([ipv6RouteLines], (lines) =>
  routesThatStay(
    lines,
    (route) => `${networkV6(route.prefix, route.length)}/${route.length} ${route.vrf ?? ''}`,
  ),
);

/** The routes for `::/0` among them: few, where the others may be thousands. */
export const ipv6DefaultRoutes: Fact<readonly Ipv6Route[]> = fact([ipv6Routes], (routes) =>
  routes.filter(({ length }) => length === 0),
);

function routeLines<Route>(
  lines: readonly BoundLine[],
  read: (line: BoundLine) => Route | undefined,
): RouteLine<Route>[] {
  return lines.flatMap((line) => {
    const route = read(line);
    return route === undefined ? [] : [{ route, negated: line.negation !== undefined }];
  });
}

type AnyRoute = Ipv4Route | Ipv6Route;

/** The routes that no later line takes back. `keyOf` says which routes have one destination. */
function routesThatStay<Route extends AnyRoute>(
  lines: readonly RouteLine<Route>[],
  keyOf: (route: Route) => string,
): Route[] {
  if (lines.every(({ negated }) => !negated)) return lines.map(({ route }) => route);
  const gone = new Set<Route>();
  const byKey = new Map<string, Route[]>();
  for (const { route, negated } of lines) {
    const known = byKey.get(keyOf(route)) ?? [];
    if (negated) for (const other of known.filter((one) => takesBack(route, one))) gone.add(other);
    byKey.set(keyOf(route), negated ? known.filter((one) => !gone.has(one)) : [...known, route]);
  }
  return lines.flatMap(({ route, negated }) => (negated || gone.has(route) ? [] : [route]));
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
