import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shadowedAclEntries } from '../../server/src/model/filters/shadows';
import { snapshot } from '../support/snapshots';

/** The numbers of the entries that nothing reaches, with what hides them. */
function shadowsIn(text: string): string[] {
  return shadowedAclEntries(snapshot(text)).map(
    ({ entry, by, effect }) => `${entry.sequence} ${effect} by ${by.map((one) => one.sequence).join(' ')}`,
  );
}

describe('shadowed entries', () => {
  test.each([
    [
      'fewer ports',
      'permit tcp any any range 20 30',
      'permit tcp any any eq telnet 21',
      ['20 redundant by 10'],
    ],
    ['another protocol', 'permit udp any any', 'permit tcp any any', []],
    ['one of all protocols', 'deny ip any any', 'permit ospf any any', ['20 conflict by 10']],
    [
      'a message of a type',
      'permit icmp any any unreachable',
      'deny icmp any any 3 4',
      ['20 conflict by 10'],
    ],
    ['a type of a message', 'permit icmp any any port-unreachable', 'deny icmp any any unreachable', []],
    [
      'the same condition',
      'permit ip any any dscp ef',
      'deny tcp any any dscp ef log',
      ['20 conflict by 10'],
    ],
    ['a further condition', 'permit tcp any any', 'deny tcp any any established', ['20 conflict by 10']],
    ['a condition less', 'permit tcp any any established', 'deny tcp any any', []],
    ['a number for a name', 'permit tcp any any eq 80', 'deny tcp any any eq www', ['20 conflict by 10']],
    [
      'a wildcard with gaps',
      'permit ip 10.0.0.1 0.0.255.0 any',
      'deny ip host 10.0.9.1 any',
      ['20 conflict by 10'],
    ],
    ['what comes and goes', 'permit ip any any time-range DAY', 'deny ip any any', []],
    ['what is not understood', 'permit ip object-group ELSEWHERE any', 'deny ip any any', []],
  ])('%s', (_, first, second, expected) => {
    expect(shadowsIn(`ip access-list extended A\n ${first}\n ${second}`)).toEqual(expected);
  });

  test('a list of many hosts is looked through to the end', () => {
    const hosts = Array.from(
      { length: 20_000 },
      (_, host) => ` permit tcp host 10.1.${host >> 8}.${host & 255} any eq 443`,
    );
    const text = [
      'ip access-list extended A',
      ...hosts,
      ' deny ip any any',
      ' permit tcp host 10.1.7.7 any eq 443',
    ];
    expect(shadowsIn(text.join('\n'))).toEqual(['200020 redundant by 18000']);
  });
});

describe('against every packet there is', () => {
  const bits = fc.integer({ min: 0, max: 7 });
  const entry = fc.record({
    permits: fc.boolean(),
    tcp: fc.boolean(),
    source: bits,
    sourceFree: bits,
    destination: bits,
    destinationFree: bits,
    ports: fc.tuple(bits, bits).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
  });
  const protocols = [6, 200];
  const numbers = [0, 1, 2, 3, 4, 5, 6, 7];

  test('finds exactly the entries that no packet reaches', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 2, maxLength: 9 }), (entries) => {
        const reached = new Set<number>();
        for (const protocol of protocols)
          for (const source of numbers)
            for (const destination of numbers)
              for (const port of numbers) {
                const taker = entries.findIndex(
                  (one) =>
                    (!one.tcp || (protocol === 6 && one.ports[0] <= port && port <= one.ports[1])) &&
                    ((source ^ one.source) & ~one.sourceFree) === 0 &&
                    ((destination ^ one.destination) & ~one.destinationFree) === 0,
                );
                reached.add(taker);
              }
        const lines = entries.map(
          (one) =>
            ` ${one.permits ? 'permit' : 'deny'} ${one.tcp ? 'tcp' : 'ip'} 10.0.0.${one.source} 0.0.0.${one.sourceFree} 10.0.0.${one.destination} 0.0.0.${one.destinationFree}${one.tcp ? ` range ${one.ports[0]} ${one.ports[1]}` : ''}`,
        );
        const found = shadowedAclEntries(snapshot(['ip access-list extended A', ...lines].join('\n')));
        // The same line twice is one entry on a device, and the second is shadowed here all the same.
        expect(found.map((shadow) => shadow.entry.sequence / 10 - 1)).toEqual(
          entries.map((_, index) => index).filter((index) => !reached.has(index)),
        );
      }),
      { numRuns: 400 },
    );
  });
});
