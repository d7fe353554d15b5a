import { networkV4 } from '../../base/ip/prefix';
import { type Fact, fact } from '../facts';
import { onlyWhere } from '../on-demand';
import { type Ipv4Route, ipv4Routes } from '../routes';
import type { Igp } from './igp';
import type { IgpNetwork } from './igp-networks';
import { networkCoverage, processesWithNetworks, vrfsWithUnknownAddresses } from './network-coverage';

/** A network statement that covers nothing, and the process it stands in. */
export interface IdleNetwork {
  readonly igp: Igp;
  readonly network: IgpNetwork;
}

/**
 * The network statements that cover no address of an interface. None of a routing table in which an interface gets its
 * address from elsewhere, or in which no interface has one: what is not in the document may be what they are for.
 */
export const idleNetworks: Fact<readonly IdleNetwork[]> = onlyWhere(
  processesWithNetworks,
  fact(
    [processesWithNetworks, networkCoverage, vrfsWithUnknownAddresses, ipv4Routes],
    (all, coverage, unknown, routes) => {
      const covered = new Set<IgpNetwork>();
      const withAddresses = new Set<Igp>();
      for (const { igp, networks } of coverage) {
        withAddresses.add(igp);
        for (const network of networks) covered.add(network);
      }
      return all
        .filter((igp) => withAddresses.has(igp) && !unknown.includes(igp.vrf))
        .flatMap((igp) => {
          const byRoutes = new Set(staticPrefixes(igp, routes).flatMap(igp.covering));
          return igp.networks
            .filter((network) => !covered.has(network) && !byRoutes.has(network))
            .map((network) => ({ igp, network }));
        });
    },
  ),
);

/** EIGRP and RIP announce a static route that names an interface where a network statement covers it. */
function staticPrefixes({ protocol, vrf }: Igp, routes: readonly Ipv4Route[]): readonly number[] {
  if (protocol !== 'eigrp' && protocol !== 'rip') return [];
  return routes
    .filter((route) => route.interface !== undefined && route.vrf === vrf)
    .map(({ prefix, length }) => (length === undefined ? prefix : networkV4(prefix, length)));
}
