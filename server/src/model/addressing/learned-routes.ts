import { bgpProcesses } from '../bgp/processes';
import { commandLines, hasKeyword } from '../command-lines';
import { eachRow, type Fact, fact } from '../facts';
import { type Interface, wholeInterfaces } from '../interfaces';
import { keyedFact } from '../keyed';
import { keysInUse } from '../keys-in-use';
import { sameSets } from '../names/same-set';
import { igps } from '../routing/igp';
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

/** PPP makes a route to the neighbor, whatever address that has. */
const everywhereBy = eachRow(sources, [], (one) =>
  one.on && (one.id !== 'encapsulation' || hasKeyword(one.line, 'ppp')) ? [one] : none,
);

/** BGP leaks between tables. */
const isEverywhere: Fact<boolean> = fact(
  [everywhereBy, bgpProcesses],
  (lines, bgp) => bgp.length + lines.length > 0,
);

const EVERY_TABLE = 'all';
const sameTables = sameSets();

interface Learner {
  readonly table: string;
}

/** By what an interface does not tell of itself. */
const learners = eachRow(wholeInterfaces, [], (one): readonly Learner[] => {
  if (isTemplate(one.name)) return [{ table: EVERY_TABLE }];
  const has6 = one.dynamicIpv6 || one.ipv6UnnumberedFrom !== undefined || one.unclear;
  const of4 = hasUnknownIpv4(one) ? [{ table: keyOf(4, one.vrf) }] : none;
  return has6 ? [...of4, { table: keyOf(6, one.vrf) }] : of4;
});

const tablesOfInterfaces: Fact<ReadonlySet<string>> = keysInUse(keyedFact(learners, ({ table }) => table));

const tablesOfIgps: Fact<ReadonlySet<string>> = fact([igps], (all) =>
  sameTables(all.map(({ family, vrf }) => keyOf(family, vrf))),
);

/** The same function for as long as it says the same. */
export const mayLearnRoutes: Fact<MayLearn> = fact(
  [isEverywhere, tablesOfInterfaces, tablesOfIgps],
  (everywhere, ofInterfaces, ofIgps) => {
    if (everywhere || ofInterfaces.has(EVERY_TABLE)) return always;
    return (family, vrf) => ofInterfaces.has(keyOf(family, vrf)) || ofIgps.has(keyOf(family, vrf));
  },
);

const always: MayLearn = () => true;

/** True for an interface that may be in an IPv4 subnet that the document does not tell. */
export function hasUnknownIpv4({ ipv4, dynamicIpv4, unnumberedFrom, unclear }: Interface): boolean {
  return (
    dynamicIpv4 || unnumberedFrom !== undefined || unclear || ipv4.some(({ length }) => length === undefined)
  );
}

function keyOf(family: 4 | 6, vrf: string | undefined): string {
  return `${family} ${vrf ?? ''}`;
}

const none: readonly never[] = [];
