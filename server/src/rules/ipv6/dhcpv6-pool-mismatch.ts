import { formatIpv6 } from '../../base/ip/format';
import { networkV6 } from '../../base/ip/prefix';
import { dhcpv6Links } from '../../model/dhcp/dhcpv6-links';
import { type Dhcpv6Pool, dhcpv6Pools, type PoolPrefix } from '../../model/dhcp/dhcpv6-pools';
import type { InterfaceIpv6 } from '../../model/interfaces';
import type { Ipv6Link } from '../../model/ipv6/ipv6-links';
import { repeatedInterfaces } from '../../model/ipv6/repeated-interfaces';
import { defineRowRule } from '../rule';

export default defineRowRule({
  id: 'dhcpv6-pool-mismatch',
  severity: 'warning',
  scope: 'file',
  what: 'An interface serves a DHCPv6 pool whose addresses are not of its own prefix.',
  why: 'The server leases what the pool holds, whatever link asks. Hosts get addresses that are of no use there: answers to them are routed to another link, or nowhere.',
  silent:
    'Where the interface has no address of its own or gets it from elsewhere (general prefix, DHCP, autoconfiguration), where the pool is not in the document or leases no addresses, and where the interface is shut down.',
  messages: {
    mismatch:
      'Pool {pool} leases addresses of {prefix}, and {interface} is in {own}: answers to its hosts go to another link, or nowhere.',
    link: 'Pool {pool} is for the link {prefix}, and {interface} is in {own}.',
  },
  examples: {
    bad: [
      `ipv6 dhcp pool FLOOR2
 address prefix 2001:DB8:2::/64
interface Vlan3
 ipv6 address 2001:DB8:3::1/64
 ipv6 nd managed-config-flag
!! dhcpv6-pool-mismatch
 ipv6 dhcp server FLOOR2 rapid-commit`,
    ],
    good: [
      `ipv6 dhcp pool FLOOR2
 address prefix 2001:DB8:2::/64
ipv6 dhcp pool DNS
 dns-server 2001:DB8::53
interface Vlan2
 ipv6 address 2001:DB8:2::1/64
 ipv6 address 2001:DB8:22::1/64
 ipv6 nd managed-config-flag
 ipv6 dhcp server FLOOR2
interface Vlan3
 ipv6 address 2001:DB8:3::1/64
 ipv6 nd other-config-flag
 ipv6 dhcp server DNS
interface Vlan4
 ipv6 address PROVIDER ::4:0:0:0:1/64
 ipv6 nd managed-config-flag
 ipv6 dhcp server FLOOR2`,
    ],
  },
  references: [
    { title: 'RFC 8415, section 13.1', url: 'https://www.rfc-editor.org/rfc/rfc8415#section-13.1' },
  ],
  each: dhcpv6Links,
  reads: [dhcpv6Pools, repeatedInterfaces],
  check(report, { link, roles }, pools, repeated) {
    const server = roles.find(({ role }) => role === 'server');
    const pool = pools.get(server?.pool?.name ?? '');
    if (link === undefined || server?.pool === undefined || pool === undefined || !pool.isUnderstood) return;
    const own = ownAddresses(link);
    const prefix = strange(pool, own);
    const [first] = own;
    if (first === undefined || prefix === undefined || repeated.has(link.own.name)) return;
    report({
      at: server.pool.mark,
      message: pool.addresses.length > 0 ? 'mismatch' : 'link',
      holes: { pool: pool.name, prefix: write(prefix), interface: link.own.name, own: write(first) },
      related: [{ at: prefix.mark, message: `Prefix of pool ${pool.name}` }],
    });
  },
});

/** The addresses of an interface of which all are known. */
function ownAddresses({ own }: Ipv6Link): readonly InterfaceIpv6[] {
  if (own.shutdown || own.dynamicIpv6 || own.ipv6UnnumberedFrom !== undefined) return [];
  return own.ipv6.filter(({ linkLocal }) => !linkLocal);
}

/** The first prefix of the pool, where none of them has to do with the link. */
function strange({ addresses, links }: Dhcpv6Pool, own: readonly InterfaceIpv6[]): PoolPrefix | undefined {
  const prefixes = addresses.length > 0 ? addresses : links;
  return prefixes.some((prefix) => own.some((address) => overlap(prefix, address))) ? undefined : prefixes[0];
}

function overlap(a: PoolPrefix, b: InterfaceIpv6): boolean {
  return (a.address ^ b.address) >> BigInt(128 - Math.min(a.length, b.length)) === 0n;
}

function write({ address, length }: Pick<PoolPrefix, 'address' | 'length'>): string {
  return `${formatIpv6(networkV6(address, length))}/${length}`;
}
