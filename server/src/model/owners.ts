import type { ReadonlyIpv6Map } from '../base/ip/ipv6-map';
import { networkV4 } from '../base/ip/prefix';
import { argument } from './bound-line';
import { device } from './device';
import { eachRow, type Fact, fact } from './facts';
import { interfaces } from './interfaces';
import { type Keyed, keyedFact } from './keyed';
import type { Mark } from './mark';
import { readMap } from './read-map';

/** An interface that has an address. */
export interface Owner {
  /** As a device prints it. */
  readonly interface: string;
  readonly vrf: string | undefined;
  /** Length of its prefix in bits; undefined for a mask that is not contiguous. */
  readonly length: number | undefined;
  readonly mark: Mark;
}

/** Whose an address is, on the device that a document describes. */
export interface AddressOwners {
  /** Name of the device, as the document writes it. */
  readonly hostname: string | undefined;
  readonly ipv4: ReadonlyMap<number, readonly Owner[]>;
  readonly ipv6: ReadonlyIpv6Map<readonly Owner[]>;
  /** By the first address of the subnet that an interface is in. */
  readonly ipv4Networks: ReadonlyMap<number, readonly Owner[]>;
}

/** An owner with the address, as it is looked up. */
interface Owned<Bits> extends Owner {
  readonly bits: Bits;
}

const ipv4Owners = eachRow(interfaces, [], ({ name, vrf, ipv4 }) =>
  ipv4.map(
    ({ address, length, mark }): Owned<number> => ({ bits: address, interface: name, vrf, length, mark }),
  ),
);

/** With EUI-64 the document does not say the last 64 bits. */
const ipv6Owners = eachRow(interfaces, [], ({ name, vrf, ipv6 }) =>
  ipv6
    .filter(({ eui64 }) => !eui64)
    .map(
      ({ address, length, mark }): Owned<bigint> => ({ bits: address, interface: name, vrf, length, mark }),
    ),
);

const byIpv4 = keyedFact(ipv4Owners, ({ bits }) => bits);
const byIpv6 = keyedFact(ipv6Owners, ({ bits }) => keyOf(bits));
const byIpv4Network = keyedFact(ipv4Owners, ({ bits, length }) =>
  length === undefined ? undefined : networkV4(bits, length),
);

/** Also after an edit looked up in what was put in order before: of all addresses only those that changed are new. */
export const addressOwners: Fact<AddressOwners> = fact(
  [byIpv4, byIpv6, byIpv4Network, device],
  (ipv4, ipv6, networks, { on }) => {
    const hostnameMark = on.get('hostname');
    const hostname = hostnameMark && argument(hostnameMark.line, 'name')?.text;
    return { hostname, ipv4: ipv4Map(ipv4), ipv6: mapOfIpv6(ipv6), ipv4Networks: ipv4Map(networks) };
  },
);

function ipv4Map({ get, rows, keyOf: keyOfRow }: Keyed<number, Owned<number>>): AddressOwners['ipv4'] {
  const entries = () => {
    const keys = new Set(rows.flatMap((row) => keyOfRow(row) ?? []));
    return [...keys].map((key) => [key, get(key)] as const);
  };
  return readMap({ get: (bits: number) => some(get(bits)), entries });
}

function mapOfIpv6({ get, rows }: Keyed<string, Owned<bigint>>): AddressOwners['ipv6'] {
  const addresses = () => new Set(rows.map(({ bits }) => bits));
  return {
    get: (bits) => some(get(keyOf(bits))),
    has: (bits) => get(keyOf(bits)).length > 0,
    get size(): number {
      return addresses().size;
    },
    *[Symbol.iterator]() {
      for (const bits of addresses()) yield [bits, get(keyOf(bits))] as const;
    },
  };
}

function some(owners: readonly Owner[]): readonly Owner[] | undefined {
  return owners.length === 0 ? undefined : owners;
}

/** A big integer is slow to look up. */
function keyOf(bits: bigint): string {
  return bits.toString(16);
}
