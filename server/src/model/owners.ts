import { ipv6Map, type ReadonlyIpv6Map } from '../base/ip/ipv6-map';
import { networkV4 } from '../base/ip/prefix';
import { argument } from './bound-line';
import { device } from './device';
import { type Fact, fact } from './facts';
import { interfaces } from './interfaces';
import type { Mark } from './mark';

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

export const addressOwners: Fact<AddressOwners> = fact([interfaces, device], (all, { on }) => {
  const ipv4 = new Map<number, Owner[]>();
  const ipv6 = ipv6Map<Owner[]>();
  const ipv4Networks = new Map<number, Owner[]>();
  for (const { name, vrf, ipv4: own4, ipv6: own6 } of all) {
    for (const { address, length, mark } of own4) {
      const owner = { interface: name, vrf, length, mark };
      add(ipv4, address, owner);
      if (length !== undefined) add(ipv4Networks, networkV4(address, length), owner);
    }
    // With EUI-64 the document does not say the last 64 bits.
    for (const { address, length, mark, eui64 } of own6) {
      if (!eui64) add(ipv6, address, { interface: name, vrf, length, mark });
    }
  }
  const hostnameMark = on.get('hostname');
  const hostname = hostnameMark && argument(hostnameMark.line, 'name')?.text;
  return { hostname, ipv4, ipv6, ipv4Networks };
});

/** A map of either family. */
interface OwnersBy<Bits> {
  readonly get: (bits: Bits) => Owner[] | undefined;
  readonly set: (bits: Bits, owners: Owner[]) => unknown;
}

function add<Bits>(map: OwnersBy<Bits>, bits: Bits, owner: Owner): void {
  const known = map.get(bits);
  if (known === undefined) map.set(bits, [owner]);
  else known.push(owner);
}
