import { describe, expect, test } from 'vitest';
import { found, mend, see } from '../support/story';

const ADDRESSES = `interface Loopback3
 ip address 10.91.255.3 255.255.255.255
 ipv6 address 2001:DB8:91:FFFF::3/128
`;
const LISTS = `ip access-list standard ADMINS
 permit 10.91.9.0 0.0.0.255
ipv6 access-list ADMINS6
 permit ipv6 2001:DB8:91:9::/64 any
`;

/** A device with addresses of both versions; with lines after that. */
function device(...lines: readonly string[]): string {
  return `version 15.7\nhostname CORK\nipv6 unicast-routing\n${ADDRESSES}${LISTS}${lines.join('\n')}\nend`;
}

const ipv4Only = (text: string): string => text.replace(/^ ipv6 address .*\n/m, '');

describe('terminal lines with a list for IPv4 only', () => {
  const open = device('line vty 0 15', ' access-class ADMINS in vrf-also', ' transport input ssh');

  test('are open over IPv6', () => {
    const seen = see(open, 'vty-ipv6-unfiltered');
    expect(seen).toMatchObject({ severity: 'warning', line: 'access-class ADMINS in vrf-also' });
    expect(seen.message).toMatch(/over IPv6 anyone.*ipv6 access-class/);
  });

  test('are not with a list for each, nor without an IPv6 address', () => {
    expect(found(open.replace(' transport', ' ipv6 access-class ADMINS6 in\n transport'))).toEqual([]);
    expect(found(ipv4Only(open))).toEqual([]);
  });
});

describe('an interface of both versions with a list for IPv4 only', () => {
  const lines = (direction: string): string[] => [
    'interface TenGigabitEthernet1/1/3',
    ' ip address 10.91.7.1 255.255.255.0',
    ` ip access-group ADMINS ${direction}`,
    ' ipv6 address 2001:DB8:91:7::1/64',
  ];

  test.each(['in', 'out'])('lets every IPv6 packet pass: %s', (direction) => {
    const seen = see(device(...lines(direction)), 'interface-ipv6-unfiltered');
    expect(seen).toMatchObject({ severity: 'information', line: `ip access-group ADMINS ${direction}` });
    expect(seen.message).toMatch(/every IPv6 packet passes/);
  });

  test('a filter in the other direction is none', () => {
    const other = device(...lines('in'), ' ipv6 traffic-filter ADMINS6 out');
    expect(found(other)).toEqual(['interface-ipv6-unfiltered: ip access-group ADMINS in']);
    expect(found(other.replace('ADMINS6 out', 'ADMINS6 in'))).toEqual([]);
  });
});

describe('services with a list for IPv4 only', () => {
  test.each([
    ['snmp-server community 7hGk2p RO ADMINS', 'snmp-server community 7hGk2p RO ipv6 ADMINS6 ADMINS'],
    [
      'snmp-server group OPS v3 priv access ADMINS',
      'snmp-server group OPS v3 priv access ipv6 ADMINS6 ADMINS',
    ],
    [
      'ntp access-group serve-only ADMINS',
      'ntp access-group serve-only ADMINS\nntp access-group ipv6 serve-only ADMINS6',
    ],
    [
      'ip http access-class ipv4 ADMINS\nip http secure-server',
      'ip http access-class ipv4 ADMINS\nip http access-class ipv6 ADMINS6\nip http secure-server',
    ],
  ])('%s', (open, closed) => {
    const seen = see(device(open), 'service-ipv6-unfiltered');
    expect(open).toContain(seen.line);
    expect(seen).toMatchObject({ severity: 'information' });
    expect(seen.message).toMatch(/over IPv6 everybody/);
    expect(found(device(closed))).toEqual([]);
  });
});

