import { describe, expect, it } from 'vitest';
import { formatIpv6 } from '../../../server/src/base/ip/format';
import { formatMac } from '../../../server/src/base/ip/mac';
import { multicastV6Of } from '../../../server/src/base/ip/multicast-v6';
import { parseIpv6 } from '../../../server/src/base/ip/parse';

const decode = (text: string): NonNullable<ReturnType<typeof multicastV6Of>> =>
  multicastV6Of(parseIpv6(text)!)!;

describe('IPv6 multicast', () => {
  it('knows registered groups of one and of every scope', () => {
    expect(decode('ff02::5').named?.name).toBe('OSPFIGP');
    expect(decode('ff02::1:3').named?.name).toBe('Link-local Multicast Name Resolution');
    expect(decode('ff08::101').named?.name).toBe('Network Time Protocol (NTP)');
    expect(decode('ff12::5').named).toBeUndefined();
    expect(formatMac(decode('ff02::1:2').mac)).toBe('33:33:00:01:00:02');
  });

  it('reads flags and scope', () => {
    const { flags, scope, scopeName } = decode('ff75:140:2001:db8::1');
    expect(flags).toEqual({ x: false, r: true, p: true, t: true });
    expect([scope, scopeName]).toEqual([5, 'site-local']);
    expect(decode('ff09::1').scopeName).toBe('unassigned');
  });

  it('finds the rendezvous point', () => {
    const { embeddedRp, problems } = decode('ff7e:b40:2001:db8:afe:fe00::1234');
    expect(embeddedRp).toMatchObject({ riid: 11, length: 64 });
    expect(formatIpv6(embeddedRp!.rp!)).toBe('2001:db8:afe:fe00::b');
    expect(problems).toEqual([]);
  });

  it('finds the prefix an address was made from', () => {
    const { prefixBased, sourceSpecific } = decode('ff3e:30:2001:db8:7::1');
    expect(sourceSpecific).toBe(false);
    expect(formatIpv6(prefixBased!.prefix!)).toBe('2001:db8:7::');
    expect(decode('ff3e::8000:1')).toMatchObject({ sourceSpecific: true, prefixBased: undefined });
  });

  it.each([
    ['ff22::1', ['prefix-not-transient']],
    ['ff52::1', ['rp-without-prefix']],
    ['ff0f::1', ['reserved-scope']],
    ['ff3e:41:2001:db8::1', ['prefix-length']],
    ['ff7e:141:2001:db8::1', ['rp-prefix-length']],
    ['ff7e:40:2001:db8::1', ['rp-id-zero']],
  ])('reports what is wrong with %s', (text, problems) => {
    expect(decode(text).problems).toEqual(problems);
  });

  it('is silent on unicast', () => {
    expect(multicastV6Of(parseIpv6('2001:db8::1')!)).toBeUndefined();
  });
});
