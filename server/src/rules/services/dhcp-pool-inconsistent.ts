import { formatIpv4 } from '../../base/ip/format';
import { type DhcpPool, dhcpPools } from '../../model/dhcp/dhcp-pools';
import { excludedRanges, isExcluded } from '../../model/dhcp/excluded-ranges';
import { type GatewayFault, gatewayFaults, gatewayOwners } from '../../model/dhcp/gateways';
import { sharedNetworks } from '../../model/dhcp/shared-networks';
import type { Mark } from '../../model/mark';
import { isTemplate } from '../../model/security/template';
import { defineRule, type Fix, type Report } from '../rule';

export default defineRule({
  id: 'dhcp-pool-inconsistent',
  severity: 'information',
  scope: 'file',
  what: 'A DHCP pool leases the address of its gateway, has the gateway elsewhere, or shares addresses with another pool.',
  why: 'IOS leases every address of the subnet but its own and those of `ip dhcp excluded-address`. A host that gets the address of the gateway takes all traffic of the subnet away from it.',
  silent:
    'For pools that lease ranges of classes or reserved addresses only, that get their subnet from elsewhere, or that hold a line Conf T does not know, and in templates for gateways that may be excluded elsewhere.',
  messages: {
    own: '{router} is not excluded: only the check for its own addresses keeps this router from leasing its gateway address of pool {pool}.',
    leased:
      '{router}, the gateway of pool {pool}, is not excluded: once it leaves a ping unanswered, IOS leases it to a host, which cuts off the subnet.',
    outside: 'The gateway {router} is not in {network}, the subnet of pool {pool}: hosts cannot reach it.',
    mask: 'Pool {pool} gives hosts a /{length}, and its gateway {router} on {interface} is in a /{own}: not all reach each other.',
    pools:
      'Pool {pool} shares addresses with pool {other}: it is chance from which one, and with which gateway, a host is served.',
  },
  examples: {
    bad: [
      `interface Vlan5
 ip address 192.168.5.1 255.255.255.0
ip dhcp excluded-address 192.168.5.2 192.168.5.20
ip dhcp pool OFFICE
!! dhcp-pool-inconsistent
 network 192.168.5.0 255.255.255.0
 default-router 192.168.5.1`,
      `ip dhcp pool GUESTS
!! dhcp-pool-inconsistent
 network 192.168.6.0 /24
 default-router 192.168.6.254
ip dhcp pool PHONES
 network 192.168.7.0 /25
!! dhcp-pool-inconsistent
 default-router 192.168.7.254`,
      `interface Vlan9
 ip address 192.168.9.1 255.255.255.128
ip dhcp excluded-address 192.168.9.1
ip dhcp pool LAB
!! dhcp-pool-inconsistent
 network 192.168.9.0 255.255.255.0
 default-router 192.168.9.1`,
      `ip dhcp pool ALL
 network 192.168.0.0 255.255.0.0
ip dhcp pool LAB
!! dhcp-pool-inconsistent
 network 192.168.8.0 255.255.255.0`,
    ],
    good: [
      `interface Vlan5
 ip address 192.168.5.1 255.255.255.0
ip dhcp excluded-address 192.168.5.1
ip dhcp excluded-address vrf LAB 192.168.5.1 192.168.5.9
ip dhcp pool OFFICE
 network 192.168.5.0 255.255.255.0
 default-router 192.168.5.1
ip dhcp pool LAB
 vrf LAB
 network 192.168.5.0 255.255.255.0
 default-router 192.168.5.1
ip dhcp pool PRINTER
 host 192.168.5.30 255.255.255.0
 default-router 192.168.5.1`,
      `hostname {{ name }}
ip dhcp pool OFFICE
 network 192.168.5.0 255.255.255.0
 default-router 192.168.5.1`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS: DHCP Server',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/ipaddr_dhcp/configuration/xe-16/dhcp-xe-16-book.html',
    },
    { title: 'RFC 2131, section 3.1', url: 'https://www.rfc-editor.org/rfc/rfc2131#section-3.1' },
  ],
  reads: [dhcpPools, excludedRanges, isExcluded, gatewayOwners, isTemplate],
  check(report, pools, excluded, isLeft, owners, fromTemplate) {
    const leasing = pools.filter((pool) => pool.isUnderstood && !pool.leasesPart && pool.networks.length > 0);
    for (const { earlier, later } of sharedNetworks(leasing)) {
      report({
        at: later.network.mark,
        message: 'pools',
        holes: { pool: later.pool.name, other: earlier.pool.name },
        related: [{ at: earlier.network.mark, message: `Pool ${earlier.pool.name}` }],
      });
    }
    const place = { last: excluded.at(-1)?.mark, firstPool: pools[0]?.header };
    for (const pool of leasing)
      for (const fault of gatewayFaults(pool, isLeft, owners)) {
        const isMissing = fault.kind === 'own' || fault.kind === 'leased';
        if (!isMissing || !fromTemplate) reportGateway(report, pool, fault, place);
      }
  },
});

function reportGateway(report: Report, pool: DhcpPool, fault: GatewayFault, place: Place): void {
  const { kind, router, network, owner } = fault;
  const address = formatIpv4(router.address);
  const vrf = pool.vrf === undefined ? '' : `vrf ${pool.vrf} `;
  report({
    at: kind === 'outside' ? router.mark : network.mark,
    message: kind,
    holes: {
      pool: pool.name,
      router: address,
      network: `${formatIpv4(network.network)}/${network.length}`,
      length: `${network.length}`,
      own: `${owner?.length ?? ''}`,
      interface: owner?.interface ?? '',
    },
    related: [
      { at: router.mark, message: 'The gateway' },
      ...(owner === undefined ? [] : [{ at: owner.mark, message: `Address of ${owner.interface}` }]),
    ],
    ...(kind === 'own' || kind === 'leased'
      ? exclude(`ip dhcp excluded-address ${vrf}${address}`, place)
      : {}),
  });
}

interface Place {
  /** The last line that excludes addresses, and the first pool: IOS prints the one before the other. */
  readonly last: Mark | undefined;
  readonly firstPool: Mark | undefined;
}

function exclude(command: string, { last, firstPool }: Place): { fix?: Fix } {
  const title = `Add "${command}"`;
  if (last !== undefined)
    return { fix: { title, edits: [{ kind: 'insert-after', at: last, lines: [command] }] } };
  if (firstPool === undefined) return {};
  return { fix: { title, edits: [{ kind: 'insert-before', at: firstPool, lines: [command, '!'] }] } };
}
