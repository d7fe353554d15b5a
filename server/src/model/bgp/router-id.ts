import { eachRow, type Fact, fact } from '../facts';
import { type Interface, interfacesByName } from '../interfaces';
import { keyedFact } from '../keyed';
import { perKey, valuesOf } from '../per-key';
import { type BgpNeighbor, bgpNeighbors } from './neighbors';
import { hasUnknownCommands } from './unknown-commands';

/** True where an interface has an IPv4 address, or may get one that the document does not show. */
export const anyIpv4: Fact<boolean> = fact([interfacesByName, hasUnknownCommands], (byName, unknown) => {
  if (unknown) return true;
  for (const one of byName.values()) if (mayHaveIpv4(one)) return true;
  return false;
});

function mayHaveIpv4({ ipv4, dynamicIpv4, unnumberedFrom, unclear }: Interface): boolean {
  return ipv4.length > 0 || dynamicIpv4 || unnumberedFrom !== undefined || unclear;
}

const withoutRouterId = eachRow(bgpNeighbors, [], (neighbor): readonly BgpNeighbor[] => {
  const { process, scope, address, session, families } = neighbor;
  if (process.routerId !== undefined || address.family !== 6) return [];
  if (session.shutdown !== undefined || scope.vrf !== undefined) return [];
  return families.some(({ family, isActive }) => isActive && family.name.afi === 'ipv6') ? [neighbor] : [];
});

/** In each process without a router ID the first neighbor of the global table that exchanges IPv6 routes. */
export const firstWithoutRouterId: Fact<readonly BgpNeighbor[]> = valuesOf(
  perKey(
    keyedFact(withoutRouterId, ({ process }) => process),
    [],
    ([first]) => first,
  ),
);
