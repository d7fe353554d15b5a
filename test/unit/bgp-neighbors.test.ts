import { describe, expect, test } from 'vitest';
import { type BgpNeighbor, bgpNeighbors } from '../../server/src/model/bgp/neighbors';
import { bgpProcesses } from '../../server/src/model/bgp/processes';
import { snapshot } from '../support/snapshots';

function neighborsOf(lines: string): readonly BgpNeighbor[] {
  return bgpNeighbors(snapshot(lines));
}

function only(lines: string): BgpNeighbor {
  const [neighbor, ...others] = neighborsOf(lines);
  expect(others).toEqual([]);
  if (neighbor === undefined) throw new Error('no neighbor');
  return neighbor;
}

/** The families in which a neighbor is active, as `ipv4 unicast`, with the VRF behind it. */
function activeIn({ families }: BgpNeighbor): string[] {
  return families
    .filter(({ isActive }) => isActive)
    .map(({ family: { name } }) => [name.afi, name.safi, ...(name.vrf ? [name.vrf] : [])].join(' '));
}

describe('what a neighbor inherits', () => {
  test('its own line counts before those of its template and of its group', () => {
    const { session } = only(`router bgp 65010
 template peer-session S
  update-source Loopback2
  ebgp-multihop 3
 exit-peer-session
 neighbor G peer-group
 neighbor G remote-as 65020
 neighbor G update-source Loopback3
 neighbor 192.0.2.1 peer-group G
 neighbor 192.0.2.1 inherit peer-session S
 neighbor 192.0.2.1 update-source lo1`);
    expect(session.updateSource?.value).toBe('Loopback1');
    expect(session.ebgpMultihop?.value).toBe(3);
    expect(session.remoteAs?.value).toBe(65020);
  });

  test('templates inherit from templates, and a circle of them ends', () => {
    const { session, kind } = only(`router bgp 65010
 template peer-session A
  inherit peer-session B
 exit-peer-session
 template peer-session B
  remote-as 65010
  inherit peer-session A
 exit-peer-session
 neighbor 192.0.2.1 inherit peer-session A`);
    expect(session.remoteAs?.value).toBe(65010);
    expect(kind).toBe('internal');
  });

  test('policy is inherited family by family, from the template with the highest number first', () => {
    const { families } = only(`router bgp 65010
 template peer-policy LOW
  route-map LOW in
  prefix-list LOW out
 exit-peer-policy
 template peer-policy HIGH
  route-map HIGH in
 exit-peer-policy
 template peer-policy BOTH
  inherit peer-policy LOW 5
  inherit peer-policy HIGH 10
 exit-peer-policy
 neighbor 192.0.2.1 remote-as 65010
 address-family ipv4
  neighbor 192.0.2.1 activate
 address-family vpnv4
  neighbor 192.0.2.1 activate
  neighbor 192.0.2.1 inherit peer-policy BOTH`);
    const [unicast, vpn] = families;
    expect(unicast?.policy.in.routeMap).toBeUndefined();
    expect(vpn?.policy.in.routeMap?.value).toBe('HIGH');
    expect(vpn?.policy.out.prefixList?.value).toBe('LOW');
  });

  test('a group of the global table serves neighbors of a VRF', () => {
    const { session, families, scope } = only(`router bgp 65010
 neighbor CE peer-group
 neighbor CE remote-as 65020
 neighbor CE route-map IN in
 address-family ipv4 vrf RED
  neighbor 192.0.2.1 peer-group CE`);
    expect(scope.vrf).toBe('RED');
    expect(session.remoteAs?.value).toBe(65020);
    expect(families[0]?.policy.in.routeMap?.value).toBe('IN');
  });

  test('a group or template that is not there leaves open what is set', () => {
    expect(only('router bgp 65010\n neighbor 192.0.2.1 peer-group NONE').isComplete).toBe(false);
    expect(only('router bgp 65010\n neighbor 192.0.2.1 inherit peer-session NONE').isComplete).toBe(false);
    expect(only('router bgp 65010\n neighbor 192.0.2.1 remote-as 1').isComplete).toBe(true);
  });
});

describe('what lines take back', () => {
  test('an option, a neighbor, a group, a family and a process', () => {
    const lines = `router bgp 65010
 neighbor 192.0.2.1 remote-as 65020
 neighbor 192.0.2.1 shutdown
 no neighbor 192.0.2.1 shutdown
 neighbor 192.0.2.2 remote-as 65020
 neighbor 192.0.2.2 description gone
 no neighbor 192.0.2.2
 neighbor 192.0.2.3 remote-as 65020
 no neighbor 192.0.2.3 remote-as 65020
 address-family ipv6
  neighbor 192.0.2.1 activate
 exit-address-family
 no address-family ipv6`;
    const neighbor = only(lines);
    expect(neighbor.name).toBe('192.0.2.1');
    expect(neighbor.session.shutdown).toBeUndefined();
    expect(activeIn(neighbor)).toEqual(['ipv4 unicast']);
    expect(neighborsOf(`${lines}\nno router bgp 65010`)).toEqual([]);
  });

  test('a family takes with it what was set in it so far, in its lines and outside of them, and nothing later', () => {
    const lines = `router bgp 65010
 neighbor 192.0.2.1 remote-as 65020
 neighbor 192.0.2.1 route-map A in
 no address-family ipv4
 neighbor 192.0.2.1 route-map B out`;
    const [one] = only(lines).families;
    expect([one?.policy.in.routeMap, one?.policy.out.routeMap?.value]).toEqual([undefined, 'B']);
    const [none] = only(`${lines}\n no address-family ipv4`).families;
    expect([none?.policy.in, none?.policy.out]).toEqual([{}, {}]);
  });

  test('a filter in one direction, or in both where none is said', () => {
    const base = `router bgp 65010
 neighbor 192.0.2.1 remote-as 65020
 neighbor 192.0.2.1 route-map A in
 neighbor 192.0.2.1 route-map B out`;
    const [one] = only(`${base}\n no neighbor 192.0.2.1 route-map A in`).families;
    expect([one?.policy.in.routeMap?.value, one?.policy.out.routeMap?.value]).toEqual([undefined, 'B']);
    const [both] = only(`${base}\n no neighbor 192.0.2.1 route-map`).families;
    expect([both?.policy.in, both?.policy.out]).toEqual([{}, {}]);
  });
});

