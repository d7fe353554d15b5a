import { type EmbeddedIpv4, embeddedIpv4 } from '../../base/ip/embedded';
import { networkV6 } from '../../base/ip/prefix';

/** Bits from the left up to the end of the IPv4 address, where that is not the end of the IPv6 address. */
const endOf: Partial<Record<EmbeddedIpv4['where'], number>> = {
  '6to4': 48,
  'teredo-server': 64,
  'top-32': 32,
};

/** The IPv4 addresses in an IPv6 address. A prefix that ends before one, as 2002::/16 does, holds all and names none. */
export function embeddedWithin(bits: bigint, prefixLength: number | undefined): readonly EmbeddedIpv4[] {
  const found = embeddedIpv4(bits);
  if (prefixLength === undefined || networkV6(bits, prefixLength) !== bits) return found;
  return found.filter(({ where, groups }) => (endOf[where] ?? 16 * (groups?.[1] ?? 8)) <= prefixLength);
}
