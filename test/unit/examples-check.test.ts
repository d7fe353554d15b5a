import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkText } from '../../server/src/rules/check-text';

const FOLDER = new URL('../../examples/', import.meta.url);

type Mistake = readonly [rule: string, line: string];

/** The examples that hold mistakes on purpose, each with what must be found in it, from the top down. */
const MISTAKES: Readonly<Record<string, readonly Mistake[]>> = {
  '6to4-over-mpls/ace4-wrong.ios': [['6to4-address-mismatch', 'ipv6 address 2002:A01:114::/128']],
  '6to4-over-mpls/ace5-wrong.ios': [
    ['6to4-mis-encoded-prefix', 'ipv6 address 2002:10:1:1:18::/128'],
    ['6to4-igp-on-tunnel', 'ipv6 ospf 1 area 0'],
    ['ipv6-routing-disabled', 'ipv6 ospf 1 area 0'],
    ['6to4-tunnel-destination', 'tunnel destination 10.1.1.2'],
    ['6to4-no-route', 'tunnel mode ipv6ip 6to4'],
  ],
  '6to4-over-mpls/ibgp/ace1-wrong.ios': [
    ['bgp-ipv6-neighbor-not-activated', 'neighbor 2002:A01:10E:: remote-as 65100'],
    ['bgp-reflector-client-missing', 'neighbor 2002:A01:10A:: activate'],
  ],
  'eui-64/office-wrong.ios': [['invalid-address', 'ipv6 address 2001:DB8:5.1:C417:FEFF:FE12:7D75/64']],
  'left-behind/branch-wrong.ios': [
    ['interface-ipv6-unfiltered', 'ip access-group FROM-OUTSIDE in'],
    ['ipv4-only-service-host', 'logging host 10.70.99.5'],
    ['service-ipv6-unfiltered', 'snmp-server group READERS v3 priv access MANAGEMENT'],
    ['acl-blocks-neighbor-discovery', 'deny ipv6 any any log'],
    ['vty-ipv6-unfiltered', 'access-class MANAGEMENT in'],
    ['service-ipv6-unfiltered', 'ntp access-group peer MANAGEMENT'],
    ['ipv4-only-service-host', 'ntp server 10.70.99.6'],
  ],
  'route-flap/aare-wrong.ios': [
    ['bgp-peering-loopback-unfiltered', 'redistribute connected route-map LANS-TO-BGP'],
  ],
  'tftp-source/r1.ios': [['tftp-source-interface-ipv6', 'ip tftp source-interface Loopback0']],
  'tunnel-broker/home-wrong.ios': [['acl-blocks-protocol-41', 'ip access-group FROM-OUTSIDE in']],
};

/** True in a VPN, where the addresses of the examples are right. */
const EXPECTED = '6to4-private-ipv4';

const configs = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ios') || path.startsWith('capture/show-run'))
  .sort();

describe.each(configs)('example %s', (path) => {
  const text = readFileSync(new URL(path, FOLDER), 'utf8');
  const lines = text.split('\n');

  it('is a whole config of a named router, without tabs and trailing blanks', () => {
    expect(lines.filter((line) => line.startsWith('hostname '))).toHaveLength(1);
    expect(lines.some((line) => line.startsWith('version '))).toBe(true);
    expect(lines).toContain('end');
    expect(text).not.toMatch(/\t|[ ]$/m);
  });

  it('carries the mistakes it is about and no others', () => {
    const found = checkText(text)
      .filter(({ rule, severity }) => severity !== 'hint' && rule !== EXPECTED)
      .map(({ rule, line }) => [rule, lines[line]?.trim()]);
    expect(found).toEqual(MISTAKES[path] ?? []);
  });
});

it('finds the examples that hold mistakes', () => {
  expect(configs).toEqual(expect.arrayContaining(Object.keys(MISTAKES)));
});
