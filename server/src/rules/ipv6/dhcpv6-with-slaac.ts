import { formatIpv6 } from '../../base/ip/format';
import { networkV6 } from '../../base/ip/prefix';
import { dhcpv6Links } from '../../model/dhcp/dhcpv6-links';
import { dhcpv6Pools } from '../../model/dhcp/dhcpv6-pools';
import { advertisedPrefixes } from '../../model/ipv6/nd-prefixes';
import { repeatedInterfaces } from '../../model/ipv6/repeated-interfaces';
import { defineRowRule } from '../rule';

/** From a prefix of another length hosts form no address. */
const SLAAC_LENGTH = 64;

export default defineRowRule({
  id: 'dhcpv6-with-slaac',
  severity: 'hint',
  scope: 'file',
  what: 'Hosts of a LAN get an address by DHCPv6 and form one of their own as well.',
  why: 'The M flag sends hosts to DHCPv6, but the prefix is advertised for autoconfiguration too. A host has two addresses then, and mostly sends from the one that no server knows of.',
  silent:
    'Where `ipv6 nd prefix` keeps hosts from forming addresses, where the pool leases none, and where the interface is shut down.',
  messages: {
    both: 'Pool {pool} leases addresses, and hosts form their own from {prefix} as well: "ipv6 nd prefix" with "no-autoconfig" keeps them from it.',
  },
  examples: {
    bad: [
      `ipv6 dhcp pool HOSTS
 address prefix 2001:DB8:60::/64
interface GigabitEthernet0/0.60
 ipv6 address 2001:DB8:60::1/64
!! dhcpv6-with-slaac
 ipv6 nd managed-config-flag
 ipv6 dhcp server HOSTS`,
    ],
    good: [
      `ipv6 dhcp pool HOSTS
 address prefix 2001:DB8:60::/64
interface GigabitEthernet0/0.60
 ipv6 address 2001:DB8:60::1/64
 ipv6 nd prefix 2001:DB8:60::/64 86400 43200 no-autoconfig
 ipv6 nd managed-config-flag
 ipv6 dhcp server HOSTS`,
      `ipv6 dhcp pool DNS
 dns-server 2001:DB8:53::1
interface GigabitEthernet0/0.60
 ipv6 address 2001:DB8:60::1/64
 ipv6 nd other-config-flag
 ipv6 dhcp server DNS`,
    ],
  },
  references: [
    { title: 'RFC 4862, section 5.5.3', url: 'https://www.rfc-editor.org/rfc/rfc4862#section-5.5.3' },
    { title: 'RFC 4861, section 4.6.2', url: 'https://www.rfc-editor.org/rfc/rfc4861#section-4.6.2' },
  ],
  each: dhcpv6Links,
  reads: [dhcpv6Pools, repeatedInterfaces],
  check(report, { link, roles }, pools, repeated) {
    if (link?.managed === undefined || link.own.shutdown || !link.isLan) return;
    const pool = pools.get(roles.find(({ role }) => role === 'server')?.pool?.name ?? '');
    if (pool === undefined || pool.addresses.length === 0 || repeated.has(link.own.name)) return;
    const open = advertisedPrefixes(link).find(
      (one) => one.autoconfig && one.address.length === SLAAC_LENGTH,
    );
    if (open === undefined) return;
    const { address, length } = open.address;
    report({
      at: link.managed,
      message: 'both',
      holes: { pool: pool.name, prefix: `${formatIpv6(networkV6(address, length))}/${length}` },
      related: [{ at: open.address.mark, message: 'Advertised for autoconfiguration' }],
    });
  },
});
