import { describe, expect, test } from 'vitest';
import { isMasked } from '../../server/src/model/security/masked';
import { secrets } from '../../server/src/model/security/secrets';
import { rules } from '../../server/src/rules/rules.generated';
import { checkSnapshot } from '../../server/src/rules/run';
import { edited, snapshot } from '../support/snapshots';

const SECRET = 'Tr0ub4dor';

/** What is known of each secret, with the text that it stands for taken from the line. */
function storagesOf(text: string): string[] {
  return secrets(snapshot(text)).map(({ use, storage, mark }) => {
    const written = mark.line.source.text.slice(mark.span.start, mark.span.end);
    return `${use} ${storage} ${written}`;
  });
}

describe('secrets', () => {
  test('have the type that stands before them, clear without one', () => {
    expect(
      storagesOf(`enable password 7 0505
username anna privilege 7 password 0 ${SECRET}
username carl secret 4 abcd
username dora secret ${SECRET}
username emil secret 9 $9$abcd
line con 0
 password 6 abcd
router bgp 65010
 neighbor 192.0.2.1 password ${SECRET}
 neighbor 192.0.2.2 password 7 0505`),
    ).toEqual([
      'enable type-7 0505',
      `user clear ${SECRET}`,
      'user type-4 abcd',
      `user clear ${SECRET}`,
      'user other $9$abcd',
      'line other abcd',
      `bgp clear ${SECRET}`,
      'bgp type-7 7 0505',
    ]);
  });

  test('of users of SNMPv3 count where MD5 is typed', () => {
    expect(
      storagesOf(`snmp-server user anna OPS v3 auth md5 ${SECRET} priv aes 128 other
snmp-server user carl OPS v3 auth sha ${SECRET}
snmp-server user dora OPS v3 encrypted auth md5 AA:BB`),
    ).toEqual([`snmp clear ${SECRET}`]);
  });

  test('are gone when a later line takes them back, and no earlier one', () => {
    expect(
      storagesOf(`no username anna
username anna password 0 a
username carl password 0 b
no username carl
line con 0
 password c
 no password
line vty 0 4
 no password
 password d`),
    ).toEqual(['user clear a', 'line clear d']);
  });

  test('stay the same objects when other lines change', () => {
    const before = snapshot(`enable password ${SECRET}\ninterface Loopback0\n shutdown`);
    const known = secrets(before);
    const after = edited(before, {
      start: { line: 2, character: 0 },
      end: { line: 2, character: 9 },
      text: ' ip address 192.0.2.1 255.255.255.255',
    });
    expect(secrets(after)).toBe(known);
  });
});

test.each([
  '<removed>',
  '*****',
  'xxx',
  'XXXXXXXX',
  '0822xxxx',
  '{{ key }}',
  '$key',
  '$(key)',
  '%KEY%',
  '[key]',
])('%s stands in place of a secret', (text) => expect(isMasked(text)).toBe(true));

test.each(['cisco', '0822455D0A16', '$9$abcd$efgh', 'xx', 'a<b>c', 'pa$$word', '7'])(
  '%s is a secret',
  (text) => expect(isMasked(text)).toBe(false),
);

test('no check of security repeats a secret', () => {
  const text = `hostname R1
enable password ${SECRET}
username anna password 0 ${SECRET}
snmp-server community ${SECRET} RW
snmp-server user anna OPS v3 auth md5 ${SECRET}
ntp authentication-key 1 md5 ${SECRET}
ntp server 192.0.2.9 key 1
boot network ftp://anna:${SECRET}@192.0.2.9/confg
tacacs-server key ${SECRET}
key chain IGP
 key 1
  key-string ${SECRET}
router bgp 65010
 neighbor 192.0.2.1 password ${SECRET}
line vty 0 4
 password ${SECRET}
end`;
  const settings = Object.fromEntries(rules.map((rule) => [rule.id, rule.severity]));
  for (const part of [text, text.split('\n').slice(1, -1).join('\n')]) {
    const found = checkSnapshot(snapshot(part), { rules: settings }).filter(
      ({ rule }) => rule.family === 'security',
    );
    expect(found.length).toBeGreaterThan(9);
    for (const { message, fix, related } of found) {
      expect([message, fix?.title ?? '', ...related.map((one) => one.message)].join(' ')).not.toContain(
        SECRET,
      );
    }
  }
});
