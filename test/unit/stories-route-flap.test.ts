import { describe, expect, test } from 'vitest';
import { found, mend, see } from '../support/story';

const RULE = 'bgp-peering-loopback-unfiltered';

/** How an IGP is run on the loopback, and made worse than iBGP. */
interface Igp {
  readonly name: string;
  readonly distance: number;
  readonly onInterface: string;
  readonly process: string;
}

const EIGRP: Igp = {
  name: 'EIGRP',
  distance: 245,
  onInterface: ' ipv6 eigrp 31\n',
  process: 'ipv6 router eigrp 31\n eigrp router-id 10.31.0.1\n distance 245 250\n',
};

const IPV6_IGPS: readonly Igp[] = [
  EIGRP,
  {
    name: 'EIGRP',
    distance: 245,
    onInterface: '',
    process: `router eigrp CORE
 address-family ipv6 unicast autonomous-system 31
  topology base
   distance eigrp 245 250
  exit-af-topology
  eigrp router-id 10.31.0.1
 exit-address-family
`,
  },
  {
    name: 'OSPFv3',
    distance: 210,
    onInterface: ' ospfv3 31 ipv6 area 0\n ospfv3 network point-to-point\n',
    process: 'router ospfv3 31\n router-id 10.31.0.1\n address-family ipv6 unicast\n  distance 210\n',
  },
  {
    name: 'OSPFv3',
    distance: 215,
    onInterface: ' ipv6 ospf 31 area 0\n ipv6 ospf network point-to-point\n',
    process:
      'ipv6 router ospf 31\n router-id 10.31.0.1\n distance ospf intra-area 215 inter-area 215 external 215\n',
  },
  {
    name: 'IS-IS',
    distance: 220,
    onInterface: ' ipv6 router isis\n',
    process: 'router isis\n net 49.0031.0000.0000.0001.00\n address-family ipv6\n  distance 220\n',
  },
  {
    name: 'RIP',
    distance: 225,
    onInterface: ' ipv6 rip LAB enable\n',
    process: 'ipv6 router rip LAB\n distance 225\n',
  },
];

interface Variant {
  readonly igp?: Igp;
  readonly remoteAs?: number;
  /** How the loopback gets into BGP. */
  readonly source?: string;
  readonly filter?: string;
}

const CONNECTED = 'redistribute connected route-map LOCAL-NETS';
const ALL_CONNECTED = 'route-map LOCAL-NETS permit 10\n match source-protocol connected\n';

/** One of two routers that speak iBGP between loopbacks that an IGP finds. */
function ipv6Router({
  igp = EIGRP,
  remoteAs = 64931,
  source = CONNECTED,
  filter = ALL_CONNECTED,
}: Variant): string {
  return `version 15.4
hostname TURKU
ipv6 unicast-routing
interface Loopback9
 ipv6 address 2001:DB8:3101:9::1/64
${igp.onInterface}interface GigabitEthernet0/1
 ipv6 address 2001:DB8:3100:12::1/64
${igp.onInterface}interface GigabitEthernet0/2
 ipv6 address 2001:DB8:3101:20::1/64
${igp.process}router bgp 64931
 bgp router-id 10.31.0.1
 no bgp default ipv4-unicast
 neighbor 2001:DB8:3102:9::1 remote-as ${remoteAs}
 neighbor 2001:DB8:3102:9::1 update-source lo9
 address-family ipv6
  ${source}
  neighbor 2001:DB8:3102:9::1 activate
 exit-address-family
${filter}end`;
}

const ofRule = (text: string): string[] => found(text).filter((one) => one.startsWith(RULE));

