import { describe, expect, test } from 'vitest';
import { formatIpv4, formatIpv6 } from '../../server/src/base/ip/format';
import { lastV6, networkV6 } from '../../server/src/base/ip/prefix';
import { dhcpPools } from '../../server/src/model/dhcp/dhcp-pools';
import { flagMismatch } from '../../server/src/model/dhcp/dhcpv6-flags';
import { dhcpv6Links } from '../../server/src/model/dhcp/dhcpv6-links';
import { dhcpv6Pools } from '../../server/src/model/dhcp/dhcpv6-pools';
import { dhcpv6Answer, dhcpv6Servers } from '../../server/src/model/dhcp/dhcpv6-practice';
import { isExcluded } from '../../server/src/model/dhcp/excluded-ranges';
import { gatewayFaults, gatewayOwners } from '../../server/src/model/dhcp/gateways';
import { nestedPrefixes } from '../../server/src/model/dhcp/overlaps';
import { prefixPools } from '../../server/src/model/dhcp/prefix-pools';
import { sharedNetworks } from '../../server/src/model/dhcp/shared-networks';
import { markedText } from '../../server/src/model/ipv6/line-text';
import { edited, snapshot } from '../support/snapshots';

describe('nested prefixes', () => {
  const nested = (...prefixes: [bigint, number][]) =>
    nestedPrefixes(prefixes, ([bits, length]) => ({
      first: networkV6(bits, length),
      last: lastV6(bits, length),
    })).map(({ outer, inner }) => `${write(inner)} in ${write(outer)}`);
  const write = ([bits, length]: [bigint, number]) => `${formatIpv6(bits)}/${length}`;
  const net = 0x2001_0db8n << 96n;

  test('are found in any order', () => {
    expect(nested([net | (1n << 64n), 64], [net, 32], [net | (1n << 80n), 48])).toEqual([
      '2001:db8:0:1::/64 in 2001:db8::/32',
      '2001:db8:1::/48 in 2001:db8::/32',
    ]);
  });

  test('are found where they are equal, and not where they are neighbours', () => {
    expect(nested([net, 64], [net, 64])).toEqual(['2001:db8::/64 in 2001:db8::/64']);
    expect(nested([net, 64], [net | (1n << 64n), 64])).toEqual([]);
  });
});

describe('DHCP pools', () => {
  test('have subnets by mask, length or class', () => {
    const pools = dhcpPools(
      snapshot(`ip dhcp pool A
 network 10.1.1.77 255.255.255.0
 default-router 10.1.1.1 10.1.1.2
ip dhcp pool B
 vrf RED
 network 172.16.0.0 /20
ip dhcp pool C
 network 192.168.7.0
ip dhcp pool D
 network 10.0.0.0 255.0.255.0
ip dhcp pool E
 network 10.9.0.0 /16
 class VOICE
  address range 10.9.1.1 10.9.1.99`),
    );
    expect(
      pools.map(({ name, vrf, networks, leasesPart, isUnderstood }) => [
        name,
        vrf,
        networks.map(({ network, length }) => `${formatIpv4(network)}/${length}`).join(),
        leasesPart,
        isUnderstood,
      ]),
    ).toEqual([
      ['A', undefined, '10.1.1.0/24', false, true],
      ['B', 'RED', '172.16.0.0/20', false, true],
      ['C', undefined, '192.168.7.0/24', false, true],
      ['D', undefined, '', false, false],
      ['E', undefined, '10.9.0.0/16', true, true],
    ]);
  });

  test('have gateways with at most one fault each', () => {
    const faults = gatewayKinds(`interface Vlan1
 ip address 10.1.0.1 255.255.255.0
interface Vlan2
 ip address 10.2.0.1 255.255.255.128
interface Vlan3
 vrf forwarding RED
 ip address 10.3.0.1 255.255.255.128
interface Loopback4
 ip address 10.4.0.1 255.255.255.255
ip dhcp excluded-address 10.4.0.1 10.4.0.9
ip dhcp excluded-address vrf RED 10.6.0.1
ip dhcp pool P1
 network 10.1.0.0 /24
 default-router 10.1.0.1
ip dhcp pool P2
 network 10.2.0.0 /24
 default-router 10.2.0.1
ip dhcp pool P3
 network 10.3.0.0 /24
 default-router 10.3.0.2
ip dhcp pool P4
 network 10.4.0.0 /24
 default-router 10.4.0.1
ip dhcp pool P5
 network 10.5.0.0 /24
 default-router 10.55.0.1
ip dhcp pool P6
 vrf RED
 network 10.6.0.0 /24
 default-router 10.6.0.1`);
    expect(faults).toEqual(['P1 own', 'P2 mask', 'P3 leased', 'P5 outside']);
  });

  test('share subnets in one VRF only, the later with the earlier', () => {
    const shared = sharedNetworks(
      dhcpPools(
        snapshot(`ip dhcp pool NARROW
 network 10.0.1.0 /24
ip dhcp pool WIDE
 network 10.0.0.0 /16
ip dhcp pool OTHER
 vrf RED
 network 10.0.0.0 /16`),
      ),
    );
    expect(shared.map(({ earlier, later }) => `${later.pool.name} with ${earlier.pool.name}`)).toEqual([
      'WIDE with NARROW',
    ]);
  });
});

