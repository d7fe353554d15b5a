import { lastV6, maskV6, networkV6 } from './prefix';
import type { SpecialBlockV6 } from './registry/special-v6';
import { specialInsideV6, specialOfV6 } from './special';
import { arpaZoneV6 } from './text-forms';

/** What an IPv6 address with a prefix length says. */
export interface Ipv6PrefixFacts {
  readonly length: number;
  readonly network: bigint;
  readonly last: bigint;
  readonly mask: bigint;
  /** Number of addresses, 2^(128 - length). */
  readonly size: bigint;
  readonly hostBitsSet: boolean;
  /**
   * The address is the first of its subnet: in a unicast prefix the anycast address of the subnet's routers (RFC 4291
   * section 2.6.1). Not so on /127 and /128 (RFC 6164).
   */
  readonly firstOfSubnet: boolean;
  /** Reverse zone, when the length falls on a nibble. */
  readonly arpaZone: string | undefined;
  readonly specialContaining: readonly SpecialBlockV6[];
  readonly specialInside: readonly SpecialBlockV6[];
}

/** Decodes `bits/length`. */
export function decodePrefixV6(bits: bigint, length: number): Ipv6PrefixFacts {
  const network = networkV6(bits, length);
  return {
    length,
    network,
    last: lastV6(bits, length),
    mask: maskV6(length),
    size: 1n << BigInt(128 - length),
    hostBitsSet: bits !== network,
    firstOfSubnet: bits === network && length < 127,
    arpaZone: arpaZoneV6(network, length),
    specialContaining: specialOfV6(network, length),
    specialInside: specialInsideV6(network, length),
  };
}
