import { type SectionFact, sectionFact } from '../facts';
import { type Ipv4Route, type Ipv6Route, ipv4RouteLines, ipv6RouteLines } from '../routes';

/** A line that sets a static route, of exactly one family. */
export interface StaticRouteLine {
  readonly ipv4: Ipv4Route | undefined;
  readonly ipv6: Ipv6Route | undefined;
}

/** The lines that set static routes, one by one: a device refuses a wrong one whatever comes after it. */
export const staticRouteLines: SectionFact<StaticRouteLine> = sectionFact(
  ['ip-route', 'ipv6-route'],
  (section) => [
    ...ipv4RouteLines
      .rowsOf(section)
      .flatMap(({ route, negated }) => (negated ? [] : line(route, undefined))),
    ...ipv6RouteLines
      .rowsOf(section)
      .flatMap(({ route, negated }) => (negated ? [] : line(undefined, route))),
  ],
);

function line(ipv4: Ipv4Route | undefined, ipv6: Ipv6Route | undefined): StaticRouteLine {
  return { ipv4, ipv6 };
}
