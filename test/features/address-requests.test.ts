import { describe, expect, test } from 'vitest';
import { addressesIn } from '../../server/src/features/addresses-in';
import { sixToFour } from '../../server/src/features/six-to-four';
import { checkText } from '../../server/src/rules/check-text';
import { featureDocument } from '../support/feature-document';

describe('6to4 of an IPv4 address', () => {
  test('is a prefix, a tunnel and a route, in which no check finds a mistake', () => {
    const answer = sixToFour.handle([], { ipv4: ' 198.51.100.1 ' });
    expect(answer?.prefix).toBe('2002:c633:6401::/48');
    expect(answer?.lines).toContain(' ipv6 address 2002:c633:6401::/128');
    const found = checkText(`${answer?.lines.join('\n')}\n`).filter(
      ({ severity }) => severity === 'error' || severity === 'warning',
    );
    expect(found.map(({ rule }) => rule)).toEqual([]);
  });

  test.each(['', '198.51.100', '2001:db8::1'])('of "%s" there is none', (ipv4) => {
    expect(sixToFour.handle([], { ipv4 })).toBeNull();
  });
});

describe('the addresses of a prefix', () => {
  const TEXT = `interface Lo0
 ip address 10.1.0.1 255.255.0.0
 ipv6 address 2001:db8:1::1/64
access-list 1 permit 10.1.4.0 0.0.0.255
ip route 10.0.0.0 255.0.0.0 10.2.0.1
ipv6 route 2001:db8::/32 2001:db8:1::2
`;

  test.each([
    ['10.1.0.0/16', ['2:13', '4:22']],
    ['10.0.0.0/8', ['2:13', '4:22', '5:10', '5:29']],
    ['2001:db8:1::/48', ['3:15', '6:26']],
    ['10.2.0.1', ['5:29']],
    ['192.0.2.0/24', []],
  ])('%s', (prefix, expected) => {
    const found = addressesIn.handle([featureDocument(TEXT)], { prefix }) ?? [];
    expect(found.map(({ range: { start } }) => `${start.line + 1}:${start.character + 1}`)).toEqual(expected);
  });

  test('need a prefix', () => {
    expect(addressesIn.handle([featureDocument(TEXT)], { prefix: 'uplink' })).toBeNull();
  });
});
