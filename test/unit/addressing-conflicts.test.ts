import { describe, expect, test } from 'vitest';
import { addressConflicts } from '../../server/src/model/addressing/address-conflicts';
import { type Claim, rivalsOf } from '../../server/src/model/addressing/sweep';
import { argument } from '../../server/src/model/bound-line';
import { snapshotOf } from '../../server/src/rules/check-text';

/** `later interface > earlier interface` of each conflict. */
function conflicts(text: string): string[] {
  return addressConflicts(snapshotOf(text)).map(
    ({ kind, later, earlier }) => `${kind} ${later.interface} > ${earlier.interface}`,
  );
}

describe('conflicts of addresses', () => {
  test('names the earliest interface in conflict, once for each later address', () => {
    const text = `interface Vlan1
 ip address 10.7.0.1 255.255.0.0
interface Vlan2
 ip address 10.7.2.1 255.255.255.0
interface Vlan3
 ip address 10.7.2.2 255.255.255.128
interface Vlan4
 ip address 10.7.2.1 255.255.255.0
interface Vlan5
 ip address 10.8.0.1 255.255.255.0`;
    expect(conflicts(text)).toEqual(['overlap Vlan2 > Vlan1', 'overlap Vlan3 > Vlan1', 'same Vlan4 > Vlan2']);
  });

  test('finds the wider subnet that comes last', () => {
    const text = `interface Vlan2
 ipv6 address 2001:db8:7:2::1/64
interface Vlan3
 ipv6 address 2001:db8:7::1/48`;
    expect(conflicts(text)).toEqual(['overlap Vlan3 > Vlan2']);
  });

  test('compares within a routing table, and only what is in use', () => {
    const text = `interface Vlan1
 ip address 10.7.0.1 255.255.255.0
interface Vlan2
 vrf forwarding A
 ip address 10.7.0.1 255.255.255.0
interface Vlan3
 vrf forwarding a
 ip address 10.7.0.1 255.255.255.0
interface Vlan4
 ip address 10.7.0.1 255.255.255.0
 bridge-group 4
interface Virtual-Template1
 ip address 10.7.0.1 255.255.255.0
interface Vlan5
 ip address 10.7.0.1 255.255.255.0
 no ip address 10.7.0.1 255.255.255.0`;
    expect(conflicts(text)).toEqual([]);
  });

  test('takes an interface that is configured twice as one', () => {
    const text = `interface GigabitEthernet0/1
 ip address 10.7.0.1 255.255.255.0
interface GigabitEthernet0/2
 ip address 10.9.0.1 255.255.255.0
 shutdown
interface gi0/1
 ip address 10.9.0.1 255.255.255.0
interface Vlan7
 ip address 10.7.0.1 255.255.255.0
int g0/2
 no shut`;
    expect(conflicts(text)).toEqual(['same GigabitEthernet0/1 > GigabitEthernet0/2']);
  });

  test('tells host addresses of loopbacks from subnets, but not from the same address', () => {
    const text = `interface Vlan7
 ip address 10.7.0.1 255.255.255.0
interface Loopback0
 ip address 10.7.0.9 255.255.255.255
interface Loopback1
 ip address 10.7.0.9 255.255.255.255
interface Loopback2
 ip address 10.7.0.1 255.255.255.255`;
    expect(conflicts(text)).toEqual(['same Loopback1 > Loopback0', 'same Loopback2 > Vlan7']);
  });

  test('says nothing of a document about several devices, or of a template', () => {
    const two = `interface Vlan7
 ip address 10.7.0.1 255.255.255.0
interface Vlan8
 ip address 10.7.0.1 255.255.255.0`;
    expect(conflicts(two)).toHaveLength(1);
    expect(conflicts(`hostname A\n${two}\nhostname B`)).toEqual([]);
    expect(conflicts(`${two}\n{% if x %}`)).toEqual([]);
  });
});

describe('the sweep', () => {
  test('finds what comparing all pairs finds', () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    for (let round = 0; round < 300; round++) {
      const claims = Array.from({ length: 2 + random(14) }, () =>
        claim(random(64), 26 + random(7), `Vlan${random(4)}`),
      );
      const found = rivalsOf(claims);
      for (const [position, later] of claims.entries()) {
        const earlier = claims.slice(0, position).find((one) => overlap(one, later));
        expect(found.get(later)).toBe(earlier?.owner);
      }
    }
  });
});

const someLine = snapshotOf('hostname R').sections[0]?.lines[0];

function claim(address: number, length: number, name: string): Claim {
  if (someLine === undefined || argument(someLine, 'name') === undefined) throw new Error('no line');
  const size = 2 ** (32 - length);
  const first = address - (address % size);
  const mark = { section: { section: true }, line: someLine, span: { start: 0, end: 0 } } as const;
  const owner = { interface: name, address: { family: 4, bits: address }, length, mark } as const;
  return { owner, first, last: first + size - 1 };
}

function overlap(a: Claim, b: Claim): boolean {
  return a.owner.interface !== b.owner.interface && a.first <= b.last && b.first <= a.last;
}
