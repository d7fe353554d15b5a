import { type Fact, fact, updatedFact } from './facts';
import { type Interface, interfaceParts, interfacesNamed, wholeOf } from './interfaces';
import type { Keyed } from './keyed';
import { perKey, valuesOf } from './per-key';
import { replaceRows } from './row-changes';

/** Interfaces that have a tunnel command in one of their parts. */
const withTunnels = perKey(interfaceParts, [], (parts) =>
  parts.some(hasTunnelCommand) ? wholeOf(parts) : undefined,
);

/** The interfaces with tunnel commands, by name. */
export const tunnels: Fact<ReadonlyMap<string, Interface>> = fact(
  [valuesOf(withTunnels)],
  (all) => new Map(all.map((one) => [one.name, one])),
);

const sources = someInterfaces(tunnels, ({ tunnel }) => tunnel.source?.interface);
const lenders = someInterfaces(sources, ({ unnumberedFrom }) => unnumberedFrom);

/** The interfaces that tunnels send from, and those that lend them their addresses, by name. */
export const tunnelSources: Fact<ReadonlyMap<string, Interface>> = fact(
  [sources, lenders],
  (own, others) => new Map([...others, ...own]),
);

function hasTunnelCommand({ tunnel: { source, mode, destination } }: Interface): boolean {
  return source !== undefined || mode !== undefined || destination !== undefined;
}

/** The interfaces that others name. It stays the same object when none of them changes. */
function someInterfaces(
  by: Fact<ReadonlyMap<string, Interface>>,
  named: (one: Interface) => string | undefined,
): Fact<ReadonlyMap<string, Interface>> {
  const found: Fact<readonly Interface[]> = updatedFact([by, interfacesNamed], (before, all, byName) => {
    const fresh = interfacesOf(all, named, byName);
    return before === undefined ? fresh : replaceRows(before.value, 0, before.value.length, fresh);
  });
  return fact([found], (all) => new Map(all.map((one) => [one.name, one])));
}

function interfacesOf(
  all: ReadonlyMap<string, Interface>,
  named: (one: Interface) => string | undefined,
  byName: Keyed<string, Interface>,
): readonly Interface[] {
  const names = new Set([...all.values()].flatMap((one) => named(one) ?? []));
  return [...names].flatMap((name) => byName.get(name));
}
