import { describe, expect, it } from 'vitest';
import { checkText } from '../../server/src/rules/check-text';
import { type ContributedSnippet, readSnippets } from '../support/snippet-files';

const WAN = ['interface Serial1/0', ' ip address 10.1.1.2 255.255.255.252', '!'];
const CLIENT_WAN = ['interface Serial1/0', ' ip address 10.1.1.6 255.255.255.252', '!'];

/** What stands around a snippet on the router it is meant for, where an interface alone is not enough. */
const SURROUNDINGS: Readonly<Record<string, readonly string[]>> = {
  '6to4-site': WAN,
  'bgp-6to4-rr': [...WAN, ...tunnel('2002:A01:102::')],
  'bgp-6to4-client': [...CLIENT_WAN, ...tunnel('2002:A01:106::')],
};

describe.each(readSnippets())('snippet $prefix', (snippet) => {
  it('carries no error and no warning by itself', () => {
    expect(serious(snippet.text)).toEqual([]);
  });

  it('carries no error and no warning in a whole config', () => {
    expect(serious(wholeConfig(snippet))).toEqual([]);
  });
});

it('sees a fault in a whole config, so that silence means something', () => {
  const site = readSnippets().find((snippet) => snippet.prefix === '6to4-site')!;
  const broken = wholeConfig(site).replace('2002:A01:102::/128', '2002:A01:103::/128');
  expect(serious(broken)).toEqual([expect.stringContaining('6to4-address-mismatch')]);
});

function serious(text: string): readonly string[] {
  return checkText(text)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, line, message }) => `${rule} on line ${line + 1}: ${message}`);
}

function wholeConfig(snippet: ContributedSnippet): string {
  return [
    'version 15.7',
    'hostname R1',
    'ipv6 unicast-routing',
    '!',
    ...(SURROUNDINGS[snippet.prefix] ?? []),
    ...interfaceUnlessDefined(snippet, 'Loopback0', ['192.0.2.255 255.255.255.255', '2001:DB8:FFFF::1/128']),
    ...interfaceUnlessDefined(snippet, 'GigabitEthernet0/0', [
      '198.51.100.1 255.255.255.0',
      '2001:DB8:FFFE::1/64',
    ]),
    snippet.text,
    'end',
    '',
  ].join('\n');
}

function interfaceUnlessDefined(
  snippet: ContributedSnippet,
  name: string,
  [ipv4 = '', ipv6 = '']: readonly string[],
): readonly string[] {
  if (snippet.text.includes(`interface ${name}\n`)) return [];
  return [`interface ${name}`, ` ip address ${ipv4}`, ` ipv6 address ${ipv6}`, '!'];
}

function tunnel(address: string): readonly string[] {
  return [
    'interface Tunnel2002',
    ' no ip address',
    ` ipv6 address ${address}/128`,
    ' tunnel source Serial1/0',
    ' tunnel mode ipv6ip 6to4',
    '!',
    'ipv6 route 2002::/16 Tunnel2002',
    '!',
  ];
}
