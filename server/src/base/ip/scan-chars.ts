/** Which characters may stand in and beside an address in running text. */

const COLON = 58;

/** 1 for the ASCII characters of a run: every character of a file is looked up here. */
const RUN_CHARS = new Uint8Array(128);
for (const char of '.:0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')
  RUN_CHARS[char.charCodeAt(0)] = 1;

/** Letter, digit, dot or colon: what an address or a word glued to it is made of. */
export function isRunChar(code: number): boolean {
  return RUN_CHARS[code] === 1;
}

/** Hyphen or underscore: it joins the parts of a name. */
export function isJoint(code: number): boolean {
  return code === 45 || code === 95;
}

/** What makes an address before it part of something else: a name, a template (`fe80::${n}`) or a foreign digit goes on. */
export function isJoiner(code: number): boolean {
  if (code >= 128) return !isBoundary(code);
  return isJoint(code) || code === 36 || code === 60 || code === 123;
}

/** `)`, `>`, `]` or `}`. */
export function isClosing(code: number): boolean {
  return code === 41 || code === 62 || code === 93 || code === 125;
}

/** Letters of an interface name after `%`, with slot, subinterface and channel. */
export function isZoneChar(code: number): boolean {
  return isRunChar(code) || isJoint(code) || code === 47;
}

/**
 * Whether an address may touch this character: blanks, brackets, quotes and the like, but nothing that belongs to a
 * word, a path or a password. Outside ASCII: anything that is neither a letter nor a digit nor invisible.
 */
export function isBoundary(code: number): boolean {
  if (code < 128) return !isZoneChar(code) && code !== 36 && code !== 37 && code !== 92;
  // A zero-width character, ratio signs and full-width forms belong to a mistyped address, not to its surroundings.
  if ((code >= 0x200b && code <= 0x200d) || code === 0x2236 || code === 0x2237) return false;
  if (code >= 0xff01 && code <= 0xff5e) return false;
  const char = String.fromCharCode(code);
  return char.toLowerCase() === char.toUpperCase();
}

/**
 * Column after `word:` when the run opens with one (`host:10.1.1.1`, `dst:2001:db8::1`), else `start`. The word is at
 * least `minLetters` letters, then digits; one made of hexadecimal digits alone could be a group and does not count.
 */
export function prefixWordEnd(text: string, start: number, end: number, minLetters: number): number {
  let i = start;
  let plain = false;
  for (; i < end; i++) {
    const lower = text.charCodeAt(i) | 32;
    if (lower < 97 || lower > 122) break;
    if (lower > 102) plain = true;
  }
  if (i - start < minLetters || !plain) return start;
  // A group may follow letters in a mistyped address (`dbg8:1::1`), a quad may not.
  if (minLetters === 1) while (i < end && isDigit(text.charCodeAt(i))) i++;
  return text.charCodeAt(i) === COLON && i < end ? i + 1 : start;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
