import { type FlagMismatch, flagMismatch, isUnanswered } from '../../model/dhcp/dhcpv6-flags';
import { dhcpv6Links } from '../../model/dhcp/dhcpv6-links';
import { dhcpv6Pools } from '../../model/dhcp/dhcpv6-pools';
import { dhcpv6Answer, dhcpv6Servers } from '../../model/dhcp/dhcpv6-practice';
import type { Ipv6Link } from '../../model/ipv6/ipv6-links';
import { indentedLike } from '../../model/ipv6/line-text';
import { repeatedInterfaces } from '../../model/ipv6/repeated-interfaces';
import type { Mark } from '../../model/mark';
import { defineRowRule, type Fix } from '../rule';

const MANAGED = 'ipv6 nd managed-config-flag';
const OTHER = 'ipv6 nd other-config-flag';

export default defineRowRule({
  id: 'dhcpv6-flags-mismatch',
  severity: 'warning',
  scope: 'file',
  what: 'The flags in the router advertisements of a LAN do not fit what its DHCPv6 server offers.',
  why: 'Hosts ask for addresses by DHCPv6 where the M flag is set, and for DNS servers where the O flag is. Without the flag they never ask; with it, and nothing to give, they wait for an address that does not come.',
  silent:
    'For pools that delegate prefixes, that are not in the document or hold a line that Conf T does not know, where another router advertises (`ipv6 nd ra suppress`), on links without hosts, and where the interface is shut down.',
  messages: {
    unmanaged:
      'Pool {pool} leases addresses, but {interface} does not set the M flag: hosts never ask for one.',
    stateless:
      'The M flag sends hosts to DHCPv6 for an address, and pool {pool} has none to lease: they get "no addresses available".',
    unanswered:
      '{interface} sends hosts to DHCPv6, but neither serves nor relays it as other interfaces here do: nobody answers, unless a server is on the link.',
    unasked:
      'Pool {pool} tells of DNS servers or a domain, but {interface} does not set the O flag: hosts never ask.',
  },
  examples: {
    bad: [
      `ipv6 dhcp pool HOSTS
 address prefix 2001:DB8:50::/64
ipv6 dhcp pool DNS
 dns-server 2001:DB8:53::1
 domain-name example.net
interface Vlan50
 ipv6 address 2001:DB8:50::1/64
 ipv6 nd other-config-flag
!! dhcpv6-flags-mismatch
 ipv6 dhcp server HOSTS
interface Vlan51
 ipv6 address 2001:DB8:51::1/64
!! dhcpv6-flags-mismatch
 ipv6 nd managed-config-flag
 ipv6 dhcp server DNS
interface Vlan52
 ipv6 address 2001:DB8:52::1/64
!! dhcpv6-flags-mismatch
 ipv6 dhcp server DNS`,
      `interface Vlan50
 ipv6 address 2001:DB8:50::1/64
 ipv6 nd managed-config-flag
 ipv6 dhcp relay destination 2001:DB8:60::547
interface Vlan51
 ipv6 address 2001:DB8:51::1/64
!! dhcpv6-flags-mismatch
 ipv6 nd managed-config-flag
interface Vlan60
 ipv6 address 2001:DB8:60::1/64
 ipv6 nd managed-config-flag`,
    ],
    good: [
      `ipv6 dhcp pool HOSTS
 address prefix 2001:DB8:50::/64
 dns-server 2001:DB8:53::1
ipv6 dhcp pool DNS
 dns-server 2001:DB8:53::1
interface Vlan50
 ipv6 address 2001:DB8:50::1/64
 ipv6 nd managed-config-flag
 ipv6 dhcp server HOSTS
interface Vlan51
 ipv6 address 2001:DB8:51::1/64
 ipv6 nd other-config-flag
 ipv6 dhcp server DNS
interface Vlan52
 ipv6 address 2001:DB8:50::2/64
 ipv6 nd ra suppress all
 ipv6 dhcp server HOSTS`,
      `ipv6 dhcp pool CUSTOMERS
 prefix-delegation pool SITES
 dns-server 2001:DB8:53::1
ipv6 local pool SITES 2001:DB8:8000::/36 56
interface GigabitEthernet0/1
 ipv6 address 2001:DB8:1::1/64
 ipv6 dhcp server CUSTOMERS`,
    ],
  },
  references: [
    { title: 'RFC 4861, section 4.2', url: 'https://www.rfc-editor.org/rfc/rfc4861#section-4.2' },
    { title: 'RFC 8415, section 18.3', url: 'https://www.rfc-editor.org/rfc/rfc8415#section-18.3' },
  ],
  each: dhcpv6Links,
  reads: [dhcpv6Pools, dhcpv6Answer, dhcpv6Servers, repeatedInterfaces],
  check(report, { link, roles }, pools, answer, servers, repeated) {
    if (link === undefined || !link.isLan || link.own.shutdown || repeated.has(link.own.name)) return;
    const flag = link.managed ?? link.otherConfig;
    if (roles.length === 0 && flag !== undefined) {
      if (answer === undefined || !isUnanswered(link, servers)) return;
      const related = [{ at: answer, message: 'Answers hosts of another link' }];
      report({ at: flag, message: 'unanswered', holes: { interface: link.own.name }, related });
      return;
    }
    const server = roles.find(({ role }) => role === 'server');
    const pool = pools.get(server?.pool?.name ?? '');
    const found = pool && flagMismatch(link, pool);
    if (server === undefined || pool === undefined || found === undefined) return;
    report({
      at: found === 'stateless' ? (link.managed ?? server.mark) : server.mark,
      message: found,
      holes: { pool: pool.name, interface: link.own.name },
      fix: fixOf(found, link, server.mark),
    });
  },
});

function fixOf(found: FlagMismatch, { managed, otherConfig }: Ipv6Link, server: Mark): Fix {
  if (found !== 'stateless' || managed === undefined)
    return add(found === 'unmanaged' ? MANAGED : OTHER, server);
  const remove = { kind: 'remove-line', at: managed } as const;
  if (otherConfig !== undefined) return { title: `Remove "${MANAGED}"`, edits: [remove] };
  const insert = { kind: 'insert-after', at: managed, lines: [indentedLike(managed, OTHER)] } as const;
  return { title: `Set the O flag instead: "${OTHER}"`, edits: [remove, insert] };
}

function add(command: string, before: Mark): Fix {
  return {
    title: `Add "${command}"`,
    edits: [{ kind: 'insert-before', at: before, lines: [indentedLike(before, command)] }],
  };
}
