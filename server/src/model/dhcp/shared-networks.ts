import { lastV4 } from '../../base/ip/prefix';
import type { DhcpNetwork, DhcpPool } from './dhcp-pools';
import { nestedPrefixes } from './overlaps';

/** A subnet with the pool that leases it. */
export interface Leased {
  readonly pool: DhcpPool;
  readonly network: DhcpNetwork;
}

/** Subnets of two pools of one VRF that have addresses in common, each pair in the order of the pools given. */
export function sharedNetworks(
  pools: readonly DhcpPool[],
): { readonly earlier: Leased; readonly later: Leased }[] {
  const order = new Map(pools.map((pool, index) => [pool, index]));
  const placeOf = ({ pool }: Leased): number => order.get(pool) ?? 0;
  const byVrf = new Map<string | undefined, Leased[]>();
  for (const pool of pools) {
    const own = byVrf.get(pool.vrf) ?? [];
    byVrf.set(pool.vrf, own);
    own.push(...pool.networks.map((network) => ({ pool, network })));
  }
  return [...byVrf.values()]
    .flatMap((leased) => nestedPrefixes(leased, rangeOf))
    .filter(({ outer, inner }) => outer.pool !== inner.pool)
    .map(({ outer, inner }) =>
      placeOf(outer) < placeOf(inner) ? { earlier: outer, later: inner } : { earlier: inner, later: outer },
    );
}

function rangeOf({ network: { network, length } }: Leased): { first: bigint; last: bigint } {
  return { first: BigInt(network), last: BigInt(lastV4(network, length)) };
}
