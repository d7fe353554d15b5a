import { describe, expect, test } from 'vitest';
import { formatIpv4 } from '../../server/src/base/ip/format';
import { accessLists } from '../../server/src/model/filters/access-lists';
import { prefixLists } from '../../server/src/model/filters/prefix-lists';
import { routeMaps } from '../../server/src/model/filters/route-maps';
import type { AclEntry } from '../../server/src/model/filters/types';
import { edited, snapshot } from '../support/snapshots';

function aclsOf(text: string) {
  return accessLists(snapshot(text));
}

/** The entries of the only list of a text: number, action, source. */
function entriesOf(text: string): string[] {
  const [list, ...others] = aclsOf(text);
  expect(others).toEqual([]);
  return (list?.entries ?? []).map(describeEntry);
}

function describeEntry({ sequence, action, packets }: AclEntry): string {
  const [box] = packets?.boxes ?? [];
  const source = box === undefined ? '?' : formatIpv4((box.source.value[0] ?? 0) >>> 0);
  return `${sequence} ${action ?? '?'} ${source}`;
}

describe('numbers of access list entries', () => {
  test('go up by ten from the last one where the document has none', () => {
    expect(
      entriesOf('ip access-list standard A\n permit 10.0.0.1\n 25 permit 10.0.0.2\n deny 10.0.0.3'),
    ).toEqual(['10 permit 10.0.0.1', '25 permit 10.0.0.2', '35 deny 10.0.0.3']);
  });

  test('say the order, wherever a line stands', () => {
    expect(entriesOf('ip access-list standard A\n 30 permit 10.0.0.3\n 10 permit 10.0.0.1')).toEqual([
      '10 permit 10.0.0.1',
      '30 permit 10.0.0.3',
    ]);
  });

  test('are given anew by a resequence, and later entries go in between', () => {
    const text = `ip access-list standard A
 permit 10.0.0.1
 permit 10.0.0.2
ip access-list resequence A 100 50
ip access-list standard A
 120 deny 10.0.0.9`;
    expect(entriesOf(text)).toEqual(['100 permit 10.0.0.1', '120 deny 10.0.0.9', '150 permit 10.0.0.2']);
  });

  test('of IPv6 stand in front or behind', () => {
    const [list] = aclsOf(`ipv6 access-list A
 permit tcp any any eq 22 sequence 40
 sequence 5 permit udp any any
 deny ipv6 any any`);
    expect(list?.entries.map(({ sequence }) => sequence)).toEqual([5, 40, 50]);
  });
});

describe('lines of access lists', () => {
  test('are one list for a number, whether they are global or in a block', () => {
    const text = `access-list 120 permit ip host 10.0.0.1 any
hostname R
access-list 120 permit ip host 10.0.0.2 any
ip access-list extended 120
 5 deny ip host 10.0.0.3 any`;
    expect(entriesOf(text)).toEqual(['5 deny 10.0.0.3', '10 permit 10.0.0.1', '20 permit 10.0.0.2']);
  });

  test('take entries away by number and by content, and whole lists', () => {
    const text = `ip access-list extended A
 permit ip host 10.0.0.1 any
 permit tcp host 10.0.0.2 any eq www
 permit ip host 10.0.0.3 any
 no 10
 no permit tcp host 10.0.0.2 any eq 80
 no permit tcp host 10.0.0.2 any eq www
access-list 7 permit 10.0.0.9
no access-list 7 permit 10.0.0.9`;
    expect(entriesOf(text)).toEqual(['30 permit 10.0.0.3']);
  });

  test('that are not understood stay unknown entries', () => {
    const text = `ip access-list extended A
 permit ip host ${'$'}{HOST} any
 dynamic IN permit tcp any any
 evaluate MIRROR
 remark permit ip any any
 permit tcp any any neq 80 443
 permit ip object-group ELSEWHERE any`;
    const [list] = aclsOf(text);
    expect(list?.entries.map(({ packets }) => packets)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('keep the first of two entries of a number in IPv4, and neither in IPv6', () => {
    expect(entriesOf('ip access-list standard A\n 10 permit 10.0.0.1\n 10 deny 10.0.0.2')).toEqual([
      '10 permit 10.0.0.1',
    ]);
    const [list] = aclsOf(
      'ipv6 access-list A\n sequence 10 permit tcp any any\n sequence 10 deny udp any any',
    );
    expect(list?.entries.map(({ action, packets }) => [action, packets])).toEqual([[undefined, undefined]]);
    expect(list?.clashes).toHaveLength(1);
  });
});

describe('object groups', () => {
  const groups = `object-group network NETS
 host 10.0.0.1
 range 10.0.0.4 10.0.0.9
 172.16.0.0 255.255.0.0
 group-object MORE
object-group network MORE
 192.0.2.0 /24
object-group service WEB
 tcp eq www
 tcp-udp range 8000 8010
 icmp 8
object-group network LOOP
 group-object LOOP
`;

  test('stand for all that they hold', () => {
    const [list] = aclsOf(
      `${groups}ip access-list extended A\n permit object-group WEB object-group NETS any`,
    );
    // A host, two prefixes of a range, two more prefixes; each with a port, a range for two protocols, a message.
    expect(list?.entries[0]?.packets?.boxes).toHaveLength(4 * 5);
  });

  test('that take themselves in are not understood', () => {
    const [list] = aclsOf(`${groups}ip access-list extended A\n permit ip object-group LOOP any`);
    expect(list?.entries[0]?.packets).toBeUndefined();
  });
});

test('a list is the same object until one of its lines changes', () => {
  const before = snapshot(`hostname R
ip access-list standard A
 permit 10.0.0.1
ip access-list standard B
 permit 10.0.0.2`);
  const insertion = { start: { line: 4, character: 17 }, end: { line: 4, character: 17 }, text: '2' };
  const after = edited(before, insertion);
  const [a, b] = accessLists(before);
  expect(accessLists(after)[0]).toBe(a);
  expect(accessLists(after)[1]).not.toBe(b);
});

describe('prefix lists', () => {
  test('are numbered by five, and match the lengths that ge and le say', () => {
    const [list] = prefixLists(
      snapshot(`ip prefix-list P permit 10.1.2.3/8
ip prefix-list P seq 12 deny 10.0.0.0/8 ge 16
ip prefix-list P permit 10.0.0.0/8 ge 16 le 24
no ip prefix-list P seq 5 permit 10.0.0.0/8
ip prefix-list P permit 10.0.0.0/8 le 16`),
    );
    expect(list?.entries.map(({ sequence, low, high }) => [sequence, low, high])).toEqual([
      [12, 16, 32],
      [17, 16, 24],
      [22, 8, 16],
    ]);
  });

  test('lack what IOS refuses, and are then not complete', () => {
    const [list] = prefixLists(
      snapshot('ip prefix-list P permit 10.0.0.0/8 ge 8\nip prefix-list P permit 10.0.0.0/9'),
    );
    expect(list).toMatchObject({ complete: false, entries: [{ sequence: 10, length: 9 }] });
  });
});

describe('route maps', () => {
  test('are ordered by number, and opened at their first entry where the line has none', () => {
    const [map] = routeMaps(
      snapshot(`route-map M deny 20
 match tag 7
route-map M permit 10
 match ip address 5
route-map M
 match interface gi0/1
route-map M permit 30
no route-map M permit 30`),
    );
    expect(map?.clauses.map(({ sequence, action, matches }) => [sequence, action, matches.length])).toEqual([
      [10, 'permit', 2],
      [20, 'deny', 1],
    ]);
  });
});
