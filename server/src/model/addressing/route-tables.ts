import { networkV4, networkV6 } from '../../base/ip/prefix';
import { type Fact, fact } from '../facts';
import { type Interface, type InterfaceIpv4, type InterfaceIpv6, interfacesByName } from '../interfaces';
import { type Ipv4Route, type Ipv6Route, ipv4Routes, ipv6Routes } from '../routes';
import { addPrefix, type PrefixTable, prefixTable } from './prefix-table';

/** An address of an interface, with the subnet that it is in. */
export interface Subnet<Own> {
  readonly interface: Interface;
  readonly own: Own;
}

/** A table of each VRF, made when first asked for: most changes of a document ask for none. */
export type ByVrf<Table> = (vrf: string | undefined) => Table;

/** The subnets that interfaces are in, also those of interfaces that are shut down. */
export interface ConnectedTables {
  readonly ipv4: ByVrf<PrefixTable<number, Subnet<InterfaceIpv4>>>;
  readonly ipv6: ByVrf<PrefixTable<bigint, Subnet<InterfaceIpv6>>>;
}

export const connectedTables: Fact<ConnectedTables> = fact([interfacesByName], (byName) => ({
  ipv4: tablesOf(networkV4, (add) => {
    for (const one of byName.values())
      for (const own of one.ipv4)
        if (own.length !== undefined) add(one.vrf, own.address, own.length, { interface: one, own });
  }),
  ipv6: tablesOf(networkV6, (add) => {
    for (const one of byName.values())
      for (const own of one.ipv6)
        if (!own.linkLocal) add(one.vrf, own.address, own.length, { interface: one, own });
  }),
}));

/** The static routes by destination. */
export interface StaticTables {
  readonly ipv4: ByVrf<PrefixTable<number, Ipv4Route>>;
  readonly ipv6: ByVrf<PrefixTable<bigint, Ipv6Route>>;
}

export const staticTables: Fact<StaticTables> = fact([ipv4Routes, ipv6Routes], (v4, v6) => ({
  ipv4: tablesOf(networkV4, (add) => {
    for (const route of v4)
      if (route.length !== undefined && route.topology === undefined && !route.multicast)
        add(route.vrf, route.prefix, route.length, route);
  }),
  ipv6: tablesOf(networkV6, (add) => {
    for (const route of v6) if (!route.multicast) add(route.vrf, route.prefix, route.length, route);
  }),
}));

type Add<Bits, Value> = (vrf: string | undefined, bits: Bits, length: number, value: Value) => void;

function tablesOf<Bits extends number | bigint, Value>(
  networkOf: (bits: Bits, length: number) => Bits,
  fill: (add: Add<Bits, Value>) => void,
): ByVrf<PrefixTable<Bits, Value>> {
  let tables: Map<string | undefined, PrefixTable<Bits, Value>> | undefined;
  const none = prefixTable<Bits, Value>(networkOf);
  return (vrf) => {
    if (tables === undefined) {
      const all = new Map<string | undefined, PrefixTable<Bits, Value>>();
      fill((name, bits, length, value) => {
        const table = all.get(name) ?? prefixTable<Bits, Value>(networkOf);
        all.set(name, table);
        addPrefix(table, bits, length, value);
      });
      tables = all;
    }
    return tables.get(vrf) ?? none;
  };
}
