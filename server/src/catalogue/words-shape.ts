/** Shapes of words that several argument types are made of. All are one pass over the word. */

const DIGIT_0 = 48;
const DIGIT_9 = 57;

export function isDigits(word: string): boolean {
  if (word === '') return false;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code < DIGIT_0 || code > DIGIT_9) return false;
  }
  return true;
}

/** Seen before anything is parsed: most words are neither numbers nor addresses. */
export function startsWithDigit(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= DIGIT_0 && first <= DIGIT_9;
}

/** A whole number of at most fifteen digits, which a number holds exactly. */
export function isNumber(word: string): boolean {
  return word.length <= 15 && isDigits(word);
}

export function isNumberUpTo(word: string, max: number): boolean {
  return isNumber(word) && Number(word) <= max;
}

/** Hexadecimal digits, with or without `0x`. */
export function isHex(word: string): boolean {
  const from = word.startsWith('0x') || word.startsWith('0X') ? 2 : 0;
  return word.length > from && everyFrom(word, from, isHexDigit);
}

/** `10.5`, `.5`, `10`. */
export function isDecimal(word: string): boolean {
  const parts = word.split('.');
  return parts.length <= 2 && parts.every((part) => part === '' || isDigits(part)) && /\d/.test(word);
}

/** Numbers and ranges of numbers between commas: `1,3-5,10`, or `1-5,` where the list goes on behind a blank. */
export function isNumberList(word: string): boolean {
  return (word.endsWith(',') ? word.slice(0, -1) : word).split(',').every((part) => {
    const [from = '', to = from, ...more] = part.split('-');
    return more.length === 0 && isNumber(from) && isNumber(to);
  });
}

/** `12:30`, `12:30:45`, `12:30:45.123`. */
export function isTime(word: string): boolean {
  const parts = word.split(':');
  if (parts.length < 2 || parts.length > 3) return false;
  return parts.every((part, index) => (index === 2 ? isDecimal(part) : isDigits(part)) && part.length <= 7);
}

/** Hexadecimal in groups of four between dots: `00ab.298c.3e00`. */
export function isMac(word: string): boolean {
  const parts = word.split('.');
  return parts.length === 3 && parts.every((part) => part.length <= 4 && isHex(part));
}

/** An OSI network entity title: `49.0001.1921.6800.1001.00`. */
export function isNet(word: string): boolean {
  const parts = word.split('.');
  return parts.length >= 2 && word.length <= 60 && parts.every((part) => isHex(part));
}

/** An object identifier (`1.3.6.1.4.1`) or the name of one, with sub-identifiers behind it (`ifEntry.1`). */
export function isOid(word: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._*-]*$/.test(word);
}

function everyFrom(word: string, from: number, is: (code: number) => boolean): boolean {
  for (let at = from; at < word.length; at++) if (!is(word.charCodeAt(at))) return false;
  return true;
}

function isHexDigit(code: number): boolean {
  const lower = code | 32;
  return (code >= DIGIT_0 && code <= DIGIT_9) || (lower >= 97 && lower <= 102);
}
