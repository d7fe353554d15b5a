import type { IpAddress } from '../../base/ip/address';
import { eachRow, type Fact } from '../facts';
import { type Interface, type InterfaceIpv4, type InterfaceIpv6, wholeInterfaces } from '../interfaces';
import { type Keyed, keyedFact } from '../keyed';
import { type AnyRoute, isIpv4Route, staticRoutes } from '../routes';
import { type LengthInUse, lengthsInUse, type Prefixed, prefixed } from './prefixed';

/** An address of an interface, with the subnet that it is in. */
export interface OwnSubnet {
  readonly interface: Interface;
  readonly own: InterfaceIpv4 | InterfaceIpv6;
}

/** The subnets that interfaces are in, also those of interfaces that are shut down; a link-local address is one itself. */
const subnetRows: Fact<readonly Prefixed<OwnSubnet>[]> = eachRow(wholeInterfaces, [], (one) => [
  ...one.ipv4.flatMap((own) =>
    own.length === undefined
      ? []
      : [prefixed(one.vrf, { family: 4, bits: own.address }, own.length, { interface: one, own })],
  ),
  ...one.ipv6.map((own) =>
    prefixed(one.vrf, { family: 6, bits: own.address }, own.length, { interface: one, own }),
  ),
]);

/** These by table and prefix. */
export const subnetTable: Fact<Keyed<string, Prefixed<OwnSubnet>>> = keyedFact(subnetRows, ({ key }) => key);

/** The lengths of their prefixes. */
export const subnetLengths: Fact<readonly LengthInUse[]> = lengthsInUse(subnetRows);

/** The static routes in effect by destination, with their tables; those with a mask that is not contiguous are left out. */
const staticRows: Fact<readonly Prefixed<AnyRoute>[]> = eachRow(staticRoutes, [], (route) => {
  const { vrf, length } = route;
  if (length === undefined) return [];
  const address: IpAddress = isIpv4Route(route)
    ? { family: 4, bits: route.prefix }
    : { family: 6, bits: route.prefix };
  return [prefixed(vrf, address, length, route)];
});

/** These by table and prefix. */
export const staticTable: Fact<Keyed<string, Prefixed<AnyRoute>>> = keyedFact(staticRows, ({ key }) => key);

/** The lengths of their prefixes. */
export const staticLengths: Fact<readonly LengthInUse[]> = lengthsInUse(staticRows);
