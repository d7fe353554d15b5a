import { describe, expect, test } from 'vitest';
import { rolesOf, tokenise } from '../support/grammar';

describe('text to the end of the line', () => {
  test.each([
    [' description no shutdown, 10.0.0.1', 'keyword description', 'text no shutdown, 10.0.0.1'],
    [' 10 remark permit any', 'number 10', 'keyword remark', 'text permit any'],
    ['access-list 10 remark deny all', 'keyword access-list', 'number 10', 'keyword remark', 'text deny all'],
    [
      ' neighbor 10.0.0.1 description to R2',
      'keyword neighbor',
      'ipv4 10.0.0.1',
      'keyword description',
      'text to R2',
    ],
    ['snmp-server location Rack 5', 'keyword snmp-server location', 'text Rack 5'],
  ])('%s', (line, ...roles) => {
    expect(rolesOf(line)).toEqual(roles);
    expect(rolesOf(line, ' shutdown').at(-1)).toBe('shutdown shutdown');
  });
});

const body = ['interface Gi0/0', ' no shutdown', '! note', 'router bgp 1', ' description x'];

describe('a banner is inert for any delimiter', () => {
  test.each(['^C', '\x03', '#', '$', '%', '@', '~', '*', '&', '!', '"', '^', '.', '(', '\\', 'z', 'Q', '1'])(
    '%s',
    (mark) => {
      const text = body.filter((line) => !line.includes(mark));
      expect(rolesOf(`banner motd ${mark}`, ...text, mark, ' shutdown')).toEqual([
        'keyword banner motd',
        `delimiter ${mark}`,
        ...text.map((line) => `banner ${line.trim()}`),
        `delimiter ${mark}`,
        'shutdown shutdown',
      ]);
      expect(rolesOf(`banner login ${mark}H ll ${mark}`, ' shutdown')).toEqual([
        'keyword banner login',
        `delimiter ${mark}`,
        'banner H ll',
        `delimiter ${mark}`,
        'shutdown shutdown',
      ]);
    },
  );

  test('text on the line of the delimiter, a closing one in the middle of a line', () => {
    expect(rolesOf('banner exec ^CC hello', 'interface Gi0/0', 'bye ^C', 'end')).toEqual([
      'keyword banner exec',
      'delimiter ^C',
      'banner C hello',
      'banner interface Gi0/0',
      'banner bye',
      'delimiter ^C',
      'action end',
    ]);
  });

  test.each(['no banner motd', 'banner motd', 'show banner motd', ' ip http banner x'])(
    '%s opens none',
    (line) => {
      expect(rolesOf(line, 'end').at(-1)).toBe('action end');
    },
  );

  test('behind a prompt', () => {
    expect(rolesOf('R1(config)#banner motd #', 'no shutdown', '#', 'end').slice(1, 4)).toEqual([
      'keyword banner motd',
      'delimiter #',
      'banner no shutdown',
    ]);
  });
});

describe('a certificate is inert', () => {
  test.each(['quit', '\tquit', 'crypto pki trustpoint OTHER', '!'])('up to %j', (end) => {
    const lines = [' certificate self-signed 01', '  30820330 DEADBEEF', '  4D0D0A', ` ${end}`];
    expect(rolesOf(...lines).slice(0, 4)).toEqual([
      'keyword certificate self-signed',
      'number 01',
      'certificate 30820330 DEADBEEF',
      'certificate 4D0D0A',
    ]);
    expect(
      tokenise(lines)[3]?.some(({ scopes }) => scopes.some((scope) => scope.includes('certificate'))),
    ).toBe(false);
  });

  test('one that stands in a file has no lines', () => {
    expect(rolesOf(' certificate ca 01 nvram:CA.cer', 'end').at(-1)).toBe('action end');
  });
});

describe('key strings', () => {
  test('lines of a public key', () => {
    expect(rolesOf('  key-string', '   AAAAB3NzaC1yc2E', '   exit0+/=', '  exit')).toEqual([
      'keyword key-string',
      'keyString AAAAB3NzaC1yc2E',
      'keyString exit0+/=',
      'action exit',
    ]);
  });

  test('one line', () => {
    expect(rolesOf('  key-string 7 0822', ' shutdown')).toEqual([
      'keyword key-string',
      'number 7',
      'secret 0822',
      'shutdown shutdown',
    ]);
  });
});
