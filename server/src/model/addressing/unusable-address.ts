import { typeOfV6 } from '../../base/ip/type-v6';

/** Why no interface can have an IPv4 address (RFC 1122 section 3.2.1.3, RFC 5771, RFC 1112 section 4). */
export type UnusableIpv4 = 'this-network' | 'loopback' | 'multicast' | 'reserved';

/** Why no interface can have an IPv6 address by a line with a prefix length (RFC 4291 sections 2.5 to 2.7). */
export type UnusableIpv6 = 'unspecified' | 'loopback' | 'multicast' | 'mapped' | 'link-local';

const MAPPED = 0xffffn;

/** Undefined for an address that an interface can have. */
export function unusableIpv4(address: number): UnusableIpv4 | undefined {
  const octet = address >>> 24;
  if (octet === 0) return 'this-network';
  if (octet === 127) return 'loopback';
  if (octet >= 240) return 'reserved';
  return octet >= 224 ? 'multicast' : undefined;
}

/** Undefined for an address that an interface can have. */
export function unusableIpv6(address: bigint): UnusableIpv6 | undefined {
  if (address >> 32n === MAPPED) return 'mapped';
  const type = typeOfV6(address);
  if (type === 'unspecified' || type === 'loopback' || type === 'multicast' || type === 'link-local')
    return type;
  return undefined;
}
