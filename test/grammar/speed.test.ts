import { describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { ciscoIos, tokenise } from '../support/grammar';
import { grammarOf } from '../support/textmate.mts';

/** The least time of some runs, in milliseconds of the processor: what others do with it does not count. */
function least(runs: number, work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

describe('no line stalls the editor', () => {
  const units = [
    ':',
    'a:',
    '1.',
    '1:',
    '::1',
    ' ',
    '\t',
    '{{',
    '{%',
    '{#',
    '${',
    'a',
    'A',
    'a-',
    'a1',
    'a ',
    '1',
    '1/',
    '"',
    '" ',
    '!',
    'x! ',
    '(',
    '[',
    '.',
    '-',
    '^C',
    '%',
    'é',
    'Gi0/0 ',
    '10.0.0.1 ',
    '2001:db8:',
    'description ',
    'xdescription ',
    'x#description ',
    'vrf ',
    'xvrf A ',
    'no ',
    'permit ',
    'certificate a',
    'key-string ',
    'banner ',
    'password 7 ',
    'interface ',
    'snmp-server view ',
    'R1#',
    'aaa authentication ',
  ];

  const time = (line: string): number => least(3, () => tokenise([line]));

  test.each(units)('%j, a hundred thousand characters of it', (unit) => {
    const quarter = time(unit.repeat(25_000 / unit.length));
    const whole = time(unit.repeat(100_000 / unit.length));
    // Linear is four times, quadratic sixteen; what is over at once is not worth the doubt.
    if (whole > 100) expect(whole / quarter).toBeLessThan(9);
    expect(whole).toBeLessThan(2_000);
  });

  test.each(['0', ' '])('a line of %j in a certificate', (unit) => {
    const work = (count: number): number =>
      least(2, () => tokenise([' certificate ca 01', `${unit.repeat(count)}x`, `${unit.repeat(count)}`]));
    const whole = work(100_000);
    if (whole > 100) expect(whole / work(25_000)).toBeLessThan(9);
    expect(whole).toBeLessThan(2_000);
  });
});

test('a dense configuration costs not much more than twelve times what it costs without rules', async () => {
  const bare = await grammarOf('{ "scopeName": "source.bare", "patterns": [] }');
  const lines = Array.from({ length: 150 }, (_, index) => router(index)).flat();
  const time = (grammar: IGrammar): number => least(3, () => tokenise(lines, grammar));
  // The two are timed side by side, and the best of some rounds counts: other work on the machine spoils a round.
  const ratios = Array.from({ length: 6 }, () => time(ciscoIos) / time(bare));
  // The budget is twelve; a gate that other work can trip would be none.
  expect(Math.min(...ratios)).toBeLessThan(16);
});

/** Some thirty lines of everything, dense with words, names and addresses. */
function router(index: number): string[] {
  const net = `10.${index}.1`;
  const prefix = `2001:DB8:${index.toString(16)}`;
  return [
    '!',
    `interface GigabitEthernet0/${index % 48}.${index}`,
    ` description link to site ${index} via ${net}.1`,
    ` encapsulation dot1Q ${index}`,
    ` ip vrf forwarding SITE-${index}`,
    ` ip address ${net}.1 255.255.255.252`,
    ` ipv6 address ${prefix}::1/64`,
    ' ip ospf 1 area 0',
    ' no shutdown',
    '!',
    `router bgp ${65000 + (index % 500)}`,
    ` neighbor ${net}.2 remote-as 65001`,
    ` neighbor ${prefix}::2 remote-as 65002`,
    ' address-family ipv6',
    `  neighbor ${prefix}::2 activate`,
    `  neighbor ${prefix}::2 route-map EDGE-${index} in`,
    ' exit-address-family',
    '!',
    `ip access-list extended ACL-${index}`,
    ` 10 permit tcp host ${net}.1 10.2.0.0 0.0.255.255 eq 443`,
    ' 20 deny ip any any log',
    `route-map EDGE-${index} permit 10`,
    ` match ip address prefix-list PL-${index}`,
    ` set community 65000:${index} additive`,
    `ip prefix-list PL-${index} seq 5 permit ${net}.0/24 ge 25 le 32`,
    `ip route vrf SITE-${index} ${net}.0 255.255.255.0 GigabitEthernet0/1 10.1.2.254 tag 65000`,
    `ipv6 route ${prefix}::/48 Null0`,
    `ntp server ${net}.9 key 1`,
  ];
}
