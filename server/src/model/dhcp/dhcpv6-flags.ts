import type { Ipv6Link } from '../ipv6/ipv6-links';
import { isRouted } from '../ipv6/ipv6-presence';
import type { Dhcpv6Pool } from './dhcpv6-pools';

/**
 * How the flags of router advertisements (RFC 4861, section 4.2) fail to fit a pool: addresses that nobody asks for,
 * hosts that are sent for an address to a pool without any, options that nobody asks for.
 */
export type FlagMismatch = 'unmanaged' | 'stateless' | 'unasked';

/** More servers than a device relays to. */
const MOST_SERVERS = 50;

/** What is wrong between the flags of a link and the pool that is served there. */
export function flagMismatch(link: Ipv6Link, pool: Dhcpv6Pool): FlagMismatch | undefined {
  if (!pool.isUnderstood || pool.delegates) return undefined;
  const leases = pool.addresses.length > 0;
  if (link.managed !== undefined) return leases ? undefined : 'stateless';
  if (link.raSuppressed) return undefined;
  if (leases) return 'unmanaged';
  return pool.hasOptions && link.otherConfig === undefined ? 'unasked' : undefined;
}

/**
 * True where a link without any role in DHCPv6 sends its hosts there, and none of the servers that the device relays to
 * (addresses as 128 bits) can be on the link itself.
 */
export function isUnanswered(link: Ipv6Link, servers: ReadonlySet<bigint>): boolean {
  if (link.raSuppressed || !isRouted(link) || link.own.dynamicIpv6) return false;
  if (servers.size > MOST_SERVERS) return false;
  const isNear = (server: bigint): boolean =>
    link.own.ipv6.some(({ address, length }) => (address ^ server) >> BigInt(128 - length) === 0n);
  return ![...servers].some(isNear);
}
