import { describe, expect, test } from 'vitest';
import { readSnippets } from '../support/snippet-files';
import { card, found, mend, see } from '../support/story';

interface Home {
  readonly wan: string;
  readonly own: string;
  readonly broker: string;
  readonly acl: string;
}

const HOMES: readonly Home[] = [
  { wan: 'GigabitEthernet0/0', own: '203.0.113.40', broker: '198.51.100.40', acl: 'OUTSIDE' },
  { wan: 'Vlan900', own: '192.0.2.9', broker: '203.0.113.200', acl: '130' },
];
const [HOME] = HOMES as [Home];

/** A router with a tunnel to a broker, a network behind it, and a list that lets the broker in. */
function home({ wan, own, broker, acl }: Home, entries = ` permit 41 host ${broker} any\n`): string {
  return `version 15.7
hostname NEST
ipv6 unicast-routing
interface ${wan}
 ip address ${own} 255.255.255.0
 ip access-group ${acl} in
interface GigabitEthernet0/1
 ip address 192.168.40.1 255.255.255.0
 ipv6 address 2001:DB8:4040:1::1/64
interface Tunnel9
 no ip address
 ipv6 address 2001:DB8:40:40::2/64
 tunnel source ${wan}
 tunnel mode ipv6ip
 tunnel destination ${broker}
ip route 0.0.0.0 0.0.0.0 ${own.replace(/\d+$/, '1')}
ip access-list extended ${acl}
${entries} permit icmp host ${broker} any echo
 permit tcp any any established
 deny   ip any any log
ipv6 route ::/0 Tunnel9
end`;
}

describe('a manual tunnel to a broker', () => {
  test.each(HOMES)('is fine with $acl on $wan', (one) => {
    expect(found(home(one))).toEqual([]);
  });

  test.each(HOMES)('an access list that takes protocol 41 is found, and mended', (one) => {
    const seen = see(home(one, ''), 'acl-blocks-protocol-41');
    expect(seen).toMatchObject({ severity: 'warning', line: `ip access-group ${one.acl} in` });
    expect(seen.message).toMatch(/protocol 41.*Tunnel9.*never arrives/);
    expect(seen.related).toEqual(['interface Tunnel9', 'deny   ip any any log']);
    expect(seen.title).toContain(one.broker);
    expect(seen.fixed).toMatch(
      new RegExp(`^ permit 41 host ${one.broker} .*\\n(.*\\n)* deny   ip any any log$`, 'm'),
    );
    expect(found(seen.fixed)).toEqual([]);
  });

  test.each([
    ['another broker', ' permit 41 host 192.0.2.77 any\n'],
    ['IP in IP, which is protocol 4', ' permit ipinip any any\n'],
    ['GRE', ' permit gre any any\n'],
  ])('a list that lets in %s takes it as well', (_, entries) => {
    expect(found(home(HOME, entries))).toEqual(['acl-blocks-protocol-41: ip access-group OUTSIDE in']);
    expect(found(mend(home(HOME, entries), 'acl-blocks-protocol-41'))).toEqual([]);
  });

  test.each([' permit 41 any any\n', ' permit ip host 198.51.100.40 host 203.0.113.40\n'])(
    'a list may let it through in other words: %s',
    (entries) => {
      expect(found(home(HOME, entries))).toEqual([]);
    },
  );

  test('no destination', () => {
    const seen = see(
      home(HOME).replace(` tunnel destination ${HOME.broker}\n`, ''),
      'tunnel-without-destination',
    );
    expect(seen).toMatchObject({ severity: 'warning', line: 'interface Tunnel9' });
    expect(seen.message).toMatch(/line protocol stays down/);
  });

  test('a source without an address', () => {
    const text = home(HOME).replace(`ip address ${HOME.own} 255.255.255.0`, 'no ip address');
    const seen = see(text, 'tunnel-source-without-address');
    expect(seen).toMatchObject({ severity: 'warning', line: `tunnel source ${HOME.wan}` });
    expect(seen.message).toMatch(/no IPv4 address.*nothing to send from/);
    const given = text.replace('no ip address\n ip access', 'ip address dhcp\n ip access');
    expect(found(given).join()).not.toContain('tunnel-source-without-address');
  });
});

describe('cards of the tunnel', () => {
  test.each([
    ['ipv6ip', /IPv6 in IPv4/],
    ['tunnel destination', /where the tunnel ends/i],
    ['::/0', /default route/],
    ['2001:DB8:40:40::2/64', /2001:db8:40:40::\/64/],
  ])('%s', (word, fact) => {
    expect(card(home(HOME), word)).toMatch(fact);
  });
});

describe('snippets of the tunnel', () => {
  const text = (prefix: string): string => readSnippets().find((one) => one.prefix === prefix)?.text ?? '';

  test.each(['6in4-tunnel', '6in4-broker'])('%s has all that it takes', (prefix) => {
    expect(text(prefix)).toMatch(
      / ipv6 address \S+\/64\n tunnel source \S+\n tunnel mode ipv6ip\n tunnel destination/,
    );
    expect(text(prefix)).toMatch(/^ipv6 route ::\/0 Tunnel\d+$/m);
  });

  test('6in4-broker lets protocol 41 and the ping of the broker in', () => {
    const wan = `interface GigabitEthernet0/0
 ip address 203.0.113.7 255.255.255.0
 ip access-group FROM-OUTSIDE in
ip access-list extended FROM-OUTSIDE
 10 permit tcp any any established
 20 deny ip any any
`;
    const config = `version 15.7\nhostname NEST\n${wan}${text('6in4-broker')}end\n`;
    expect(found(config)).toEqual([]);
    const closed = config.replace(/^ 1 permit 41 .*\n/m, '');
    expect(found(closed)).toEqual(['acl-blocks-protocol-41: ip access-group FROM-OUTSIDE in']);
    expect(config).toMatch(/^ 2 permit icmp host \S+ any echo$/m);
  });
});
