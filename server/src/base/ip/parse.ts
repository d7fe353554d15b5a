import type { IpAddress } from './address';

const DOT = 46;
const COLON = 58;
const DIGIT_0 = 48;

/** Value of a hexadecimal digit, or -1. */
function hexValue(code: number): number {
  if (code >= DIGIT_0 && code <= 57) return code - DIGIT_0;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

/** Reads a dotted quad in `[start, end)`; -1 when it is none. A leading zero is refused: tools disagree whether it means octal (RFC 6943 section 3.1.1). */
function quadAt(text: string, start: number, end: number): number {
  let bits = 0;
  let octet = -1;
  let octets = 0;
  for (let i = start; i <= end; i++) {
    const code = i < end ? text.charCodeAt(i) : DOT;
    if (code === DOT) {
      if (octet < 0 || octets === 4) return -1;
      bits = bits * 256 + octet;
      octets++;
      octet = -1;
      continue;
    }
    const digit = code - DIGIT_0;
    if (digit < 0 || digit > 9 || octet === 0) return -1;
    octet = octet < 0 ? digit : octet * 10 + digit;
    if (octet > 255) return -1;
  }
  return octets === 4 ? bits : -1;
}

/** The 32 bits of a dotted quad of four decimal octets without leading zeros. */
export function parseIpv4(text: string): number | undefined {
  return parseIpv4At(text, 0, text.length);
}

/** `parseIpv4` of the columns `[start, end)`, without cutting the text. */
export function parseIpv4At(text: string, start: number, end: number): number | undefined {
  if (end - start < 7 || end - start > 15) return undefined;
  const bits = quadAt(text, start, end);
  return bits < 0 ? undefined : bits;
}

/** The 128 bits of an IPv6 address in the text forms of RFC 4291 section 2.2, without zone or length. */
export function parseIpv6(text: string): bigint | undefined {
  return parseIpv6At(text, 0, text.length);
}

/** The eight groups while they are read and then packed; kept between calls because BigInt arithmetic is what costs. */
const view = new DataView(new ArrayBuffer(16));

/** `parseIpv6` of the columns `[start, end)`, without cutting the text. */
export function parseIpv6At(text: string, start: number, end: number): bigint | undefined {
  const length = end - start;
  if (length < 2 || length > 45 || !readGroups(text, start, end)) return undefined;
  return (view.getBigUint64(0) << 64n) | view.getBigUint64(8);
}

/** Reads the groups into `view`; false when the text is no address. */
function readGroups(text: string, start: number, end: number): boolean {
  let count = 0;
  // How many groups stood before `::`.
  let gap = -1;
  let i = start;
  if (text.charCodeAt(i) === COLON) {
    if (text.charCodeAt(i + 1) !== COLON) return false;
    gap = 0;
    i += 2;
  }
  while (i < end) {
    const groupStart = i;
    let value = 0;
    let code = 0;
    for (; i < end; i++) {
      code = text.charCodeAt(i);
      const digit = hexValue(code);
      if (digit < 0) break;
      value = value * 16 + digit;
    }
    if (i < end && code === DOT) {
      const quad = quadAt(text, groupStart, end);
      if (quad < 0 || count > 6) return false;
      view.setUint32(count * 2, quad);
      count += 2;
      break;
    }
    const digits = i - groupStart;
    if (digits === 0 || digits > 4 || count === 8) return false;
    view.setUint16(count * 2, value);
    count++;
    if (i === end) break;
    if (code !== COLON) return false;
    i++;
    if (i === end) return false;
    if (text.charCodeAt(i) === COLON) {
      if (gap >= 0) return false;
      gap = count;
      i++;
    }
  }
  return gap < 0 ? count === 8 : openGap(count, gap);
}

/** Moves the groups after `::` to the end and clears what it stands for, which must be at least one group. */
function openGap(count: number, gap: number): boolean {
  if (count > 7) return false;
  for (let from = count - 1, to = 7; to >= gap; from--, to--) {
    view.setUint16(to * 2, from >= gap ? view.getUint16(from * 2) : 0);
  }
  return true;
}

/** An address of either family, without zone or length. */
export function parseIp(text: string): IpAddress | undefined {
  const v4 = parseIpv4(text);
  if (v4 !== undefined) return { family: 4, bits: v4 };
  const v6 = parseIpv6(text);
  return v6 === undefined ? undefined : { family: 6, bits: v6 };
}

/** A decimal prefix length without leading zeros, at most `max`. */
export function parseLength(text: string, max: number): number | undefined {
  if (text.length === 0 || text.length > 3) return undefined;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - DIGIT_0;
    if (digit < 0 || digit > 9) return undefined;
    if (i > 0 && value === 0) return undefined;
    value = value * 10 + digit;
  }
  return value <= max ? value : undefined;
}

/** `address/length`; the address keeps its host bits. */
export function parsePrefix(
  text: string,
): { readonly address: IpAddress; readonly length: number } | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return undefined;
  const address = parseIp(text.slice(0, slash));
  if (address === undefined) return undefined;
  const length = parseLength(text.slice(slash + 1), address.family === 4 ? 32 : 128);
  return length === undefined ? undefined : { address, length };
}

/** The length (0 to 32) of a contiguous netmask, `undefined` for a discontiguous one. */
export function maskLength(bits: number): number | undefined {
  const inverse = ~bits >>> 0;
  // A contiguous mask's inverse is 2^n - 1, whose successor shares no bit with it.
  return ((inverse + 1) & inverse) === 0 ? Math.clz32(inverse) : undefined;
}

/** The netmask of a prefix length (0 to 32). */
export function maskOfLength(length: number): number {
  return length === 0 ? 0 : (0xffffffff << (32 - length)) >>> 0;
}
