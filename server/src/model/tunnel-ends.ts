import { eachRow, type Fact, fact } from './facts';
import { type Interface, interfaces } from './interfaces';
import { sameSets } from './names/same-set';
import { someInterfaces } from './some-interfaces';

const sameNames = { tunnels: sameSets(), sources: sameSets(), lenders: sameSets() };

const names = eachRow(interfaces, [], ({ name, tunnel: { source, mode, destination } }) =>
  source === undefined && mode === undefined && destination === undefined ? [] : [name],
);

/** The interfaces with tunnel commands, by name. */
export const tunnels: Fact<ReadonlyMap<string, Interface>> = someInterfaces(
  fact([names], (all) => sameNames.tunnels(all)),
);

const sources: Fact<ReadonlyMap<string, Interface>> = someInterfaces(
  fact([tunnels], (all) =>
    sameNames.sources([...all.values()].flatMap((one) => one.tunnel.source?.interface ?? [])),
  ),
);

const lenders: Fact<ReadonlyMap<string, Interface>> = someInterfaces(
  fact([sources], (all) => sameNames.lenders([...all.values()].flatMap((one) => one.unnumberedFrom ?? []))),
);

/** The interfaces that tunnels send from, and those that lend them their addresses, by name. */
export const tunnelSources: Fact<ReadonlyMap<string, Interface>> = fact(
  [sources, lenders],
  (own, others) => new Map([...others, ...own]),
);
