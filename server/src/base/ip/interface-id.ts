import { groupsOf } from './format';
import { isIsatapIid } from './isatap';
import { type MacBits, macOfEui64 } from './mac';

/** How an interface identifier seems to have been made (after RFC 7707 section 3); a guess, not a fact. */
export type IidClass =
  | 'zero'
  | 'low-byte'
  | 'reserved-anycast'
  | 'isatap'
  | 'eui64'
  | 'ipv4-hex'
  | 'ipv4-decimal'
  | 'other';

/** An interface identifier (the low 64 bits of a unicast address) and what it holds. */
export interface InterfaceId {
  readonly bits: bigint;
  readonly class: IidClass;
  /** The MAC of a modified EUI-64 identifier (RFC 4291 appendix A). */
  readonly mac: MacBits | undefined;
  /** Number of a reserved subnet anycast address (RFC 2526), 0 to 127. */
  readonly reservedAnycast: number | undefined;
  /** IPv4 that the identifier spells, in hexadecimal or in decimal groups. */
  readonly ipv4: number | undefined;
}

/** Decodes the low 64 bits of a unicast address. */
export function decodeInterfaceId(bits: bigint): InterfaceId {
  const mac = macOfEui64(bits);
  const reservedAnycast = bits >> 7n === 0xfdffffffffffff80n >> 7n ? Number(bits & 127n) : undefined;
  const ipv4 = hexQuad(bits) ?? decimalQuadOf(bits);
  return { bits, class: classify(bits, mac, reservedAnycast), mac, reservedAnycast, ipv4 };
}

/** Name of a reserved subnet anycast identifier (IANA); only Mobile IPv6 has taken one (RFC 2526). */
export function reservedAnycastName(id: number): string {
  return id === 126 ? 'Mobile IPv6 Home-Agents' : 'reserved';
}

function classify(bits: bigint, mac: MacBits | undefined, reservedAnycast: number | undefined): IidClass {
  if (bits === 0n) return 'zero';
  if (bits <= 0xffffn) return 'low-byte';
  if (reservedAnycast !== undefined) return 'reserved-anycast';
  if (isIsatapIid(bits)) return 'isatap';
  if (mac !== undefined) return 'eui64';
  if (hexQuad(bits) !== undefined) return 'ipv4-hex';
  return decimalQuadOf(bits) === undefined ? 'other' : 'ipv4-decimal';
}

/** `::afe:fe01`: the upper half is zero and the lower more than a small number. */
function hexQuad(bits: bigint): number | undefined {
  return bits > 0xffffn && bits <= 0xffffffffn ? Number(bits) : undefined;
}

/** `:10:254:254:1`: four groups that read as the decimal octets of an address. */
export function decimalQuad(groups: readonly number[]): number | undefined {
  let ipv4 = 0;
  for (const group of groups) {
    const octet = Number(group.toString(16));
    if (!(octet <= 255)) return undefined;
    ipv4 = ipv4 * 256 + octet;
  }
  return ipv4;
}

function decimalQuadOf(bits: bigint): number | undefined {
  return bits >> 32n === 0n ? undefined : decimalQuad(groupsOf(bits).slice(4));
}
