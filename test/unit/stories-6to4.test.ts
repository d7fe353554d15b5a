import { describe, expect, test } from 'vitest';
import { card, found, mend, offered, see } from '../support/story';

/** The 6to4 prefix of an IPv4 address as a person would work it out, in lower case and without what stands behind. */
function prefixOf(ipv4: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = ipv4.split('.').map(Number);
  return `2002:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

interface Site {
  readonly name: string;
  readonly wan: string;
  readonly ipv4: string;
  readonly lan: string;
  readonly lan6: string;
}

const OSLO = { name: 'OSLO', wan: 'Serial0/3/1', ipv4: '172.18.4.2', lan: '10.40.16.0', lan6: 'A28:1000' };
const BERN = {
  name: 'BERN',
  wan: 'GigabitEthernet2',
  ipv4: '172.18.4.6',
  lan: '10.40.20.0',
  lan6: 'A28:1400',
};
const ROME = {
  name: 'ROME',
  wan: 'Serial0/3/1',
  ipv4: '172.18.4.10',
  lan: '10.40.24.0',
  lan6: 'A28:1800',
};
const SITES: readonly Site[] = [OSLO, BERN, ROME];

const others = (own: Site): readonly Site[] => SITES.filter((site) => site !== own);

/** An edge router with static routes to the other sites. */
function edge(own: Site): string {
  return config(
    own,
    '',
    others(own).map(({ lan6, ipv4 }) => `ipv6 route 2001:DB8:${lan6}::/54 ${prefixOf(ipv4)}::\n`),
  );
}

/** The same with iBGP: the first of the others is what the lines are about. */
function bgpEdge(own: Site, reflects: boolean): string {
  const addresses = others(own).map(({ ipv4 }) => `${prefixOf(ipv4)}::`);
  const lines = addresses.map((one) => ` neighbor ${one} remote-as 64720\n`);
  const families = addresses.map(
    (one) => `  neighbor ${one} activate\n${reflects ? `  neighbor ${one} route-reflector-client\n` : ''}`,
  );
  const bgp = `router bgp 64720
 bgp router-id ${own.ipv4}
 no bgp default ipv4-unicast
${lines.join('')} address-family ipv6
  network 2001:DB8:${own.lan6}::/64
${families.join('')} exit-address-family
`;
  return config(own, bgp, []);
}

function config({ name, wan, ipv4, lan, lan6 }: Site, bgp: string, routes: readonly string[]): string {
  return `version 15.4
hostname ${name}
ipv6 unicast-routing
interface ${wan}
 ip address ${ipv4} 255.255.255.252
interface Vlan40
 ip address ${lan.replace(/0$/, '1')} 255.255.255.0
 ipv6 address 2001:DB8:${lan6}::1/64
interface Tunnel64
 no ip address
 ipv6 address ${prefixOf(ipv4)}::/128
 tunnel source ${wan}
 tunnel mode ipv6ip 6to4
${bgp}ipv6 route 2002::/16 Tunnel64
${routes.join('')}end`;
}

const PRIVATE = '6to4-private-ipv4';

describe('three sites over a VPN of IPv4 only', () => {
  test.each(SITES)('$name is right, and is told once that its addresses are private', (site) => {
    for (const text of [edge(site), bgpEdge(site, site === OSLO)])
      expect(found(text)).toEqual([`${PRIVATE}: ipv6 address ${prefixOf(site.ipv4)}::/128`]);
    const { severity, message } = see(edge(site), PRIVATE);
    expect(severity).toBe('information');
    expect(message).toMatch(/VPN.*Internet/);
  });

  test('a public source is no matter at all', () => {
    expect(found(config({ ...OSLO, ipv4: '11.18.4.2' }, '', []))).toEqual([]);
  });

  test.each(others(OSLO))('a card reads the next hop toward $name, the other end', ({ ipv4 }) => {
    expect(card(edge(OSLO), `${prefixOf(ipv4)}::`)).toMatch(new RegExp(`6to4 of\\s+${ipv4}\\b`));
  });

  test('a card names the interface that has the IPv4 address', () => {
    const text = card(edge(BERN), `${prefixOf(BERN.ipv4)}::`);
    expect(text).toMatch(/6to4 of\s+172\.18\.4\.6.*GigabitEthernet2 of BERN/);
  });

  test('a card reads the IPv4 network in groups 3 and 4, and confirms it where an interface is in it', () => {
    const own = card(edge(BERN), `2001:DB8:${BERN.lan6}::1`);
    expect(own).toMatch(/groups 3–4 spell\s+10\.40\.20\.0.*Vlan40 of BERN/i);
    expect(own).not.toMatch(/perhaps/i);
    expect(card(edge(BERN), `2001:DB8:${ROME.lan6}::`)).toMatch(/perhaps groups 3–4 spell 10\.40\.24\.0/i);
  });

  test.each(SITES)('completion computes the tunnel address of $name, above the source or below', (site) => {
    const line = ` ipv6 address ${prefixOf(site.ipv4)}::/128\n`;
    const above = edge(site).replace(line, ' ipv6 address |\n');
    const below = edge(site).replace(line, '').replace('6to4\n', '6to4\n ipv6 address |\n');
    for (const text of [above, below]) expect(offered(text)[0]).toBe(`${prefixOf(site.ipv4)}::/128`);
  });
});

describe('what goes wrong with 6to4', () => {
  const own = `${prefixOf(BERN.ipv4)}::`;
  const right = edge(BERN);
  const spoil = (from: string, to: string): string => {
    expect(right).toContain(from);
    return right.replace(from, to);
  };

  test('another address than that of the source: what follows is said and the address computed', () => {
    const seen = see(spoil(`${own}/128`, '2002:AC12:407::/128'), '6to4-address-mismatch');
    expect(seen).toMatchObject({ severity: 'warning', line: 'ipv6 address 2002:AC12:407::/128' });
    expect(seen.message).toMatch(/172\.18\.4\.7.*172\.18\.4\.6 \(GigabitEthernet2\)/);
    expect(seen.fixed.toLowerCase()).toBe(right.toLowerCase());
  });

  test.each(['2002:172:18:4:6::/128', '2002:AC:12:04:06::/128'])(
    'octets in groups of their own: %s',
    (text) => {
      const seen = see(spoil(`${own}/128`, text), '6to4-mis-encoded-prefix');
      expect(seen).toMatchObject({ severity: 'warning', line: `ipv6 address ${text}` });
      expect(seen.message).toContain(prefixOf(BERN.ipv4));
      expect(seen.fixed.toLowerCase()).toBe(right.toLowerCase());
    },
  );

  test('no route for the other sites', () => {
    const text = spoil('ipv6 route 2002::/16 Tunnel64\n', '');
    expect(see(text, '6to4-no-route').message).toMatch(/never enter the tunnel/);
    const mended = mend(text, '6to4-no-route');
    expect(mended).toContain('ipv6 route 2002::/16 Tunnel64\n');
    expect(found(mended)).toEqual(found(right));
  });

  test('no routing of IPv6', () => {
    const text = spoil('ipv6 unicast-routing\n', '');
    expect(see(text, 'ipv6-routing-disabled').message).toMatch(/forwards no IPv6 packet/);
    expect(found(mend(text, 'ipv6-routing-disabled'))).toEqual(found(right));
  });

  test('a destination', () => {
    const seen = see(
      spoil(' tunnel mode', ' tunnel destination 172.18.4.2\n tunnel mode'),
      '6to4-tunnel-destination',
    );
    expect(seen.message).toMatch(/does not accept/);
    expect(seen.fixed).toBe(right);
  });

  test.each([' ipv6 eigrp 44', ' ipv6 ospf 3 area 1', ' ipv6 router isis', ' ipv6 rip LAB enable'])(
    'a routing protocol that needs multicast: %s',
    (line) => {
      const seen = see(spoil(' tunnel mode', `${line}\n tunnel mode`), '6to4-igp-on-tunnel');
      expect(seen.line).toBe(line.trim());
      expect(seen.message).toMatch(/hellos|updates/);
      expect(seen.message).toMatch(/no IPv4 destination/);
      expect(seen.message).toMatch(/static routes or BGP/);
      expect(seen.fixed).toBe(right);
    },
  );

  test('the relay that RFC 7526 withdrew', () => {
    const line = 'ipv6 route ::/0 2002:C058:6301::';
    expect(see(spoil('\nend', `\n${line}\nend`), '6to4-relay-deprecated')).toMatchObject({
      severity: 'information',
      line,
    });
  });
});

describe('iBGP over 6to4', () => {
  const right = bgpEdge(OSLO, true);
  const [bern, rome] = others(OSLO).map(({ ipv4 }) => `${prefixOf(ipv4)}::`) as [string, string];

  test('a neighbor that is not activated', () => {
    const text = right
      .replace(`  neighbor ${rome} activate\n`, '')
      .replace(`  neighbor ${rome} route-reflector-client\n`, '');
    const seen = see(text, 'bgp-ipv6-neighbor-not-activated');
    expect(seen).toMatchObject({ severity: 'warning', line: `neighbor ${rome} remote-as 64720` });
    expect(seen.message).toMatch(/no route is exchanged/);
    expect(seen.fixed).toContain(`  neighbor ${rome} activate\n`);
  });

  test.each([bern, rome])('a client that the reflector forgot: %s', (client) => {
    const seen = see(
      right.replace(`  neighbor ${client} route-reflector-client\n`, ''),
      'bgp-reflector-client-missing',
    );
    expect(seen).toMatchObject({ severity: 'information', line: `neighbor ${client} activate` });
    expect(seen.message).toMatch(/nothing is reflected/);
    expect(seen.fixed).toBe(right);
  });
});