describe('an IPv6 list whose explicit deny comes before the implicit permits', () => {
  const text = device(
    'interface TenGigabitEthernet1/1/3',
    ' ipv6 address 2001:DB8:91:7::1/64',
    ' ipv6 traffic-filter STRICT in',
    'ipv6 access-list STRICT',
    ' permit tcp any any eq 443',
    ' permit icmp any any packet-too-big',
    ' deny ipv6 any any',
  );

  test('takes neighbor discovery, and is mended', () => {
    const seen = see(text, 'acl-blocks-neighbor-discovery');
    expect(seen).toMatchObject({ severity: 'error', line: 'deny ipv6 any any' });
    expect(seen.message).toMatch(
      /implicit permits.*neighbors on TenGigabitEthernet1\/1\/3 are no longer found/,
    );
    expect(found(mend(text, 'acl-blocks-neighbor-discovery'))).toEqual([]);
  });

  test('without it the implicit permits stand', () => {
    expect(found(text.replace('\n deny ipv6 any any', ''))).toEqual([]);
  });
});

describe('blocks that belong to nobody', () => {
  test.each([
    ['ip address 0.7.7.7 255.255.255.0'],
    ['ip address 127.7.7.7 255.0.0.0'],
    ['ip address 247.7.7.7 255.255.255.0'],
    ['ipv6 address FF02::7/64'],
    ['ipv6 address ::FFFF:10.7.7.7/128'],
  ])('are no addresses of an interface: %s', (line) => {
    const seen = see(device('interface Vlan7', ` ${line}`), 'interface-special-address');
    expect(seen).toMatchObject({ severity: 'error', line });
  });

  test.each([
    'ipv6 route 3FFE:7::/32 2001:DB8:91:7::9',
    'ipv6 route FEC0:7::/48 2001:DB8:91:7::9',
    'ip route 247.7.0.0 255.255.0.0 10.91.7.9',
  ])('are no routes: %s', (line) => {
    const vlan = [
      'interface Vlan7',
      ' ip address 10.91.7.1 255.255.255.0',
      ' ipv6 address 2001:DB8:91:7::1/64',
    ];
    expect(see(device(...vlan, line), 'reserved-address-in-use')).toMatchObject({ severity: 'hint', line });
  });

  test('are all to be in a filter that has some of them', () => {
    const blocks = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16'];
    const list = blocks.map((one, index) => `ip prefix-list STRANGE seq ${5 * index + 5} deny ${one} le 32`);
    const text = device(
      'router bgp 64991',
      ' neighbor 192.0.2.91 remote-as 64992',
      ' neighbor 192.0.2.91 prefix-list STRANGE in',
      ...list,
      'ip prefix-list STRANGE seq 90 permit 0.0.0.0/0 le 24',
    );
    const { message, severity } = see(text, 'bogon-filter-incomplete');
    expect(severity).toBe('information');
    for (const block of ['0.0.0.0/8', '127.0.0.0/8', '240.0.0.0/4']) expect(message).toContain(block);
  });
});

describe('hosts that are known by IPv4 only', () => {
  test.each([
    ['logging host 10.91.9.5', 'logging host ipv6 2001:DB8:91:9::5'],
    ['ntp server 10.91.9.6', 'ntp server 2001:DB8:91:9::6'],
    ['ip name-server 10.91.9.7', 'ip name-server 2001:DB8:91:9::7'],
    [
      'radius server ONE\n address ipv4 10.91.9.8 auth-port 1812 acct-port 1813',
      'radius server TWO\n address ipv6 2001:DB8:91:9::8 auth-port 1812 acct-port 1813',
    ],
  ])('%s', (line, beside) => {
    const seen = see(device(line), 'ipv4-only-service-host');
    expect(line).toContain(seen.line);
    expect(seen.severity).toBe('information');
    expect(seen.message).toMatch(/by IPv4 addresses only/);
    expect(found(device(line, beside))).toEqual([]);
    expect(found(ipv4Only(device(line)))).toEqual([]);
  });
});

describe('routing of one version only', () => {
  test('a default route', () => {
    const vlan = [
      'interface Vlan7',
      ' ip address 10.91.7.1 255.255.255.0',
      ' ipv6 address 2001:DB8:91:7::1/64',
    ];
    const text = device(...vlan, 'ip route 0.0.0.0 0.0.0.0 10.91.7.9');
    expect(see(text, 'default-route-one-family').line).toBe('ip route 0.0.0.0 0.0.0.0 10.91.7.9');
  });
});
