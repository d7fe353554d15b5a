import { describe, expect, test } from 'vitest';
import { parsePrefix } from '../../server/src/base/ip/parse';
import {
  accessListDecision,
  prefixListDecision,
  type Route,
  routeMapDecision,
} from '../../server/src/model/filters/evaluate';
import { filters } from '../../server/src/model/filters/filters';
import type { Decision } from '../../server/src/model/filters/types';
import { snapshot } from '../support/snapshots';

/** A route to a prefix, with what else is known of it. */
function route(text: string, known: Partial<Route> = {}): Route {
  const prefix = parsePrefix(text);
  if (prefix === undefined) throw new Error(text);
  return { family: prefix.address.family, bits: prefix.address.bits, length: prefix.length, ...known };
}

describe('an access list on routes', () => {
  const all = filters(
    snapshot(`access-list 10 deny 10.1.0.0 0.0.255.255
access-list 10 permit 10.0.0.0 0.255.255.255
access-list 110 permit ip 172.16.0.0 0.0.255.255 host 255.255.255.0
access-list 110 permit ip host 192.0.2.0 any
access-list 110 permit tcp 198.51.100.0 0.0.0.255 any
ipv6 access-list SIX
 permit ipv6 2001:DB8:1::/48 any
ip access-list standard EMPTY`),
  );

  test.each<[4 | 6, string, string, Decision]>([
    [4, '10', '10.1.2.0/24', 'deny'],
    [4, '10', '10.2.0.0/16', 'permit'],
    [4, '10', '192.0.2.0/24', 'deny'],
    [4, '110', '172.16.5.0/24', 'permit'],
    [4, '110', '172.16.5.0/25', 'unknown'],
    [4, '110', '192.0.2.0/26', 'permit'],
    [6, 'SIX', '2001:db8:1:2::/64', 'permit'],
    [6, 'SIX', '2001:db8::/32', 'deny'],
    [4, 'EMPTY', '10.0.0.0/8', 'unknown'],
    [4, 'ELSEWHERE', '10.0.0.0/8', 'unknown'],
  ])('of IPv%i, %s, takes %s: %s', (family, name, prefix, decision) => {
    expect(accessListDecision(all, family, name, route(prefix))).toBe(decision);
  });
});

describe('a prefix list', () => {
  const all = filters(
    snapshot(`ip prefix-list P seq 10 deny 10.1.0.0/16 ge 24
ip prefix-list P seq 20 permit 10.0.0.0/8 le 24
ip prefix-list BAD seq 5 permit 10.0.0.0/8 ge 4
ipv6 prefix-list P seq 5 permit 2001:DB8::/32 ge 48 le 48`),
  );

  test.each<[4 | 6, string, string, Decision]>([
    [4, 'P', '10.1.0.0/16', 'permit'],
    [4, 'P', '10.1.7.0/24', 'deny'],
    [4, 'P', '10.2.7.0/25', 'deny'],
    [4, 'P', '0.0.0.0/0', 'deny'],
    [6, 'P', '2001:db8:7::/48', 'permit'],
    [6, 'P', '2001:db8:7::/49', 'deny'],
    [4, 'BAD', '10.0.0.0/8', 'unknown'],
    [6, 'BAD', '2001:db8::/32', 'unknown'],
  ])('of IPv%i, %s, takes %s: %s', (family, name, prefix, decision) => {
    expect(prefixListDecision(all, family, name, route(prefix))).toBe(decision);
  });
});

describe('a route map', () => {
  const all = filters(
    snapshot(`ip prefix-list LAN seq 5 permit 10.7.0.0/16 le 24
ip prefix-list DMZ seq 5 permit 10.8.0.0/16
ipv6 prefix-list LAN6 seq 5 permit 2001:DB8:7::/48 le 64
access-list 20 permit 10.9.0.0 0.0.255.255
route-map FIRST deny 10
 match ip address prefix-list LAN DMZ
route-map FIRST permit 20
 match source-protocol connected static
route-map FIRST permit 30
 match ip address 20
 match interface GigabitEthernet0/1
route-map SIX permit 10
 match ipv6 address prefix-list LAN6
route-map HALF permit 10
 match community 5
route-map HALF permit 20
route-map GUESS permit 10
 match source-protocol ospf 1
route-map JUMP permit 10
 match tag 5
 continue 30
route-map JUMP deny 20
route-map JUMP deny 30
 match tag 5 6`),
  );

  test.each<[string, string, Partial<Route>, Decision]>([
    ['FIRST', '10.7.3.0/24', { sourceProtocol: 'connected' }, 'deny'],
    ['FIRST', '10.8.0.0/16', { sourceProtocol: 'connected' }, 'deny'],
    ['FIRST', '10.8.1.0/24', { sourceProtocol: 'static' }, 'permit'],
    ['FIRST', '10.9.1.0/24', { sourceProtocol: 'ospf', interface: 'GigabitEthernet0/1' }, 'permit'],
    ['FIRST', '10.9.1.0/24', { sourceProtocol: 'ospf', interface: 'GigabitEthernet0/2' }, 'deny'],
    ['FIRST', '10.9.1.0/24', { sourceProtocol: 'ospf' }, 'unknown'],
    ['FIRST', '10.10.0.0/16', {}, 'unknown'],
    ['SIX', '2001:db8:7:1::/64', {}, 'permit'],
    ['SIX', '2001:db8:8::/48', {}, 'deny'],
    ['SIX', '10.0.0.0/8', {}, 'unknown'],
    // Whatever the first entry makes of it, the second lets it through too.
    ['HALF', '10.0.0.0/8', {}, 'permit'],
    ['GUESS', '10.0.0.0/8', { sourceProtocol: 'ospf' }, 'unknown'],
    ['GUESS', '10.0.0.0/8', { sourceProtocol: 'static' }, 'deny'],
    ['JUMP', '10.0.0.0/8', { tag: 5 }, 'unknown'],
    ['JUMP', '10.0.0.0/8', { tag: 7 }, 'deny'],
    ['ELSEWHERE', '10.0.0.0/8', {}, 'unknown'],
  ])('%s takes %s, %o: %s', (name, prefix, known, decision) => {
    expect(routeMapDecision(all, name, route(prefix, known))).toBe(decision);
  });
});
