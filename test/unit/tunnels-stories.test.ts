import { describe, expect, test } from 'vitest';
import { checkText } from '../../server/src/rules/check-text';

/** The rules of tunnels that a text breaks, with the lines they are found on. */
function found(text: string): string[] {
  const lines = text.split('\n');
  return checkText(text)
    .filter(({ rule }) => rule.startsWith('6to4-') || rule.startsWith('tunnel-'))
    .map(({ rule, line }) => `${rule}: ${lines[line]?.trim()}`);
}

/** The 6to4 form of an IPv4 address, as a person would work it out. */
function sixToFour(ipv4: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = ipv4.split('.').map(Number);
  return `2002:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

interface Site {
  readonly name: string;
  readonly ipv4: string;
  readonly lan: string;
}

const sites: readonly Site[] = [
  { name: 'OSLO', ipv4: '172.18.4.2', lan: '2001:DB8:12:4000' },
  { name: 'BERN', ipv4: '172.18.4.6', lan: '2001:DB8:12:4400' },
  { name: 'ROME', ipv4: '172.18.4.10', lan: '2001:DB8:12:4800' },
];
const [oslo, bern, rome] = sites as [Site, Site, Site];

const others = (own: Site): readonly Site[] => sites.filter((site) => site !== own);

/** An edge router that reaches the others by 6to4 over a VPN: with static routes, or with iBGP. */
function edge(own: Site, variant: 'static' | 'bgp'): string {
  const routes = others(own).map(({ ipv4, lan }) => `ipv6 route ${lan}::/54 ${sixToFour(ipv4)}::`);
  const neighbors = others(own).map(({ ipv4 }) => ` neighbor ${sixToFour(ipv4)}:: remote-as 64720`);
  const active = others(own).map(({ ipv4 }) => `  neighbor ${sixToFour(ipv4)}:: activate`);
  const bgp = [
    'router bgp 64720',
    ...neighbors,
    ' address-family ipv6',
    ...active,
    `  network ${own.lan}::/64`,
  ];
  return [
    'version 15.4',
    `hostname ${own.name}`,
    'ipv6 unicast-routing',
    'interface Serial2/1',
    ` ip address ${own.ipv4} 255.255.255.252`,
    'interface FastEthernet0/0',
    ` ipv6 address ${own.lan}::1/64`,
    'interface Tunnel64',
    ' no ip address',
    ` ipv6 address ${sixToFour(own.ipv4)}::/128`,
    ' tunnel source Serial2/1',
    ' tunnel mode ipv6ip 6to4',
    ...(variant === 'bgp' ? bgp : []),
    'ipv6 route 2002::/16 Tunnel64',
    ...(variant === 'static' ? routes : []),
    'end',
  ].join('\n');
}

describe('6to4 between sites over a VPN of IPv4 only', () => {
  const address = ` ipv6 address ${sixToFour(bern.ipv4)}::/128`;
  const spoil = (from: string, to: string) => found(edge(bern, 'static').replace(from, to));
  const isPrivate = (line: string) => `6to4-private-ipv4: ${line}`;
  const usual = isPrivate(address.trim());

  test.each(['static', 'bgp'] as const)(
    'says of three good sites only that their addresses are private: %s',
    (variant) => {
      for (const site of sites)
        expect(found(edge(site, variant))).toEqual([isPrivate(`ipv6 address ${sixToFour(site.ipv4)}::/128`)]);
    },
  );

  test('an address computed from another source', () => {
    const wrong = address.replace(sixToFour(bern.ipv4), sixToFour(oslo.ipv4));
    expect(spoil(address, wrong)).toContain(`6to4-address-mismatch: ${wrong.trim()}`);
  });

  test.each([
    ['decimal', '2002:172:18:4:6'],
    ['hexadecimal', '2002:AC:12:04:06'],
  ])('octets in groups of their own are one finding, not two: %s', (_, text) => {
    const wrong = ` ipv6 address ${text}::/128`;
    const hop = `${sixToFour(oslo.ipv4)}::`;
    expect(spoil(address, wrong)).toEqual([
      `6to4-mis-encoded-prefix: ${wrong.trim()}`,
      isPrivate(`ipv6 route ${oslo.lan}::/54 ${hop}`),
    ]);
  });

  test('a next hop in decimal is known by the own address that is written so', () => {
    const hop = `${sixToFour(rome.ipv4)}::`;
    const text = edge(bern, 'static')
      .replace(address, ' ipv6 address 2002:172:18:4:6::/128')
      .replace(hop, '2002:172:18:4:10::');
    expect(found(text)).toContain(`6to4-mis-encoded-prefix: ipv6 route ${rome.lan}::/54 2002:172:18:4:10::`);
    expect(found(edge(bern, 'static').replace(hop, '2002:172:18:4:10::'))).toEqual([usual]);
  });

  test('a missing route for other sites, and the next hops that hang on it', () => {
    const missing = spoil('ipv6 route 2002::/16 Tunnel64\n', '');
    expect(missing).toEqual([
      usual,
      '6to4-no-route: tunnel mode ipv6ip 6to4',
      ...others(bern).map(
        ({ lan, ipv4 }) => `6to4-unresolvable-next-hop: ipv6 route ${lan}::/54 ${sixToFour(ipv4)}::`,
      ),
    ]);
  });

  test.each([
    ['6to4-tunnel-destination', ' tunnel destination 172.18.4.2'],
    ['6to4-igp-on-tunnel', ' ipv6 eigrp 44'],
    ['6to4-igp-on-tunnel', ' ipv6 router isis'],
    ['6to4-igp-on-tunnel', ' ospfv3 3 area 1 ipv6'],
  ])('%s: %s', (rule, line) => {
    expect(spoil(' tunnel mode', `${line}\n tunnel mode`)).toEqual([usual, `${rule}: ${line.trim()}`]);
  });

  test('the relay that is no more', () => {
    const line = 'ipv6 route ::/0 2002:C058:6301::';
    expect(spoil('end', `${line}\nend`)).toEqual([usual, `6to4-relay-deprecated: ${line}`]);
  });

  test('a second tunnel, unless it is shut down', () => {
    const second =
      'interface Tunnel65\n tunnel source Serial2/1\n tunnel mode ipv6ip 6to4\nipv6 route 2002::/16 Tunnel65\n';
    expect(spoil('ipv6 route', `${second}ipv6 route`)).toContain(
      '6to4-several-tunnels: tunnel mode ipv6ip 6to4',
    );
    expect(spoil('ipv6 route', `${second.replace('ipv6 route', ' shutdown\nipv6 route')}ipv6 route`)).toEqual(
      [usual],
    );
  });

  test('a LAN with the prefix of another site', () => {
    const line = ` ipv6 address ${sixToFour(rome.ipv4)}:9::1/64`;
    expect(spoil('interface Tunnel64', `${line}\ninterface Tunnel64`)).toContain(
      `6to4-prefix-of-another-router: ${line.trim()}`,
    );
  });
});

const broker = `version 15.7
hostname HOME
ipv6 unicast-routing
interface Dialer7
 ip address negotiated
interface GigabitEthernet0/0
 ip address 198.51.100.70 255.255.255.0
interface Vlan7
 ipv6 address 2001:DB8:7007:1::1/64
interface Tunnel7
 description broker
 ipv6 address 2001:DB8:7:7::2/64
 tunnel source GigabitEthernet0/0
 tunnel mode ipv6ip
 tunnel destination 203.0.113.7
ipv6 route ::/0 Tunnel7
end`;

describe('a manual tunnel to a tunnel broker', () => {
  test('is fine as it should be', () => {
    expect(found(broker)).toEqual([]);
  });

  test('without a destination', () => {
    const without = broker.replace(' tunnel destination 203.0.113.7\n', '');
    expect(found(without)).toEqual(['tunnel-without-destination: interface Tunnel7']);
    expect(found(without.replace(' tunnel mode ipv6ip\n', ' tunnel mode gre multipoint\n'))).toEqual([]);
    expect(found(without.replace(' tunnel mode ipv6ip\n', ''))).toEqual([
      'tunnel-without-destination: interface Tunnel7',
    ]);
    expect(found(without.replace(' tunnel source', ' shutdown\n tunnel source'))).toEqual([]);
    expect(found(without.replace('version 15.7\nhostname HOME\n', '').replace('\nend', ''))).toEqual([]);
  });

  test.each([
    ['GigabitEthernet0/0', []],
    ['Dialer7', []],
    ['Dialer8', []],
    ['198.51.100.70', []],
    ['vlan 7', ['tunnel-source-without-address: tunnel source vlan 7']],
  ])('with the source %s', (source, expected) => {
    expect(found(broker.replace('source GigabitEthernet0/0', `source ${source}`))).toEqual(expected);
  });

  test('an address of the wrong family is none', () => {
    const over6 = broker
      .replace('tunnel mode ipv6ip', 'tunnel mode gre ipv6')
      .replace('203.0.113.7', '2001:DB8:99::1');
    expect(found(over6)).toEqual(['tunnel-source-without-address: tunnel source GigabitEthernet0/0']);
    expect(found(over6.replace('source GigabitEthernet0/0', 'source Vlan7'))).toEqual([]);
  });
});
