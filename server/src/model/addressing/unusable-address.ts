import { lastV4, networkV4 } from '../../base/ip/prefix';
import { typeOfV6 } from '../../base/ip/type-v6';

/** Why no interface can have an IPv4 address (RFC 1122 section 3.2.1.3, RFC 5771, RFC 1112 section 4). */
export type UnusableIpv4 = 'this-network' | 'loopback' | 'multicast' | 'reserved';

/** Why no interface can have an IPv6 address by a line with a prefix length (RFC 4291 sections 2.5 to 2.7). */
export type UnusableIpv6 = 'unspecified' | 'loopback' | 'multicast' | 'mapped' | 'link-local';

const MAPPED = 0xffffn;
/** Longer IPv4 prefixes have neither a network nor a broadcast address (RFC 3021). */
const LONGEST_WITH_BROADCAST = 30;

/** Undefined for an address that an interface can have. */
export function unusableIpv4(address: number): UnusableIpv4 | undefined {
  const octet = address >>> 24;
  if (octet === 0) return 'this-network';
  if (octet === 127) return 'loopback';
  if (octet >= 240) return 'reserved';
  return octet >= 224 ? 'multicast' : undefined;
}

/** What names a subnet, or all of its hosts: IOS refuses such an address. Undefined for one that a host can have. */
export function edgeOfSubnet(address: number, length: number): 'network' | 'broadcast' | undefined {
  if (length === 0 || length > LONGEST_WITH_BROADCAST) return undefined;
  if (address === networkV4(address, length)) return 'network';
  return address === lastV4(address, length) ? 'broadcast' : undefined;
}

/** Undefined for an address that an interface can have. */
export function unusableIpv6(address: bigint): UnusableIpv6 | undefined {
  if (address >> 32n === MAPPED) return 'mapped';
  const type = typeOfV6(address);
  if (type === 'unspecified' || type === 'loopback' || type === 'multicast' || type === 'link-local')
    return type;
  return undefined;
}
