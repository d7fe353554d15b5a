import { eachRow, type Fact, fact } from '../facts';
import { type Interface, interfaces } from '../interfaces';
import { keyedFact } from '../keyed';
import { keysInUse } from '../keys-in-use';
import { grouped } from './grouped';
import { type Igp, igps } from './igp';
import type { IgpNetwork } from './igp-networks';

/** What an address of an interface says of the network statements of a process in its routing table. */
export interface Coverage {
  readonly igp: Igp;
  readonly interface: Interface;
  /** The statements that cover the address, in the order of the document. */
  readonly networks: readonly IgpNetwork[];
  /** True for the address that decides on which interfaces a process runs. */
  readonly isPrimary: boolean;
}

/** The processes with network statements that are in service. */
export const processesWithNetworks: Fact<readonly Igp[]> = eachRow(igps, [], (igp) =>
  igp.networks.length > 0 && !igp.shutdown ? [igp] : [],
);

const byVrf: Fact<ReadonlyMap<string | undefined, readonly Igp[]>> = fact([processesWithNetworks], (all) =>
  grouped(all, ({ vrf }) => vrf),
);

/** Row by row, so that a change of one address looks up that address alone. */
export const networkCoverage: Fact<readonly Coverage[]> = eachRow(interfaces, [byVrf], (one, protocols) => {
  const own = protocols.get(one.vrf);
  if (own === undefined) return [];
  return own.flatMap((igp) =>
    one.ipv4.map(
      ({ address, secondary }): Coverage => ({
        igp,
        interface: one,
        networks: igp.covering(address),
        isPrimary: !secondary,
      }),
    ),
  );
});

const withUnknownAddresses = eachRow(interfaces, [], (one) =>
  one.dynamicIpv4 || one.unclear || one.unnumberedFrom !== undefined ? [one] : [],
);

/**
 * The VRFs with an interface that gets an IPv4 address from elsewhere, borrows one, or is not understood; '' stands for
 * the global table.
 */
export const vrfsWithUnknownAddresses: Fact<ReadonlySet<string>> = keysInUse(
  keyedFact(withUnknownAddresses, ({ vrf }) => vrf ?? ''),
);
