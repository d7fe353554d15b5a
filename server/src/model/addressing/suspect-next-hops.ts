import type { IpAddress } from '../../base/ip/address';
import { lastV4, networkV4 } from '../../base/ip/prefix';
import { sixToFourOf } from '../../base/ip/transition';
import { typeOfV6 } from '../../base/ip/type-v6';
import { eachRow, type Fact } from '../facts';
import { type Interface, interfacesNamed } from '../interfaces';
import { lookedUp } from '../looked-up';
import { onlyWhere } from '../on-demand';
import { type AnyRoute, isIpv4Route, staticLines } from '../routes';
import { isLan } from './interface-kind';
import { hasUnknownIpv4, mayLearnRoutes } from './learned-routes';
import { keysAround } from './prefixed';
import { type OwnSubnet, subnetLengths, subnetTable } from './route-tables';

/** What interfaces make suspect in the next hop of a static route; other routes may clear it. */
export interface SuspectNextHop {
  readonly route: AnyRoute;
  readonly hop: IpAddress;
  /**
   * `own`: the router has the address itself. `network`, `broadcast`: it names the subnet it is in, or all hosts of it.
   * `outside`: it is in no subnet of the interface that the route names. `unconnected`: it is in no subnet at all.
   */
  readonly reason: 'own' | 'network' | 'broadcast' | 'outside' | 'unconnected';
  /** The interface that has the address or the subnet, or that the route names. */
  readonly interface: Interface | undefined;
}

/** The longest IPv4 prefix with a network and a broadcast address: RFC 3021. */
const LONGEST_WITH_BROADCAST = 30;

/** A route with a next hop that is looked up in its own table. */
type Hop = Pick<SuspectNextHop, 'route' | 'hop'>;

const hops: Fact<readonly Hop[]> = eachRow(staticLines, [], ({ route, negated }) => {
  const hop = negated ? undefined : hopOf(route);
  return hop === undefined ? none : [{ route, hop }];
});

const withSubnets = lookedUp(hops, subnetTable, [subnetLengths], ({ route: { vrf }, hop }, lengths) =>
  keysAround(vrf, hop, lengths),
);

const withExits = lookedUp(withSubnets, interfacesNamed, [], ({ row: { route } }) =>
  route.interface === undefined ? none : [route.interface],
);

const suspects: Fact<readonly SuspectNextHop[]> = eachRow(
  withExits,
  [],
  ({ row: { row: hop, found }, found: [exit] }) => {
    const suspect = judge(
      hop,
      found.map(({ item }) => item),
      exit,
    );
    return suspect === undefined ? none : [suspect];
  },
);

/** Not those that nothing leads to where a protocol may bring the way. */
export const suspectNextHops: Fact<readonly SuspectNextHop[]> = onlyWhere(
  hops,
  eachRow(suspects, [mayLearnRoutes], (suspect, mayLearn) => {
    const { reason, hop, route } = suspect;
    return reason === 'unconnected' && mayLearn(hop.family, route.vrf) ? none : [suspect];
  }),
);

/** The next hop of a route; undefined where it has none, or one that is another check's matter. */
function hopOf(route: AnyRoute): IpAddress | undefined {
  if (route.multicast) return undefined;
  if (isIpv4Route(route)) {
    const { nextHop, length, global, topology } = route;
    if (nextHop === undefined || length === undefined || global || topology !== undefined) return undefined;
    return { family: 4, bits: nextHop };
  }
  const { nextHop, nextHopVrf } = route;
  if (nextHop === undefined || nextHopVrf !== undefined) return undefined;
  if (typeOfV6(nextHop) === 'link-local' || sixToFourOf(nextHop) !== undefined) return undefined;
  return { family: 6, bits: nextHop };
}

/** Given the subnets that the next hop is in, and the interface that the route names. */
function judge(
  one: Hop,
  around: readonly OwnSubnet[],
  exit: Interface | undefined,
): SuspectNextHop | undefined {
  const { route, hop } = one;
  const owner = around.find(
    ({ own }) => own.address === hop.bits && !('eui64' in own && own.eui64),
  )?.interface;
  if (owner !== undefined) return owner.shutdown ? undefined : { ...one, reason: 'own', interface: owner };
  const subnets = around.filter(({ own }) => !('linkLocal' in own && own.linkLocal));
  if (hop.family === 4) {
    const [subnet] = subnets;
    const edge = subnet && edgeOf(hop.bits, subnet.own.length);
    if (edge !== undefined && subnets.length === 1)
      return subnet?.interface.shutdown ? undefined : { ...one, reason: edge, interface: subnet?.interface };
    if (route.interface !== undefined)
      return isOutside(hop.bits, exit) ? { ...one, reason: 'outside', interface: exit } : undefined;
  }
  if (route.interface !== undefined || subnets.length > 0) return undefined;
  return { ...one, reason: 'unconnected', interface: undefined };
}

function edgeOf(nextHop: number, length: number | undefined): 'network' | 'broadcast' | undefined {
  if (length === undefined || length > LONGEST_WITH_BROADCAST) return undefined;
  if (nextHop === networkV4(nextHop, length)) return 'network';
  return nextHop === lastV4(nextHop, length) ? 'broadcast' : undefined;
}

function isOutside(nextHop: number, exit: Interface | undefined): boolean {
  if (exit === undefined || exit.shutdown || exit.bridged || !isLan(exit.name)) return false;
  if (exit.ipv4.length === 0 || hasUnknownIpv4(exit)) return false;
  return !exit.ipv4.some(
    ({ address, length = 0 }) => networkV4(address, length) === networkV4(nextHop, length),
  );
}

const none: readonly never[] = [];
