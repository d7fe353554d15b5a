import type { Span } from '../span';

/** What a well-formed address in a line is instead of an address. */
export type OtherMeaning = 'oid' | 'version' | 'wwn';

const VERSION_WORDS = new Set([
  'version',
  'release',
  'image',
  'firmware',
  'software',
  'ver',
  'rev',
  'revision',
  'bootstrap',
]);
const OID_WORDS = new Set([
  'oid',
  'mib',
  'snmp',
  'snmpget',
  'snmpwalk',
  'snmp-server',
  'object',
  'sysobjectid',
]);
const WWN_WORDS = new Set(['wwn', 'pwwn', 'nwwn', 'wwpn', 'wwnn', 'fwwn', 'swwn', 'eui-64', 'eui64']);
/** `iso.org.dod.internet`, the root of every management object. */
const INTERNET_OID = '1.3.6.1';

/**
 * What the address token is when its own line shows that it is none: an SNMP object, a version, a Fibre Channel
 * name. Decided by shape, the word before it, and (for objects) the first word of the line.
 */
export function otherMeaning(line: string, token: Span): OtherMeaning | undefined {
  const text = line.slice(token.start, token.end);
  const before = wordBefore(line, token.start);
  if (VERSION_WORDS.has(before)) return 'version';
  if (WWN_WORDS.has(before) || isByteList(text)) return 'wwn';
  if (OID_WORDS.has(before)) return 'oid';
  return text === INTERNET_OID && OID_WORDS.has(firstWord(line)) ? 'oid' : undefined;
}

/** Eight pairs of digits: bytes of a WWN or EUI-64. IPv6 text drops leading zeros, so a writer of groups has no such list. */
function isByteList(text: string): boolean {
  if (text.length !== 23) return false;
  for (let i = 2; i < 23; i += 3) if (text[i] !== ':') return false;
  for (let i = 0; i < 23; i += 3) if (text[i] === ':' || text[i + 1] === ':') return false;
  return true;
}

function wordBefore(line: string, start: number): string {
  let end = start;
  while (end > 0 && isGap(line[end - 1])) end--;
  let from = end;
  while (from > 0 && end - from < 20 && !isGap(line[from - 1])) from--;
  return line.slice(from, end).toLowerCase();
}

function firstWord(line: string): string {
  let from = 0;
  while (isGap(line[from]) || line[from] === '!') from++;
  let end = from;
  while (end < line.length && end - from < 20 && !isGap(line[end])) end++;
  return line.slice(from, end).toLowerCase();
}

function isGap(char: string | undefined): boolean {
  return char === ' ' || char === '\t' || char === ':' || char === '=' || char === ',' || char === '"';
}
