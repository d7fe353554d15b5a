import { formatIpv4 } from '../ip/format';
import { parseIpv4 } from '../ip/parse';
import { isWideAs, parseAs } from './as-number';

/** Two fields that a route distinguisher, a route target and a site of origin share (RFC 4364, 4360, 5668). */
export interface ExtendedValue {
  /** 0: AS of 16 bits, number of 32; 1: IPv4 address, number of 16; 2: AS of 32 bits, number of 16. */
  readonly type: 0 | 1 | 2;
  /** The AS number, or the bits of the address. */
  readonly administrator: number;
  readonly number: number;
}

/** Reads `65000:100`, `192.0.2.1:100` or `65536:100`; `undefined` where a field does not fit. */
export function parseExtended(text: string): ExtendedValue | undefined {
  const colon = text.lastIndexOf(':');
  const head = text.slice(0, colon);
  const tail = text.slice(colon + 1);
  if (colon < 1 || !/^\d{1,10}$/.test(tail)) return undefined;
  const number = Number(tail);
  const address = parseIpv4(head);
  if (address !== undefined)
    return number <= 0xffff ? { type: 1, administrator: address, number } : undefined;
  const as = parseAs(head);
  if (as === undefined) return undefined;
  // A 16-bit AS written with a dot is meant as one of 32 bits.
  const type = isWideAs(as) || head.includes('.') ? 2 : 0;
  return number <= (type === 2 ? 0xffff : 0xffffffff) ? { type, administrator: as, number } : undefined;
}

/** The eight bytes of a route distinguisher, or of an extended community of a subtype, as 16 hexadecimal digits. */
export function extendedHex({ type, administrator, number }: ExtendedValue, subtype: number): string {
  const wide = type !== 0;
  return [
    (type * 256 + subtype).toString(16).padStart(4, '0'),
    administrator.toString(16).padStart(wide ? 8 : 4, '0'),
    number.toString(16).padStart(wide ? 4 : 8, '0'),
  ].join('');
}

/** The administrator of an extended value as text: `AS 65000` or an address. */
export function administratorText({ type, administrator }: ExtendedValue): string {
  return type === 1 ? formatIpv4(administrator) : `AS ${administrator}`;
}
