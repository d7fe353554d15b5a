import { bgpProcesses } from '../bgp/processes';
import { commandLines, hasKeyword } from '../command-lines';
import { type Fact, fact } from '../facts';
import { type Interface, interfacesByName } from '../interfaces';
import { type Igp, igps } from '../routing/igp';
import { isTemplate } from './interface-kind';

/** True where the table of a family and VRF may hold routes that the document does not tell. */
export type MayLearn = (family: 4 | 6, vrf: string | undefined) => boolean;

/** Commands that bring routes from other tables, from tunnels, or by protocols that are not looked into. */
const sources = commandLines([
  'router-lisp',
  'router-other',
  'reverse-route',
  'route-replicate',
  'vrf-import',
  'ip-vrf-receive',
  'encapsulation',
]);

/** Worked out when first asked: most changes of a document ask for nothing. */
export const mayLearnRoutes: Fact<MayLearn> = fact(
  [sources, bgpProcesses, igps, interfacesByName],
  (lines, bgp, protocols, byName) => {
    // PPP makes a route to the neighbor, whatever address that has; BGP leaks between tables.
    const everywhere =
      bgp.length > 0 ||
      lines.some(({ id, on, line }) => on && (id !== 'encapsulation' || hasKeyword(line, 'ppp')));
    if (everywhere) return () => true;
    let learning: ReadonlySet<string> | 'all' | undefined;
    return (family, vrf) => {
      learning ??= learningTables(protocols, [...byName.values()]);
      return learning === 'all' || learning.has(keyOf(family, vrf));
    };
  },
);

function learningTables(protocols: readonly Igp[], all: readonly Interface[]): ReadonlySet<string> | 'all' {
  if (all.some(({ name }) => isTemplate(name))) return 'all';
  const learning = new Set<string>();
  for (const { family, vrf } of protocols) learning.add(keyOf(family, vrf));
  for (const one of all) {
    if (hasUnknownIpv4(one)) learning.add(keyOf(4, one.vrf));
    if (one.dynamicIpv6 || one.ipv6UnnumberedFrom !== undefined || one.unclear)
      learning.add(keyOf(6, one.vrf));
  }
  return learning;
}

/** True for an interface that may be in an IPv4 subnet that the document does not tell. */
export function hasUnknownIpv4({ ipv4, dynamicIpv4, unnumberedFrom, unclear }: Interface): boolean {
  return (
    dynamicIpv4 || unnumberedFrom !== undefined || unclear || ipv4.some(({ length }) => length === undefined)
  );
}

function keyOf(family: 4 | 6, vrf: string | undefined): string {
  return `${family} ${vrf ?? ''}`;
}
