import { parseIpv6, parsePrefix } from '../base/ip/parse';
import { interfaceName } from '../catalogue/interface-name';
import { argument, type BoundLine } from './bound-line';
import { type Fact, fact, sectionFact } from './facts';
import { type Mark, markLine } from './mark';
import type { Section } from './section';

/** A static IPv6 route. */
export interface Ipv6Route {
  readonly prefix: bigint;
  readonly length: number;
  /** The interface it names as exit, as a device prints it. */
  readonly interface: string | undefined;
  readonly nextHop: bigint | undefined;
  readonly vrf: string | undefined;
  readonly mark: Mark;
}

const routeLines: Fact<readonly { readonly route: Ipv6Route; readonly negated: boolean }[]> = sectionFact(
  ['ipv6-route'],
  (section, lines) =>
    lines.flatMap((line) => {
      const route = readRoute(line, section);
      return route === undefined ? [] : [{ route, negated: line.negation !== undefined }];
    }),
);

/** The static IPv6 routes of a device; one that a later line takes back is none. */
export const ipv6Routes: Fact<readonly Ipv6Route[]> = fact([routeLines], (lines) => {
  let routes: Ipv6Route[] = [];
  for (const { route, negated } of lines) {
    if (negated) routes = routes.filter((other) => !takesBack(route, other));
    else routes.push(route);
  }
  return routes;
});

function readRoute(line: BoundLine, section: Section): Ipv6Route | undefined {
  const prefix = parsePrefix(argument(line, 'prefix')?.text ?? '');
  if (prefix?.address.family !== 6) return undefined;
  return {
    prefix: prefix.address.bits,
    length: prefix.length,
    interface: interfaceName(argument(line, 'interface')?.text.replaceAll(' ', '') ?? ''),
    nextHop: parseIpv6(argument(line, 'next-hop')?.text ?? ''),
    vrf: argument(line, 'vrf')?.text,
    mark: markLine(section, line),
  };
}

function takesBack(negated: Ipv6Route, route: Ipv6Route): boolean {
  return (
    negated.prefix === route.prefix &&
    negated.length === route.length &&
    negated.vrf === route.vrf &&
    (negated.interface === undefined || negated.interface === route.interface) &&
    (negated.nextHop === undefined || negated.nextHop === route.nextHop)
  );
}
