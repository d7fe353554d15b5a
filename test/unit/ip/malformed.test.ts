import { describe, expect, it } from 'vitest';
import { faultOf, maskFaultOf } from '../../../server/src/base/ip/malformed';

describe('faults of IPv6 words', () => {
  it.each([
    ['2001:db8:192.168:c417::1', 'dot-for-colon', '2001:db8:192:168:c417::1'],
    ['2001:db8.1::1/64', 'dot-for-colon', '2001:db8:1::1/64'],
    ['2001:db8::1::2', 'doubled-compression', undefined],
    ['2001:db8:::1', 'triple-colon', '2001:db8::1'],
    ['2001:db8::1:', 'stray-colon', '2001:db8::1'],
    ['2001:db8:', 'stray-colon', '2001:db8::'],
    [':2001:db8::1', 'stray-colon', '2001:db8::1'],
    ['2001:db8:1:2:3:4:5:6:7', 'too-many-groups', undefined],
    ['2001:db8:1:2::3:4:5:6', 'too-many-groups', '2001:db8:1:2:3:4:5:6'],
    ['2001:db8:1:2', 'too-few-groups', undefined],
    ['2001:db8:1:2/64', 'too-few-groups', '2001:db8:1:2::/64'],
    ['2001:db8:00012::1', 'group-too-long', '2001:db8:0012::1'],
    ['2001:db8:12345::1', 'group-too-long', undefined],
    ['2OO1:db8::l', 'bad-character', '2001:db8::1'],
    ['2001:dbg::1', 'bad-character', undefined],
    ['[2001:db8::1', 'bad-character', '2001:db8::1'],
    ['::ffff:192.0.2.256', 'octet-out-of-range', undefined],
    ['::ffff:192.0.2', 'octet-count', undefined],
    ['2001:db8::/129', 'length-out-of-range', undefined],
    ['2001:db8::/', 'length-missing-digits', undefined],
    ['2001:db8::/064', 'length-leading-zero', '2001:db8::/64'],
    ['2001:db8::/64/64', 'two-lengths', undefined],
    ['2001:db8::/x', 'length-not-a-number', undefined],
    ['fe80::1%', 'zone', undefined],
    ['/64', 'address-missing', undefined],
  ])('%s: %s', (word, kind, suggestion) => {
    expect(faultOf(word, 6)).toEqual(suggestion === undefined ? { kind } : { kind, suggestion });
  });

  it.each([
    '2001:db8::1',
    '2001:DB8::/32',
    '::/0',
    'fe80::1%GigabitEthernet0/0',
    'fe80::1%eth0/64',
    '[2001:db8::1]',
    '[2001:db8::1]:8080',
    'GENERAL-PREFIX',
    'Serial0/1/0:23',
    'GigabitEthernet0/0',
    'nvram:startup-config',
    'disk0:',
    'std::max',
    '00:ab:29:8c:3e:00',
    '12:34:56',
    '65000:1',
    '192.0.2.1:80',
    '2001:db8:\u0024{N}::1',
    'dhcp',
    '',
  ])('%s is none', (word) => {
    expect(faultOf(word, 6)).toBeUndefined();
  });
});

describe('faults of IPv4 words', () => {
  it.each([
    ['192.0.2.256', 'octet-out-of-range', undefined],
    ['192.0.2', 'octet-count', undefined],
    ['192.0.2.1.1', 'octet-count', undefined],
    ['192.0.2.1.', 'stray-dot', '192.0.2.1'],
    ['192.0.2.1:', 'stray-colon', '192.0.2.1'],
    ['192.0.2.l', 'bad-character', '192.0.2.1'],
    ['192.0.2.1a', 'bad-character', undefined],
    ['192.0.02.1', 'leading-zero', '192.0.2.1'],
    ['0xc0000201', 'hexadecimal', undefined],
    ['192.0.2.1/33', 'length-out-of-range', undefined],
    ['192.0.2.0/255.255.255.0', 'mask-for-length', '192.0.2.0/24'],
  ])('%s: %s', (word, kind, suggestion) => {
    expect(faultOf(word, 4)).toEqual(suggestion === undefined ? { kind } : { kind, suggestion });
  });

  it.each([
    '192.0.2.1',
    '192.0.2.1/24',
    'dhcp',
    'Loopback0',
    '00ab.298c.3e00',
    '192.0.2.1-192.0.2.9',
    '192.0.2.x',
    'x.x.x.x',
    '1.pool.ntp.org',
    '49.0001.0100.0000.0001.00',
    '10.0.0.1:1',
    '12.4(24)T',
    '100',
  ])('%s is none', (word) => {
    expect(faultOf(word, 4)).toBeUndefined();
  });
});

describe('faults of masks', () => {
  it('wants a contiguous netmask', () => {
    expect(maskFaultOf('255.255.255.0')).toBeUndefined();
    expect(maskFaultOf('0.0.0.255')).toEqual({ kind: 'discontiguous-mask' });
    expect(maskFaultOf('255.255.255.256')).toEqual({ kind: 'octet-out-of-range' });
    expect(maskFaultOf('/24')).toEqual({ kind: 'length-for-mask', suggestion: '255.255.255.0' });
    expect(maskFaultOf('secondary')).toBeUndefined();
  });
});