test('excluded ranges may overlap, be taken back, and belong to a VRF', () => {
  const excluded = isExcluded(
    snapshot(`ip dhcp excluded-address 10.0.0.1 10.0.0.100
ip dhcp excluded-address 10.0.0.5 10.0.0.10
ip dhcp excluded-address 10.0.0.200
ip dhcp excluded-address 10.0.0.201
no ip dhcp excluded-address 10.0.0.201
ip dhcp excluded-address vrf RED 10.0.0.250`),
  );
  const host = (last: number) => 0x0a00_0000 + last;
  expect([0, 1, 10, 11, 100, 101, 200, 201].map((last) => excluded(host(last), undefined))).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
    true,
    false,
  ]);
  expect([excluded(host(250), undefined), excluded(host(250), 'RED')]).toEqual([false, true]);
});

describe('DHCPv6 pools', () => {
  test('forget what is taken back, and say where they are not understood', () => {
    const pools = dhcpv6Pools(
      snapshot(`ipv6 dhcp pool A
 address prefix 2001:DB8:1::/64 lifetime 3600 1800
 address prefix 2001:DB8:2::/64
 no address prefix 2001:DB8:1::/64
 dns-server 2001:DB8::53
ipv6 dhcp pool B
 prefix-delegation pool SITES
 some new command
ipv6 dhcp pool A
 link-address 2001:DB8:3::/64`),
    );
    const a = pools.get('A');
    expect(a?.addresses.map(({ mark }) => markedText(mark))).toEqual(['2001:DB8:2::/64']);
    expect(a?.links.map(({ mark }) => markedText(mark))).toEqual(['2001:DB8:3::/64']);
    expect(a).toMatchObject({ hasOptions: true, delegates: false, isUnderstood: true });
    expect(pools.get('B')).toMatchObject({ delegatedPools: ['SITES'], isUnderstood: false });
  });

  test.each([
    ['', 'unmanaged', 'unasked'],
    ['ipv6 nd other-config-flag', 'unmanaged', undefined],
    ['ipv6 nd managed-config-flag', undefined, 'stateless'],
    ['ipv6 nd managed-config-flag\n ipv6 nd other-config-flag', undefined, 'stateless'],
    ['ipv6 nd ra suppress all', undefined, undefined],
    ['ipv6 nd managed-config-flag\n no ipv6 nd managed-config-flag', 'unmanaged', 'unasked'],
  ])('fit the flags %j or not', (flags, stateful, stateless) => {
    const of = (pool: string) => {
      const whole = snapshot(`interface Vlan1
 ipv6 address 2001:DB8:1::1/64
 ${flags}
 ipv6 dhcp server P
ipv6 dhcp pool P
 ${pool}`);
      const link = dhcpv6Links(whole)[0]?.link;
      const found = dhcpv6Pools(whole).get('P');
      return link && found && flagMismatch(link, found);
    };
    expect(of('address prefix 2001:DB8:1::/64')).toBe(stateful);
    expect(of('domain-name example.net')).toBe(stateless);
    expect(of('prefix-delegation pool SITES')).toBeUndefined();
  });
});

describe('roles in DHCPv6', () => {
  test('are those that were not taken back', () => {
    const [link] = dhcpv6Links(
      snapshot(`interface Vlan1
 ipv6 dhcp server P rapid-commit
 ipv6 dhcp relay destination 2001:DB8::1
 ipv6 dhcp relay destination 2001:DB8::2
 no ipv6 dhcp relay destination 2001:DB8::1
 ipv6 address autoconfig
 ipv6 dhcp client pd ISP`),
    );
    expect(link?.roles.map(({ role, mark }) => `${role}: ${markedText(mark)}`)).toEqual([
      'server: ipv6 dhcp server P rapid-commit',
      'relay: ipv6 dhcp relay destination 2001:DB8::2',
      'client: ipv6 dhcp client pd ISP',
    ]);
  });

  test('of other interfaces are known without their addresses', () => {
    const before = snapshot(`interface Vlan1
 ipv6 address 2001:DB8:1::1/64
 ipv6 nd managed-config-flag
 ipv6 dhcp relay destination 2001:DB8::547
interface Vlan2
 shutdown
 ipv6 nd managed-config-flag
 ipv6 dhcp server P`);
    const servers = dhcpv6Servers(before);
    expect(dhcpv6Answer(before)?.line.source.text).toContain('2001:DB8::547');
    expect([...servers].map(formatIpv6)).toEqual(['2001:db8::547']);
    const at = { line: 1, character: 20 };
    expect(dhcpv6Servers(edited(before, { start: at, end: at, text: '9' }))).toBe(servers);
  });
});

test('a local pool is what its last line says', () => {
  const pools = prefixPools(
    snapshot(`ipv6 local pool A 2001:DB8:8000::/40 56
ipv6 local pool B 2001:DB8:9000::/40 56 shared
ipv6 local pool A 2001:DB8:A000::/36 60
no ipv6 local pool B`),
  );
  expect(pools.map(({ name, length, assigned }) => `${name} /${length} ${assigned}`)).toEqual(['A /36 60']);
});

function gatewayKinds(text: string): string[] {
  const whole = snapshot(text);
  return dhcpPools(whole).flatMap((pool) =>
    gatewayFaults(pool, isExcluded(whole), gatewayOwners(whole)).map(({ kind }) => `${pool.name} ${kind}`),
  );
}
