import { type Fact, fact } from '../facts';
import { onlyWhere } from '../on-demand';
import type { Igp } from './igp';
import type { IgpNetwork } from './igp-networks';
import { networkCoverage, processesWithNetworks } from './network-coverage';

/** Two network statements of one OSPF process that claim an interface for different areas. */
export interface ContestedNetwork {
  readonly igp: Igp;
  /** The name of the first such interface. */
  readonly interface: string;
  /** The statement that decides the area. */
  readonly winner: IgpNetwork;
  /** The one that has no effect: it covers nothing but what other statements decide. */
  readonly loser: IgpNetwork;
}

/** The processes in which some statement lies within another one of another area. */
const overlapping: Fact<readonly Igp[]> = fact([processesWithNetworks], (all) =>
  all.filter(
    ({ protocol, networks, covering }) =>
      protocol === 'ospf' &&
      networks.some(({ address, area }) => covering(address).some((other) => other.area !== area)),
  ),
);

/**
 * The network statements of OSPF that have no effect, because others put all that they cover into another area. A
 * statement that covers anything else too, such as one that catches all the rest, is meant so.
 */
export const contestedNetworks: Fact<readonly ContestedNetwork[]> = onlyWhere(
  overlapping,
  fact([overlapping, networkCoverage], (all, coverage) => {
    const lost = new Map<IgpNetwork, ContestedNetwork>();
    const needed = new Set<IgpNetwork>();
    for (const { igp, interface: one, networks, isPrimary } of coverage) {
      if (!all.includes(igp)) continue;
      // Whatever is out of service, and what the interface decides itself, speaks for the statement.
      const isOpen = isPrimary && !one.shutdown && !igp.statements.has(one.name);
      const winner = isOpen ? mostSpecific(networks) : undefined;
      for (const loser of networks) {
        if (winner === undefined || loser.area === winner.area) needed.add(loser);
        else if (!lost.has(loser)) lost.set(loser, { igp, interface: one.name, winner, loser });
      }
    }
    return [...lost.values()].filter(({ loser }) => !needed.has(loser));
  }),
);

/** Of several statements the one that leaves the fewest bits open, of equals the first. */
function mostSpecific(networks: readonly IgpNetwork[]): IgpNetwork | undefined {
  return networks.reduce<IgpNetwork | undefined>(
    (best, one) => (best === undefined || openBits(one) < openBits(best) ? one : best),
    undefined,
  );
}

function openBits({ wildcard }: IgpNetwork): number {
  let count = 0;
  for (let left = wildcard; left !== 0; left = (left & (left - 1)) >>> 0) count++;
  return count;
}
