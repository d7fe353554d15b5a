import { networkV4 } from '../../base/ip/prefix';
import { eachRow, type Fact, fact } from '../facts';
import { keyedFact } from '../keyed';
import { keysInUse } from '../keys-in-use';
import { lookedUp } from '../looked-up';
import { onlyWhere } from '../on-demand';
import { ipv4Routes } from '../routes';
import type { Igp } from './igp';
import type { IgpNetwork } from './igp-networks';
import { networkCoverage, processesWithNetworks, vrfsWithUnknownAddresses } from './network-coverage';

/** A network statement that covers nothing, and the process it stands in. */
export interface IdleNetwork {
  readonly igp: Igp;
  readonly network: IgpNetwork;
}

/** A statement that covers something. */
interface Covering {
  readonly network: IgpNetwork;
}

const statements: Fact<readonly IdleNetwork[]> = eachRow(processesWithNetworks, [], (igp) =>
  igp.networks.map((network) => ({ igp, network })),
);

const ofAddresses = eachRow(networkCoverage, [], ({ networks }): readonly Covering[] =>
  networks.map((network) => ({ network })),
);

/** EIGRP and RIP announce a static route that names an interface where a network statement covers it. */
const redistributors = eachRow(processesWithNetworks, [], (igp) =>
  igp.protocol === 'eigrp' || igp.protocol === 'rip' ? [igp] : [],
);

const ofRoutes = eachRow(ipv4Routes, [redistributors], (route, all): readonly Covering[] => {
  const { prefix, length, vrf } = route;
  if (route.interface === undefined) return [];
  const network = length === undefined ? prefix : networkV4(prefix, length);
  return all
    .filter((igp) => igp.vrf === vrf)
    .flatMap((igp) => igp.covering(network))
    .map((one) => ({ network: one }));
});

const withoutAddresses: Fact<readonly IdleNetwork[]> = withoutCovering(statements, ofAddresses);
const withoutRoutes: Fact<readonly IdleNetwork[]> = withoutCovering(withoutAddresses, ofRoutes);

/** The processes in whose routing table an interface has an address. */
const inUse = keysInUse(keyedFact(networkCoverage, ({ igp }) => igp));

/**
 * The network statements that cover no address of an interface. None of a routing table in which an interface gets its
 * address from elsewhere, or in which no interface has one: what is not in the document may be what they are for.
 */
export const idleNetworks: Fact<readonly IdleNetwork[]> = onlyWhere(
  statements,
  fact([withoutRoutes, inUse, vrfsWithUnknownAddresses], (all, used, unknown) =>
    all.filter(({ igp }) => used.has(igp) && !unknown.has(igp.vrf ?? '')),
  ),
);

function withoutCovering(
  all: Fact<readonly IdleNetwork[]>,
  covering: Fact<readonly Covering[]>,
): Fact<readonly IdleNetwork[]> {
  const byNetwork = keyedFact(covering, ({ network }) => network);
  const rows = lookedUp(all, byNetwork, [], ({ network }) => [network]);
  return eachRow(rows, [], ({ row, found }) => (found.length === 0 ? [row] : []));
}
