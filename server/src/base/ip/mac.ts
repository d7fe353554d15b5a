import { type VirtualMac, virtualMacOf } from './virtual-mac';

/** A 48-bit hardware address as a number (below 2^48, so exact). */
export type MacBits = number;

/** Reads `00:ab:29:8c:3e:00`, `00-AB-…`, `00ab.298c.3e00` or twelve hexadecimal digits. */
export function parseMac(text: string): MacBits | undefined {
  if (!MAC_FORMS.some((form) => form.test(text))) return undefined;
  return Number.parseInt(text.replace(/[.:-]/g, ''), 16);
}

const MAC_FORMS = [
  /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/i,
  /^[0-9a-f]{2}(?:-[0-9a-f]{2}){5}$/i,
  /^[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}$/i,
  /^[0-9a-f]{12}$/i,
];

/** Twelve hexadecimal digits in pieces of `size` digits. */
function spelled(mac: MacBits, size: number, separator: string): string {
  const hex = mac.toString(16).padStart(12, '0');
  return Array.from({ length: 12 / size }, (_, at) => hex.slice(at * size, (at + 1) * size)).join(separator);
}

/** `00:ab:29:8c:3e:00` */
export function formatMac(mac: MacBits): string {
  return spelled(mac, 2, ':');
}

/** `00ab.298c.3e00`, as IOS shows it. */
export function formatMacCisco(mac: MacBits): string {
  return spelled(mac, 4, '.');
}

/** `00-AB-29-8C-3E-00`, as IEEE and Windows write it. */
export function formatMacIeee(mac: MacBits): string {
  return spelled(mac, 2, '-').toUpperCase();
}

/** What the bits of a MAC address say. */
export interface MacFacts {
  readonly mac: MacBits;
  /** First three bytes as `00-AB-29`. */
  readonly oui: string;
  readonly administration: 'universal' | 'local';
  readonly cast: 'individual' | 'group';
  /** Modified EUI-64 interface identifier (RFC 4291 appendix A). */
  readonly eui64: bigint;
  /** Link-local address with that identifier. */
  readonly linkLocal: bigint;
  readonly virtual: VirtualMac | undefined;
}

/** Decodes a MAC address. */
export function decodeMac(mac: MacBits): MacFacts {
  const first = Math.floor(mac / 2 ** 40);
  const eui64 = eui64OfMac(mac);
  return {
    mac,
    oui: formatMacIeee(mac).slice(0, 8),
    administration: (first & 2) === 0 ? 'universal' : 'local',
    cast: (first & 1) === 0 ? 'individual' : 'group',
    eui64,
    linkLocal: (0xfe80n << 112n) | eui64,
    virtual: virtualMacOf(mac),
  };
}

/** The 64-bit interface identifier of a MAC: ff:fe in the middle, universal/local bit inverted (RFC 4291 appendix A). */
export function eui64OfMac(mac: MacBits): bigint {
  const bits = BigInt(mac);
  return (((bits >> 24n) << 40n) | 0xfffe000000n | (bits & 0xffffffn)) ^ (1n << 57n);
}

/** The MAC inside an interface identifier, when its bytes 3 and 4 are ff fe. */
export function macOfEui64(iid: bigint): MacBits | undefined {
  if (((iid >> 24n) & 0xffffn) !== 0xfffen) return undefined;
  const plain = iid ^ (1n << 57n);
  return Number(((plain >> 40n) << 24n) | (plain & 0xffffffn));
}

/** `ipv6 address PREFIX eui-64`: the prefix's first 64 bits and the identifier of a MAC. */
export function eui64Address(prefix: bigint, mac: MacBits): bigint {
  return ((prefix >> 64n) << 64n) | eui64OfMac(mac);
}
