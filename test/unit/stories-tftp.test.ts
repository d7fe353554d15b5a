import { describe, expect, test } from 'vitest';
import { card, found, mend, see } from '../support/story';

/** A router that sends something to a TFTP server over IPv6, from the address of a loopback. */
function router({ name, loopback, ipv4, copy }: Site): string {
  return `version 12.4
hostname ${name}
ipv6 unicast-routing
archive
 log config
!
interface ${loopback}
 ip address ${ipv4} 255.255.255.255
 ipv6 address 2001:DB8:77:1::9/128
interface FastEthernet2/1
 ip address 10.77.0.1 255.255.255.0
 ipv6 address 2001:DB8:77:2::1/64
ip tftp source-interface ${loopback}
${copy}
! seen by the server: ${spelt(ipv4)}
end`;
}

interface Site {
  readonly name: string;
  readonly loopback: string;
  readonly ipv4: string;
  readonly copy: string;
}

/** The IPv6 address whose first four bytes are those of an IPv4 address, as a person would write it. */
function spelt(ipv4: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = ipv4.split('.').map(Number);
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}::`;
}

const LYON: Site = {
  name: 'LYON',
  loopback: 'Loopback7',
  ipv4: '172.20.33.9',
  copy: 'archive\n path tftp://[2001:DB8:77:2::254]/lyon-confg',
};

const RULE = 'tftp-source-interface-ipv6';

describe('a TFTP server over IPv6 that is asked by an address of nobody', () => {
  const sites: readonly Site[] = [
    LYON,
    { ...LYON, name: 'nice-3', loopback: 'Loopback0', ipv4: '10.0.200.129' },
    { ...LYON, ipv4: '192.168.255.1', copy: 'boot system tftp://[2001:db8:77:2::254]/image.bin' },
    {
      ...LYON,
      copy: `event manager applet SAVE
 event timer cron cron-entry "0 3 * * *"
 action 1.0 cli command "copy running-config tftp://[2001:db8:77:2::254]/lyon-confg" pattern "Address"`,
    },
    { ...LYON, copy: 'ipv6 host tftphost 2001:DB8:77:2::254\narchive\n path tftp://tftphost/lyon-confg' },
  ];

  test.each(sites)('is found, and mended: $ipv4, $copy', (site) => {
    const text = router(site);
    const line = `ip tftp source-interface ${site.loopback}`;
    const seen = see(text, RULE);
    expect(seen).toMatchObject({ severity: 'warning', line, title: 'Remove "ip tftp source-interface"' });
    expect(seen.message).toContain(spelt(site.ipv4));
    expect(seen.message).toContain(`${site.ipv4} on ${site.loopback}`);
    expect(seen.message).toMatch(/times out/);
    expect(seen.related).toEqual([expect.stringContaining('tftp:')]);
    expect(seen.fixed).toBe(text.replace(`${line}\n`, ''));
    expect(found(seen.fixed).filter((one) => one.startsWith(RULE))).toEqual([]);
    expect(mend(text, RULE)).toBe(seen.fixed);
  });

  test.each([
    ['over IPv4 only', 'archive\n path tftp://10.77.0.254/lyon-confg'],
    ['by another protocol', 'archive\n path ftp://[2001:DB8:77:2::254]/lyon-confg'],
    ['not at all', '!'],
  ])('is no matter where files go %s', (_, copy) => {
    expect(found(router({ ...LYON, copy })).filter((one) => one.startsWith(RULE))).toEqual([]);
  });
});

describe('the card of that address', () => {
  test.each([LYON, { ...LYON, name: 'nice-3', loopback: 'Loopback0', ipv4: '10.0.200.129' }])(
    'says whose it is, and why IOS makes it: $ipv4',
    (site) => {
      const text = card(router(site), spelt(site.ipv4));
      expect(text).toMatch(/top 32 bits/i);
      expect(text).toContain(site.ipv4);
      expect(text).toContain(`${site.loopback} of ${site.name}`);
      expect(text).toContain('ip tftp source-interface');
    },
  );

  test('reads it in a log too', () => {
    const text = card('tftpd[9]: write request from ac14:2109:: port 50123: lyon-confg', 'ac14:', 'log');
    expect(text).toContain('172.20.33.9');
    expect(text).toContain('ip tftp source-interface');
  });

  test('says how sure it is', () => {
    const owned = router(LYON);
    const certain = card(owned.replace('! seen', '! 2002:ac14:2109::1 seen'), '2002:ac14');
    expect(certain).toMatch(/6to4 of\s+172\.20\.33\.9/);
    const confirmed = card(owned.replace('! seen', '! 2001:db8:5:ac14:2109::1 seen'), '2001:db8:5');
    expect(confirmed).toMatch(/172\.20\.33\.9.*Loopback7/);
    expect(confirmed).not.toMatch(/perhaps/i);
    const possible = card(owned.replace('! seen', '! 2001:db8:ac14:6401::1 seen'), '2001:db8:ac14');
    expect(possible).toMatch(/perhaps.*172\.20\.100\.1/i);
  });
});
