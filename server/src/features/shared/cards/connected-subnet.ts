import { ipv6Map, type ReadonlyIpv6Map } from '../../../base/ip/ipv6-map';
import { networkV4, networkV6 } from '../../../base/ip/prefix';
import { typeOfV6 } from '../../../base/ip/type-v6';
import type { AddressOwners, Owner } from '../../../model/owners';

/** A subnet that interfaces of the device are in. */
export interface ConnectedSubnet<Bits> {
  readonly network: Bits;
  /** Prefix length in bits. */
  readonly length: number;
  readonly owners: readonly Owner[];
}

/** A prefix so short says nothing of where an address is. */
const SHORTEST = 8;

/** The smallest subnet of the device that holds an IPv4 address. */
export function subnetV4(bits: number, { ipv4Networks }: AddressOwners): ConnectedSubnet<number> | undefined {
  for (let length = 31; length >= SHORTEST; length--) {
    const network = networkV4(bits, length);
    const owners = ipv4Networks.get(network)?.filter((owner) => owner.length === length) ?? [];
    if (owners.length > 0) return { network, length, owners };
  }
  return undefined;
}

/** The smallest subnet of the device that holds an IPv6 address. Link-local addresses say nothing: all links have them. */
export function subnetV6(bits: bigint, owners: AddressOwners): ConnectedSubnet<bigint> | undefined {
  if (typeOfV6(bits) === 'link-local') return undefined;
  const { byNetwork, lengths } = networksOf(owners);
  for (const length of lengths) {
    const network = networkV6(bits, length);
    const found = byNetwork.get(network)?.filter((owner) => owner.length === length) ?? [];
    if (found.length > 0) return { network, length, owners: found };
  }
  return undefined;
}

interface Networks {
  readonly byNetwork: ReadonlyIpv6Map<readonly Owner[]>;
  /** Those in use, the longest first. */
  readonly lengths: readonly number[];
}

/** Made once for as long as the addresses of a document stay the same. */
const networksByOwners = new WeakMap<AddressOwners, Networks>();

function networksOf(owners: AddressOwners): Networks {
  const known = networksByOwners.get(owners);
  if (known !== undefined) return known;
  const byNetwork = ipv6Map<Owner[]>();
  const lengths = new Set<number>();
  for (const [address, all] of owners.ipv6) {
    for (const owner of all) {
      const { length } = owner;
      if (length === undefined || length < SHORTEST || length === 128) continue;
      lengths.add(length);
      const network = networkV6(address, length);
      const known = byNetwork.get(network);
      if (known === undefined) byNetwork.set(network, [owner]);
      else known.push(owner);
    }
  }
  const networks = { byNetwork, lengths: [...lengths].sort((a, b) => b - a) };
  networksByOwners.set(owners, networks);
  return networks;
}
