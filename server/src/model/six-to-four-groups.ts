import { formatIpv6 } from '../base/ip/format';
import { parseIpv6 } from '../base/ip/parse';
import { sixToFourOf, sixToFourPrefix } from '../base/ip/transition';
import { bgpNeighbors } from './bgp/neighbors';
import { eachRow, type Fact, fact } from './facts';
import type { Mark } from './mark';
import { onlyWhere } from './on-demand';
import { type AddressOwners, addressOwners } from './owners';
import { sixToFourUses } from './six-to-four-uses';
import { tunnels } from './tunnel-ends';

/** A 6to4 address in which four groups hold one octet each of an IPv4 address, where two groups should hold two each. */
export interface MisEncoded {
  /** The address, with its length where it has one. */
  readonly mark: Mark;
  /** The IPv4 address that is meant. */
  readonly ipv4: number;
  /** The IPv4 address that routers find in it. */
  readonly read: number;
  /** The interface that has it; undefined for one of elsewhere, and for the literal source of a tunnel. */
  readonly owner: string | undefined;
  /** How the octets are written: `2002:192:0:2:1::` or `2002:c0:0:2:1::`. */
  readonly style: Style;
  /** What it should be, with its length, in capitals where the document writes it so. */
  readonly expected: string;
  /** True for the name of a BGP neighbor: further lines repeat it. */
  readonly isNeighbor: boolean;
}

type Style = 'decimal' | 'hexadecimal';

interface Written {
  readonly mark: Mark;
  readonly text: string;
  /** The IPv4 address that it holds by RFC 3056. */
  readonly read: number;
  readonly isNeighbor: boolean;
}

interface Reading {
  readonly style: Style;
  readonly ipv4: number;
}

const OCTETS = [1, 2, 3, 4];

const inNeighbors: Fact<readonly Written[]> = eachRow(bgpNeighbors, [], ({ address, first }) => {
  const read = address.family === 6 ? sixToFourOf(address.bits)?.ipv4 : undefined;
  return read === undefined ? [] : [{ mark: first, text: textOf(first), read, isNeighbor: true }];
});

const written: Fact<readonly Written[]> = fact([sixToFourUses, inNeighbors], (uses, neighbors) => [
  ...uses.map(({ mark, ipv4 }) => ({ mark, text: textOf(mark), read: ipv4, isNeighbor: false })),
  ...neighbors,
]);

/** The 6to4 addresses of a device that are written with an octet a group. */
export const misEncoded: Fact<readonly MisEncoded[]> = onlyWhere(
  written,
  fact([written, addressOwners, tunnels], (all, owners, byName) => {
    const sources = new Set<number>();
    for (const { tunnel } of byName.values())
      if (tunnel.source?.address?.family === 4) sources.add(tunnel.source.address.bits);
    const isOurs = (ipv4: number) => owners.ipv4.has(ipv4) || sources.has(ipv4);
    const suspects = all
      .filter(({ read }) => !isOurs(read))
      .map((one) => ({ one, readings: readGroups(one.text) }));
    const sure = suspects.flatMap(({ readings }) => readings.filter(({ ipv4 }) => isOurs(ipv4)));
    // Whoever wrote an address of their own so wrote those of other sites in the same way.
    const styles = new Set(sure.map(({ style }) => style));
    return suspects.flatMap(({ one, readings }) => {
      const reading =
        readings.find(({ ipv4 }) => isOurs(ipv4)) ?? readings.find(({ style }) => styles.has(style));
      return reading === undefined ? [] : [describe(one, reading, owners)];
    });
  }),
);

/** What four groups behind 2002: say as octets; empty where one of them is larger, or is left out by `::`. */
function readGroups(text: string): readonly Reading[] {
  const groups = (text.split('/')[0] ?? '').split('::')[0]?.split(':') ?? [];
  const octets = OCTETS.map((index) => groups[index] ?? '');
  const readings: readonly Reading[] = [
    { style: 'decimal', ipv4: joinOctets(octets, 10) },
    { style: 'hexadecimal', ipv4: joinOctets(octets, 16) },
  ];
  return readings.filter(({ ipv4 }) => !Number.isNaN(ipv4));
}

function joinOctets(octets: readonly string[], radix: 10 | 16): number {
  const digits = radix === 10 ? /^\d{1,3}$/ : /^[\da-f]{1,4}$/i;
  const values = octets.map((octet) => (digits.test(octet) ? Number.parseInt(octet, radix) : Number.NaN));
  if (values.some((value) => Number.isNaN(value) || value > 255)) return Number.NaN;
  return values.reduce((sum, value) => sum * 256 + value, 0);
}

function describe(one: Written, { style, ipv4 }: Reading, owners: AddressOwners): MisEncoded {
  const { mark, text, read, isNeighbor } = one;
  const [address = '', length] = text.split('/');
  const bits = parseIpv6(address) ?? 0n;
  // Behind the octets: the subnet, then what is left of the host's part.
  const subnet = (bits >> 32n) & 0xffffn;
  const host = bits & 0xffffffffn;
  const right = formatIpv6(sixToFourPrefix(ipv4) | (subnet << 64n) | host);
  const expected = length === undefined ? right : `${right}/${rightLength(Number(length))}`;
  const isUpper = text !== text.toLowerCase();
  return {
    mark,
    ipv4,
    read,
    owner: owners.ipv4.get(ipv4)?.[0]?.interface,
    style,
    expected: isUpper ? expected.toUpperCase() : expected,
    isNeighbor,
  };
}

/** 2002: and four groups are 80 bits, and with a subnet 96; written rightly they are 48 and 64. */
function rightLength(length: number): number {
  return length === 80 || length === 96 ? length - 32 : length;
}

function textOf({ line, span }: Mark): string {
  return line.source.text.slice(span.start, span.end);
}
