import type { Span } from '../span';
import { type Duid, hardwareName, parseDuid } from './duid';
import { type MacBits, parseMac } from './mac';

/** A MAC address or a DUID in a line of text. */
export type HexWord = Span &
  ({ readonly mac: MacBits; readonly isClientId?: boolean } | { readonly duid: Duid });

/** A DUID of 130 bytes with a separator between them. */
const LONGEST = 400;

/** Words that say what a row of digits without separators is. */
const NAMES_MAC = /\b(?:mac|hw|hardware|ether\w*|lladdr|station|client|burned|bia|address)\b/i;
const NAMES_SECRET =
  /\b(?:pass\w*|secret|key|psk|auth\w*|priv|md5|sha\d*|encrypted|fingerprint|hash|community|certificate)\b/i;

/**
 * The MAC address or DUID that a column of a line of any text stands in or touches. Digits without separators are taken
 * for one only where the line gives no reason to think of a password or a key, and with both letters and numbers in them.
 */
export function hexWordAt(text: string, column: number): HexWord | undefined {
  const span = runAround(text, column);
  if (span === undefined) return undefined;
  const word = text.slice(span.start, span.end);
  const before = text.slice(Math.max(0, span.start - LONGEST), span.start);
  const client = clientMac(word);
  if (client !== undefined && /\bclient\b/i.test(before)) return { ...span, mac: client, isClientId: true };
  const mac = parseMac(word);
  if (mac !== undefined) return isPlain(word) && !isBareMac(word, before) ? undefined : { ...span, mac };
  const duid = NAMES_SECRET.test(before) ? undefined : parseDuid(word);
  return duid === undefined || !isLikelyDuid(duid, before) ? undefined : { ...span, duid };
}

/** The MAC of a DHCP client identifier (RFC 2132 section 9.14): behind its first byte, 1 for Ethernet. */
function clientMac(word: string): MacBits | undefined {
  return /^01[0-9a-f]{2}\.[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{2}$/i.test(word)
    ? parseMac(word.replaceAll('.', '').slice(2))
    : undefined;
}

function isPlain(word: string): boolean {
  return !/[.:-]/.test(word);
}

function isBareMac(word: string, before: string): boolean {
  if (NAMES_SECRET.test(before) || /\b[57]\s+$/.test(before)) return false;
  return NAMES_MAC.test(before) || (/\d/.test(word) && /[a-f]/i.test(word));
}

/** Where nothing calls it so, a DUID has hardware or a maker that is known; of a UUID its length says enough. */
function isLikelyDuid(duid: Duid, before: string): boolean {
  if (duid.type === 4 || /duid/i.test(before)) return true;
  if (duid.type === 2) return duid.enterprise > 0 && duid.enterprise < 0x10000;
  return hardwareName(duid.hardware) !== undefined;
}

/** Hexadecimal digits with the separators of bytes between them, around a column. */
function runAround(text: string, column: number): Span | undefined {
  let start = column;
  while (start > 0 && column - start < LONGEST && isHexOrSeparator(text, start - 1)) start--;
  let end = column;
  while (end < text.length && end - column < LONGEST && isHexOrSeparator(text, end)) end++;
  // The full stop or colon of a sentence, and a word before it: `mac:00:ab:29:8c:3e:00`.
  while (end > start && isSeparator(text[end - 1])) end--;
  if (isWordPart(text[start - 1])) start = text.indexOf(':', start) + 1 || end;
  while (start < end && isSeparator(text[start])) start++;
  if (
    end - start < 12 ||
    column > end ||
    column < start ||
    isWordPart(text[start - 1]) ||
    isWordPart(text[end])
  )
    return undefined;
  return { start, end };
}

function isHexOrSeparator(text: string, at: number): boolean {
  const char = text[at];
  return isSeparator(char) || /^[0-9a-f]$/i.test(char ?? '');
}

function isSeparator(char: string | undefined): boolean {
  return char === ':' || char === '.' || char === '-';
}

function isWordPart(char: string | undefined): boolean {
  return char !== undefined && /[\w/$%@]/.test(char);
}