describe('iBGP that announces the addresses it runs between, over IPv6', () => {
  test.each(IPV6_IGPS)('is found where $name has distance $distance', (igp) => {
    const text = ipv6Router({ igp });
    const seen = see(text, RULE);
    expect(seen).toMatchObject({ severity: 'warning', line: CONNECTED });
    expect(seen.message).toContain('2001:DB8:3101:9::/64 (Loopback9)');
    expect(seen.message).toContain(`BGP (distance 200), which beats ${igp.name} (${igp.distance})`);
    expect(seen.message).toMatch(/If 2001:DB8:3102:9::1 does so too.*again and again/);
    expect(seen.message).not.toMatch(/second|minute/);
    expect(seen.related).toContain('neighbor 2001:DB8:3102:9::1 remote-as 64931');
  });

  test('a clause of the route map mends it, and the file is silent', () => {
    const text = ipv6Router({});
    const seen = see(text, RULE);
    expect(seen.fixed).toMatch(/^route-map LOCAL-NETS deny \d+\n match ipv6 address prefix-list \S+$/m);
    expect(seen.fixed).toMatch(/^ipv6 prefix-list \S+ seq 5 permit 2001:DB8:3101:9::\/64$/m);
    expect(found(seen.fixed)).toEqual([]);
  });

  test('a redistribution without a route map gets one', () => {
    const text = ipv6Router({ source: 'redistribute connected', filter: '' });
    expect(see(text, RULE).line).toBe('redistribute connected');
    expect(found(mend(text, RULE))).toEqual([]);
  });

  test('a network statement does the same', () => {
    const line = 'network 2001:DB8:3101:9::/64';
    expect(see(ipv6Router({ source: line, filter: '' }), RULE).line).toBe(line);
  });

  test('BGP may be made better, too', () => {
    const igp = { ...EIGRP, process: EIGRP.process.replace(' distance 245 250\n', '') };
    const source = `distance bgp 20 70 70\n  ${CONNECTED}`;
    expect(see(ipv6Router({ igp, source }), RULE).message).toContain(
      'BGP (distance 70), which beats EIGRP (90)',
    );
  });

  const list = 'ipv6 prefix-list SESSIONS seq 5 permit 2001:DB8:3100::/44 ge 64\n';
  const clause = 'route-map LOCAL-NETS deny 5\n match ipv6 address prefix-list SESSIONS\n';
  const acl = 'ipv6 access-list LANS\n permit ipv6 2001:DB8:3101:20::/64 any\n';
  test.each<[string, Variant]>([
    ['refuses it by a prefix list', { filter: `${list}${clause}${ALL_CONNECTED}` }],
    [
      'permits other networks by an access list',
      { filter: `${acl}route-map LOCAL-NETS permit 10\n match ipv6 address LANS\n` },
    ],
    [
      'permits other interfaces',
      { filter: 'route-map LOCAL-NETS permit 10\n match interface GigabitEthernet0/2\n' },
    ],
    ['speaks to another AS', { remoteAs: 64932 }],
    [
      'leaves the distances as they are',
      { igp: { ...EIGRP, process: EIGRP.process.replace(' distance 245 250\n', '') } },
    ],
    ['announces other networks', { source: 'network 2001:DB8:3101:20::/64', filter: '' }],
  ])('is fine where the router %s', (_, variant) => {
    expect(ofRule(ipv6Router(variant))).toEqual([]);
  });

  test('a list that lets it through is no help', () => {
    const wide = acl.replace('3101:20::/64', '3101::/48');
    const filter = `${wide}route-map LOCAL-NETS permit 10\n match ipv6 address LANS\n`;
    expect(ofRule(ipv6Router({ filter }))).toEqual([`${RULE}: ${CONNECTED}`]);
  });
});

describe('the same over IPv4', () => {
  const text = `version 15.4
hostname TURKU
interface Loopback9
 ip address 10.31.9.1 255.255.255.0
interface GigabitEthernet0/1
 ip address 10.31.12.1 255.255.255.0
router eigrp 31
 network 10.0.0.0
 distance eigrp 230 240
router bgp 64931
 neighbor 10.32.9.1 remote-as 64931
 neighbor 10.32.9.1 update-source Loopback9
 redistribute connected
end`;

  test('is found and mended', () => {
    const seen = see(text, RULE);
    expect(seen.line).toBe('redistribute connected');
    expect(seen.message).toContain(
      '10.31.9.0/24 (Loopback9) goes into BGP (distance 200), which beats EIGRP (230)',
    );
    expect(found(seen.fixed)).toEqual([]);
  });

  test.each([
    ['distance eigrp 230 240', true],
    ['distance 230 0.0.0.0 255.255.255.255', true],
    ['distance eigrp 90 170', false],
    ['distance eigrp 255 255', false],
    ['no distance eigrp', false],
  ])('the distance is read in each form: %s', (line, isWorse) => {
    const one = ofRule(text.replace('distance eigrp 230 240', line));
    expect(one).toEqual(isWorse ? [`${RULE}: redistribute connected`] : []);
  });
});
