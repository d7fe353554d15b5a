import { parseIpv4At, parseIpv6At } from './parse';
import { isBoundary, isClosing, isJoiner, isJoint, isRunChar, prefixWordEnd } from './scan-chars';
import { type AddressToken, allDigits, MAX_RUN, type Run, tokenWithSuffix } from './scan-token';

export type { AddressToken } from './scan-token';

const DOT = 46;
const SLASH = 47;
const COLON = 58;

/**
 * Every IPv4 and IPv6 address in the columns `[from, to)` of one line of any text: configuration, prose, log, URL.
 * What only looks like one (times, MACs, communities, versions, names) is left out. Time is linear in the line.
 */
export function scanAddresses(text: string, from = 0, to = text.length): readonly AddressToken[] {
  let i = to - from === text.length ? firstSign(text) : from;
  if (i < 0) return NONE;
  const tokens: AddressToken[] = [];
  let lastEnd: number | undefined;
  let runLimit = from;
  while (i < to) {
    // Most of a text is neither dot nor colon: look for those first and for the run around them then.
    let code = text.charCodeAt(i);
    if (code !== DOT && code !== COLON) {
      i++;
      continue;
    }
    let start = i;
    while (start > runLimit && isRunChar(text.charCodeAt(start - 1))) start--;
    let dots = 0;
    let colons = 0;
    for (; i < to; i++) {
      code = text.charCodeAt(i);
      if (code === DOT) dots++;
      else if (code === COLON) colons++;
      else if (!isRunChar(code)) break;
    }
    runLimit = i;
    if ((colons < 2 && dots < 3) || i - start > MAX_RUN) continue;
    const token = tokenInRun(text, { from, to, start, end: i, dots, colons }, lastEnd);
    if (token === undefined) continue;
    tokens.push(token);
    lastEnd = token.addressEnd;
    i = Math.max(i, token.end);
    runLimit = i;
  }
  return tokens;
}

const NONE: readonly AddressToken[] = [];

/** Column of the first dot or colon of a text, -1 where there are not three dots or two colons: most lines of a file. */
function firstSign(text: string): number {
  const dot = text.indexOf('.');
  const colon = text.indexOf(':');
  if (!(colon >= 0 && text.indexOf(':', colon + 1) > 0) && !hasThreeDots(text, dot)) return -1;
  return dot < 0 || (colon >= 0 && colon < dot) ? colon : dot;
}

function hasThreeDots(text: string, first: number): boolean {
  const second = first < 0 ? -1 : text.indexOf('.', first + 1);
  return second > 0 && text.indexOf('.', second + 1) > 0;
}

function tokenInRun(text: string, run: Run, lastEnd: number | undefined): AddressToken | undefined {
  if (run.start > run.from && !mayStart(text, run, lastEnd)) return undefined;
  const end = trimEnd(text, run);
  if (end === run.end && end < run.to && isJoiner(text.charCodeAt(end))) return undefined;
  return ipv6InRun(text, run, end) ?? (run.dots >= 3 ? ipv4InRun(text, run, end) : undefined);
}

/** Whether the character before a run lets an address begin here. */
function mayStart(text: string, run: Run, lastEnd: number | undefined): boolean {
  const head = text.charCodeAt(run.start - 1);
  if (head === SLASH) return opensAfterSlash(text, run, lastEnd);
  if (isJoint(head)) return run.colons === 0 && followsName(text, run);
  // `${site}::1` is the rest of a template's address, not `::1`.
  if (text.charCodeAt(run.start) === COLON && isClosing(head)) return false;
  return isBoundary(head);
}

/** After a slash an address opens a URL's host (`//`) or is a mask (`10.0.0.0/255.0.0.0`); `0/0.1.2.3` is an interface. */
function opensAfterSlash(text: string, run: Run, lastEnd: number | undefined): boolean {
  const slash = run.start - 1;
  if (lastEnd === slash || slash === run.from) return true;
  const before = text.charCodeAt(slash - 1);
  return before === SLASH || isBoundary(before);
}

/** `TO-10.1.1.1` names an address, the second half of `10.1.1.1-10.1.1.9` belongs to a range. */
function followsName(text: string, run: Run): boolean {
  // Bounded: names are short, and a long chain of hyphens must not be walked again for every part.
  const limit = Math.max(run.from, run.start - MAX_RUN);
  let i = run.start - 1;
  while (i > limit && (isRunChar(text.charCodeAt(i - 1)) || isJoint(text.charCodeAt(i - 1)))) i--;
  const code = text.charCodeAt(i) | 32;
  return code >= 97 && code <= 122;
}

/** Cuts the punctuation of a sentence: full stops, or one colon (`from 2001:db8::1: timeout`, `afe:fe01::: timeout`). */
function trimEnd(text: string, run: Run): number {
  let end = run.end;
  while (end > run.start && text.charCodeAt(end - 1) === DOT) end--;
  if (end < run.end || text.charCodeAt(end - 1) !== COLON) return end;
  if (text.charCodeAt(end - 2) !== COLON) return end - 1;
  return end - run.start > 3 && text.charCodeAt(end - 3) === COLON ? end - 1 : end;
}

function ipv6InRun(text: string, run: Run, end: number): AddressToken | undefined {
  if (run.colons < 2) return undefined;
  const bits = parseIpv6At(text, run.start, end);
  if (bits !== undefined) return tokenWithSuffix(text, run, { family: 6, bits }, run.start, end);
  const start = prefixWordEnd(text, run.start, end, 3);
  if (start === run.start || text.charCodeAt(start) === COLON) return undefined;
  const rest = parseIpv6At(text, start, end);
  return rest === undefined ? undefined : tokenWithSuffix(text, run, { family: 6, bits: rest }, start, end);
}

/** `10.1.1.1`, `10.1.1.1:80` and, after a word, `host:10.1.1.1`. */
function ipv4InRun(text: string, run: Run, end: number): AddressToken | undefined {
  const start = run.colons === 0 ? run.start : prefixWordEnd(text, run.start, end, 1);
  let colon = start;
  while (colon < end && text.charCodeAt(colon) !== COLON) colon++;
  const bits = parseIpv4At(text, start, colon);
  if (bits === undefined) return undefined;
  if (colon < end && !allDigits(text, colon + 1, end)) return undefined;
  return tokenWithSuffix(text, run, { family: 4, bits }, start, colon);
}
