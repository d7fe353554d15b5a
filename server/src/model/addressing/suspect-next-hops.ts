import { lastV4, networkV4 } from '../../base/ip/prefix';
import { sixToFourOf } from '../../base/ip/transition';
import { typeOfV6 } from '../../base/ip/type-v6';
import { eachRow, type Fact } from '../facts';
import { type Interface, interfacesByName } from '../interfaces';
import { type AddressOwners, addressOwners } from '../owners';
import type { Ipv4Route, Ipv6Route } from '../routes';
import { isLan } from './interface-kind';
import { hasUnknownIpv4, type MayLearn, mayLearnRoutes } from './learned-routes';
import { prefixesWith } from './prefix-table';
import { staticRouteLines } from './route-lines';
import { type ConnectedTables, connectedTables } from './route-tables';

/** What interfaces make suspect in the next hop of a static route; other routes may clear it. */
export interface SuspectNextHop {
  readonly route: Ipv4Route | Ipv6Route;
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

/** Kept for each line until it or an interface changes. Not for next hops that a protocol may bring the way to. */
export const suspectNextHops: Fact<readonly SuspectNextHop[]> = eachRow(
  staticRouteLines,
  [connectedTables, interfacesByName, mayLearnRoutes, addressOwners],
  ({ ipv4, ipv6 }, connected, byName, mayLearn, owners) => {
    const found =
      (ipv4 && checkIpv4(ipv4, connected, byName, mayLearn)) ??
      (ipv6 && checkIpv6(ipv6, connected, byName, mayLearn, owners));
    return found === undefined ? [] : [found];
  },
);

type ByName = ReadonlyMap<string, Interface>;

function checkIpv4(
  route: Ipv4Route,
  connected: ConnectedTables,
  byName: ByName,
  mayLearn: MayLearn,
): SuspectNextHop | undefined {
  const { nextHop, vrf, length } = route;
  if (nextHop === undefined || length === undefined) return undefined;
  if (route.global || route.topology !== undefined || route.multicast) return undefined;
  const subnets = prefixesWith(connected.ipv4(vrf), nextHop);
  const owner = subnets.find(({ own }) => own.address === nextHop)?.interface;
  if (owner !== undefined) return owner.shutdown ? undefined : { route, reason: 'own', interface: owner };
  const [subnet] = subnets;
  const edge = subnet && edgeOf(nextHop, subnet.own.length);
  if (edge !== undefined && subnets.length === 1)
    return subnet?.interface.shutdown ? undefined : { route, reason: edge, interface: subnet?.interface };
  if (route.interface !== undefined) return outsideOf(route, nextHop, byName.get(route.interface));
  if (subnets.length > 0 || mayLearn(4, vrf)) return undefined;
  return { route, reason: 'unconnected', interface: undefined };
}

function checkIpv6(
  route: Ipv6Route,
  connected: ConnectedTables,
  byName: ByName,
  mayLearn: MayLearn,
  owners: AddressOwners,
): SuspectNextHop | undefined {
  const { nextHop, vrf } = route;
  if (nextHop === undefined || route.nextHopVrf !== undefined || route.multicast) return undefined;
  // Next hops of 6to4 and on the link itself are other checks' matter.
  if (typeOfV6(nextHop) === 'link-local' || sixToFourOf(nextHop) !== undefined) return undefined;
  const owner = owners.ipv6
    .get(nextHop)
    ?.map((one) => byName.get(one.interface))
    .find((one) => one?.vrf === vrf);
  if (owner !== undefined) return owner.shutdown ? undefined : { route, reason: 'own', interface: owner };
  if (route.interface !== undefined || mayLearn(6, vrf)) return undefined;
  if (prefixesWith(connected.ipv6(vrf), nextHop).length > 0) return undefined;
  return { route, reason: 'unconnected', interface: undefined };
}

function edgeOf(nextHop: number, length: number | undefined): 'network' | 'broadcast' | undefined {
  if (length === undefined || length > LONGEST_WITH_BROADCAST) return undefined;
  if (nextHop === networkV4(nextHop, length)) return 'network';
  return nextHop === lastV4(nextHop, length) ? 'broadcast' : undefined;
}

function outsideOf(
  route: Ipv4Route,
  nextHop: number,
  exit: Interface | undefined,
): SuspectNextHop | undefined {
  if (exit === undefined || exit.shutdown || exit.bridged || !isLan(exit.name)) return undefined;
  if (exit.ipv4.length === 0 || hasUnknownIpv4(exit)) return undefined;
  const isInside = exit.ipv4.some(
    ({ address, length = 0 }) => networkV4(address, length) === networkV4(nextHop, length),
  );
  return isInside ? undefined : { route, reason: 'outside', interface: exit };
}
