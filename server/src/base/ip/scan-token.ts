import type { Span } from '../span';
import type { IpAddress } from './address';
import { parseLength } from './parse';
import { isBoundary, isRunChar, isZoneChar } from './scan-chars';

/** An address in a line of text. `end` includes a `/length` and a `%zone`. */
export interface AddressToken extends Span {
  readonly address: IpAddress;
  /** Column after the bare address. */
  readonly addressEnd: number;
  /** Number after the slash, when it is a possible length of the family. */
  readonly prefixLength?: number;
  /** Zone (interface) after `%`, RFC 4007 section 11. */
  readonly zone?: string;
}

/** The longest run worth parsing: a word and a colon, 45 characters of IPv6 text, a colon and a port. */
export const MAX_RUN = 96;

const DOT = 46;
const SLASH = 47;
const COLON = 58;
const PERCENT = 37;

/** A run of letters, digits, dots and colons, with the limits of the search around it. */
export interface Run extends Span {
  readonly from: number;
  readonly to: number;
  readonly dots: number;
  readonly colons: number;
}

/** Adds the length and the zone that follow the bare address. */
export function tokenWithSuffix(
  text: string,
  run: Run,
  address: IpAddress,
  start: number,
  addressEnd: number,
): AddressToken {
  const next = addressEnd === run.end && addressEnd < run.to ? text.charCodeAt(addressEnd) : 0;
  // Most addresses have neither.
  if (next !== SLASH && next !== PERCENT) return { start, end: addressEnd, addressEnd, address };
  const length = lengthAt(text, run, address.family, addressEnd);
  const afterLength = length?.end ?? addressEnd;
  const zone = address.family === 6 ? zoneAt(text, run, afterLength) : undefined;
  if (zone === undefined)
    return length === undefined
      ? { start, end: addressEnd, addressEnd, address }
      : { start, end: afterLength, addressEnd, address, prefixLength: length.value };
  const token = { start, end: zone.end, addressEnd, address, zone: zone.value };
  return length === undefined ? token : { ...token, prefixLength: length.value };
}

function lengthAt(
  text: string,
  run: Run,
  family: 4 | 6,
  at: number,
): { end: number; value: number } | undefined {
  if (at >= run.to || text.charCodeAt(at) !== SLASH) return undefined;
  let end = at + 1;
  while (end < run.to && end <= at + 3 && allDigits(text, end, end + 1)) end++;
  const next = end < run.to ? text.charCodeAt(end) : 32;
  const endsSentence =
    (next === DOT || next === COLON) && !isRunChar(end + 1 < run.to ? text.charCodeAt(end + 1) : 32);
  if (!isBoundary(next) && next !== PERCENT && !endsSentence) return undefined;
  const value = parseLength(text.slice(at + 1, end), family === 4 ? 32 : 128);
  return value === undefined ? undefined : { end, value };
}

function zoneAt(text: string, run: Run, at: number): { end: number; value: string } | undefined {
  if (at >= run.to || text.charCodeAt(at) !== PERCENT) return undefined;
  const limit = Math.min(run.to, at + 1 + MAX_RUN);
  let end = at + 1;
  while (end < limit && isZoneChar(text.charCodeAt(end))) end++;
  while (end > at + 1 && (text.charCodeAt(end - 1) === DOT || text.charCodeAt(end - 1) === COLON)) end--;
  return end === at + 1 ? undefined : { end, value: text.slice(at + 1, end) };
}

/** True where the columns hold nothing but decimal digits. */
export function allDigits(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return false;
  }
  return true;
}
