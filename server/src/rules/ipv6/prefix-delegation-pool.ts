import { formatIpv6 } from '../../base/ip/format';
import { lastV6, networkV6 } from '../../base/ip/prefix';
import { dhcpv6Pools } from '../../model/dhcp/dhcpv6-pools';
import { nestedPrefixes } from '../../model/dhcp/overlaps';
import { linksBesidePools, type PrefixPool, prefixPools } from '../../model/dhcp/prefix-pools';
import type { Ipv6Link } from '../../model/ipv6/ipv6-links';
import type { Mark } from '../../model/mark';
import { defineRule, type Report } from '../rule';

export default defineRule({
  id: 'prefix-delegation-pool',
  severity: 'warning',
  scope: 'file',
  what: 'A local pool of IPv6 prefixes has nothing to hand out, or hands out what is in use elsewhere.',
  why: 'The last number of `ipv6 local pool` is the length of what each client gets. Where it is shorter than the pool, IOS refuses the command; where pools overlap each other or a connected network, two sites have the same addresses.',
  silent:
    'For networks of interfaces that are shut down or in a VRF, and for those that overlap a pool nothing is delegated from.',
  messages: {
    short:
      'Each client is to get a /{assigned}, and the pool is a /{length} only: IOS refuses it, and no prefix is delegated.',
    single:
      'Pool {pool} is one /{length} and hands out /{length}s: the first client gets all of it, the next one none.',
    pools:
      'Pool {pool} overlaps pool {other}: two clients may get the same prefix, and packets of one go to the other.',
    connected:
      'Pool {pool} holds {prefix} of {interface}: where that is delegated, packets for the client go to {interface}.',
  },
  examples: {
    bad: [
      `!! prefix-delegation-pool
ipv6 local pool HOMES 2001:DB8:8000::/36 32
ipv6 local pool NORTH 2001:DB8:4000::/36 56
!! prefix-delegation-pool
ipv6 local pool SOUTH 2001:DB8:4800::/40 56`,
      `ipv6 dhcp pool CUSTOMERS
 prefix-delegation pool HOMES
interface GigabitEthernet0/1
 ipv6 address 2001:DB8:8000:1::1/64
!! prefix-delegation-pool
ipv6 local pool HOMES 2001:DB8:8000::/40 56`,
    ],
    good: [
      `ipv6 dhcp pool CUSTOMERS
 prefix-delegation pool HOMES
interface GigabitEthernet0/1
 ipv6 address 2001:DB8:1::1/64
ipv6 local pool HOMES 2001:DB8:8000::/36 56
ipv6 local pool DIAL 2001:DB8:9000::/40 64`,
      `interface Virtual-Template1
 ipv6 address 2001:DB8:9900::1/64
 peer default ipv6 pool DIAL
ipv6 local pool DIAL 2001:DB8:9900::/64 64`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS XE: DHCPv6 Prefix Delegation',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/ipaddr_dhcp/configuration/xe-16/dhcp-xe-16-book/ip6-dhcp-prefix-xe.html',
    },
    { title: 'RFC 8415, section 6.3', url: 'https://www.rfc-editor.org/rfc/rfc8415#section-6.3' },
  ],
  reads: [prefixPools, dhcpv6Pools, linksBesidePools],
  check(report, pools, dhcpPools, links) {
    if (pools.length === 0) return;
    const delegated = new Set([...dhcpPools.values()].flatMap((pool) => pool.delegatedPools));
    for (const pool of pools) checkLengths(report, pool, delegated.has(pool.name));
    const blocks = [...pools.map(ofPool), ...links.flatMap(ofLink)];
    for (const { outer, inner } of nestedPrefixes(blocks, rangeOf)) {
      if (outer.pool !== undefined && inner.pool !== undefined) {
        reportPools(report, ...inOrder(pools, outer.pool, inner.pool));
        continue;
      }
      const pool = outer.pool ?? inner.pool;
      const other = outer.pool === undefined ? outer : inner;
      if (pool !== undefined && delegated.has(pool.name)) reportConnected(report, pool, other);
    }
  },
});

function checkLengths(report: Report, pool: PrefixPool, isDelegated: boolean): void {
  const { name, length, assigned, assignedMark } = pool;
  if (assigned > length || (assigned === length && !isDelegated)) return;
  report({
    at: assignedMark,
    message: assigned < length ? 'short' : 'single',
    ...(assigned < length ? {} : { severity: 'information' }),
    holes: { pool: name, length: `${length}`, assigned: `${assigned}` },
  });
}

function reportPools(report: Report, earlier: PrefixPool, later: PrefixPool): void {
  report({
    at: later.prefixMark,
    message: 'pools',
    holes: { pool: later.name, other: earlier.name },
    related: [{ at: earlier.prefixMark, message: `Pool ${earlier.name}` }],
  });
}

function reportConnected(report: Report, pool: PrefixPool, block: Block): void {
  const { prefix, length, mark, interface: name = '' } = block;
  report({
    at: pool.prefixMark,
    message: 'connected',
    holes: { pool: pool.name, prefix: `${formatIpv6(networkV6(prefix, length))}/${length}`, interface: name },
    related: [{ at: mark, message: `Address of ${name}` }],
  });
}

/** As the document has them. */
function inOrder(pools: readonly PrefixPool[], a: PrefixPool, b: PrefixPool): [PrefixPool, PrefixPool] {
  return pools.indexOf(a) < pools.indexOf(b) ? [a, b] : [b, a];
}

/** A prefix of a pool, or of an interface. */
interface Block {
  readonly prefix: bigint;
  readonly length: number;
  readonly mark: Mark;
  readonly pool: PrefixPool | undefined;
  readonly interface: string | undefined;
}

function ofPool(pool: PrefixPool): Block {
  return { prefix: pool.prefix, length: pool.length, mark: pool.prefixMark, pool, interface: undefined };
}

function ofLink({ own }: Ipv6Link): Block[] {
  if (own.shutdown || own.vrf !== undefined) return [];
  return own.ipv6
    .filter(({ linkLocal }) => !linkLocal)
    .map(({ address, length, mark }) => ({
      prefix: address,
      length,
      mark,
      pool: undefined,
      interface: own.name,
    }));
}

function rangeOf({ prefix, length }: Block): { first: bigint; last: bigint } {
  return { first: networkV6(prefix, length), last: lastV6(prefix, length) };
}
