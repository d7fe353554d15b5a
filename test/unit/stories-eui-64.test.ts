import { describe, expect, test } from 'vitest';
import { card, found, see } from '../support/story';

interface Host {
  /** In the notation of IOS. */
  readonly mac: string;
  /** The interface identifier that it makes: the U/L bit turned over, FFFE in the middle (RFC 4291 appendix A). */
  readonly identifier: string;
  readonly administered: 'universally' | 'locally';
}

const HOSTS: readonly Host[] = [
  { mac: '00ab.298c.3e00', identifier: '2ab:29ff:fe8c:3e00', administered: 'universally' },
  { mac: '0003.ff13.7d75', identifier: '203:ffff:fe13:7d75', administered: 'universally' },
  { mac: '5254.0099.a1b2', identifier: '5054:ff:fe99:a1b2', administered: 'locally' },
  { mac: 'c617.fe12.7d75', identifier: 'c417:feff:fe12:7d75', administered: 'locally' },
];

/** The three usual notations of a MAC address. */
function notations(mac: string): readonly string[] {
  const bytes = mac.replaceAll('.', '').match(/../g) ?? [];
  return [mac, bytes.join(':'), bytes.join('-').toUpperCase()];
}

const lastSix = (mac: string): string => mac.replaceAll('.', '').slice(-6);

describe.each(HOSTS)('a host with the MAC address $mac', ({ mac, identifier, administered }) => {
  const [, colons = '', hyphens = ''] = notations(mac);
  const low = lastSix(mac);
  const groups = [`ff02::1:ff${low.slice(0, 2)}:${low.slice(2).replace(/^0+(?=.)/, '')}`];
  const multicast = `33:33:ff:${low.slice(0, 2)}:${low.slice(2, 4)}:${low.slice(4)}`;

  test.each([`fe80::${identifier}`, `FE80::${identifier.toUpperCase()}`, `2001:db8:50:7:${identifier}`])(
    'is known by its address %s, in a log and in a config',
    (address) => {
      const inLog = card(`Client: ${address}`, address, 'log');
      const inConfig = card(`hostname R1\n! Client: ${address}`, address);
      for (const text of [inLog, inConfig])
        for (const fact of [...notations(mac), `${administered} administered`, ...groups, multicast])
          expect(text).toContain(fact);
    },
  );

  test.each([mac, colons, hyphens])('is known by it: %s', (written) => {
    const text = card(`seen: ${written} on Gi0/1`, written, 'log');
    for (const fact of [...notations(mac), `fe80::${identifier}`]) expect(text).toContain(fact);
    const padded = identifier.split(':').map((group) => group.padStart(4, '0'));
    expect(text).toContain(padded.join(':'));
  });
});

describe('the DUID of a client', () => {
  test.each([
    ['000100011855208300AB298C3E00', '2012-12-07 21:47:47 UTC', '00ab.298c.3e00'],
    ['00010001000000000003ff137d75', '2000-01-01 00:00:00 UTC', '0003.ff13.7d75'],
    ['0001000126A3F1D052540099A1B2', '2020-07-17 05:21:20 UTC', '5254.0099.a1b2'],
  ])('with a time: %s', (duid, time, mac) => {
    const text = card(`  DUID: ${duid}`, duid, 'log');
    expect(text).toContain('DUID-LLT');
    expect(text).toMatch(/Hardware\s+1 Ethernet/);
    for (const fact of [time, ...notations(mac)]) expect(text).toContain(fact);
  });

  test('without one', () => {
    const text = card('  DUID: 000300010003FF137D75', '0003', 'log');
    expect(text).toMatch(/DUID-LL\b/);
    expect(text).toContain('0003.ff13.7d75');
  });
});

describe('an address with a dot where a colon belongs', () => {
  test.each([
    ['ipv6 address 2001:db8:192.168:c417:feff:fe12:7d75/64', '2001:db8:192:168:c417:feff:fe12:7d75/64'],
    ['ipv6 address 2001:DB8:50.7::1/64', '2001:DB8:50:7::1/64'],
  ])('is an error, and mended: %s', (line, address) => {
    const text = `interface GigabitEthernet0/1\n ${line}\n`;
    const seen = see(text, 'invalid-address');
    expect(seen).toMatchObject({ severity: 'error', line });
    expect(seen.message).toContain('a dot stands where a colon belongs');
    expect(seen.message).toContain('IOS refuses the line');
    expect(seen.fixed).toBe(`interface GigabitEthernet0/1\n ipv6 address ${address}\n`);
    expect(found(seen.fixed)).toEqual([]);
  });

  test('is left alone in what a person writes', () => {
    const text = '2001:db8:192.168:c417:feff:fe12:7d75';
    expect(found(`! seen: ${text}\ninterface Gi0/1\n description ${text}\n`)).toEqual([]);
  });
});