describe('families', () => {
  test('IPv4 unicast is active by default, unless a line says otherwise', () => {
    expect(activeIn(only('router bgp 1\n neighbor 192.0.2.1 remote-as 2'))).toEqual(['ipv4 unicast']);
    const off = 'router bgp 1\n no bgp default ipv4-unicast\n neighbor 192.0.2.1 remote-as 2';
    expect(activeIn(only(off))).toEqual([]);
    expect(activeIn(only(`${off}\n neighbor 192.0.2.1 activate`))).toEqual(['ipv4 unicast']);
    expect(activeIn(only(`${off}\n default bgp default ipv4-unicast`))).toEqual(['ipv4 unicast']);
  });

  test('lines without indentation stand in the family that was opened last', () => {
    const neighbor = only(`router bgp 65010
no bgp default ipv4-unicast
neighbor 2001:DB8::1 remote-as 65020
address-family ipv6
neighbor 2001:db8:0::1 activate
exit-address-family
neighbor 2001:DB8::1 shutdown
interface Loopback0`);
    expect(activeIn(neighbor)).toEqual(['ipv6 unicast']);
    expect(neighbor.session.shutdown).toBeDefined();
  });

  test('an address is one neighbor whatever its spelling, and one a VRF', () => {
    const found = neighborsOf(`router bgp 65010
 neighbor 2001:DB8::A remote-as 65020
 neighbor 2001:0db8:0:0::000a description the same
 address-family ipv6 vrf RED
  neighbor 2001:DB8::A remote-as 65030`);
    expect(found.map(({ scope, session }) => [scope.vrf, session.remoteAs?.value])).toEqual([
      [undefined, 65020],
      ['RED', 65030],
    ]);
  });
});

describe('the AS of a neighbor', () => {
  test('is the same with a dot and without', () => {
    expect(only('router bgp 1.10\n neighbor 192.0.2.1 remote-as 65546').kind).toBe('internal');
  });

  test('is external, in the confederation, or not certain', () => {
    const kinds = neighborsOf(`router bgp 65001
 bgp confederation identifier 300
 bgp confederation peers 65002 65003
 bgp confederation peers 65004
 no bgp confederation peers 65003
 neighbor 192.0.2.1 remote-as 65001
 neighbor 192.0.2.2 remote-as 65002
 neighbor 192.0.2.3 remote-as 65003
 neighbor 192.0.2.4 remote-as 65004
 neighbor 192.0.2.5 remote-as 300
 neighbor 192.0.2.6 remote-as 400
 neighbor 192.0.2.6 local-as 400
 neighbor 192.0.2.7 description no AS`).map(({ kind }) => kind);
    expect(kinds).toEqual([
      ...['internal', 'confederation', 'external', 'confederation'],
      ...['unknown', 'unknown', 'unknown'],
    ]);
  });
});

describe('processes', () => {
  test('two blocks of one AS are one process, in the order of their lines', () => {
    const processes = bgpProcesses(
      snapshot(`router bgp 65010
 bgp router-id 192.0.2.1
 network 10.0.0.0
 network 172.16.0.0
 redistribute connected
interface Loopback0
router bgp 65010
 no network 172.16.0.0 mask 255.255.0.0
 redistribute connected route-map OURS
 no bgp router-id`),
    );
    expect(processes).toHaveLength(1);
    const [process] = processes;
    const family = process?.families.get('ipv4 unicast ');
    expect(process?.routerId).toBeUndefined();
    expect([...(family?.announcements.values() ?? [])].map(({ prefix }) => prefix)).toEqual([
      { family: 4, bits: 0x0a000000, length: 8 },
    ]);
    expect([...(family?.redistributions.values() ?? [])].map(({ routeMap }) => routeMap)).toEqual(['OURS']);
  });

  test('a neighbor in a listen range is known as one', () => {
    const found = neighborsOf(`router bgp 65010
 bgp listen range 192.0.2.0/25 peer-group DYNAMIC
 neighbor DYNAMIC peer-group
 neighbor 192.0.2.100 description in
 neighbor 192.0.2.200 description out`);
    expect(found.map(({ isListenedTo }) => isListenedTo)).toEqual([true, false]);
  });
});
