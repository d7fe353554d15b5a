import { faultOf } from '../base/ip/malformed';
import { maskLength, parseIp, parseIpv4, parseIpv6, parsePrefix } from '../base/ip/parse';
import type { Argument } from './form';
import { interfaceName } from './interface-name';

/** What a word may be. Costs order the readings of a line: the lowest sum wins. */
export interface ArgumentType {
  readonly accepts: (word: string, argument: Argument) => boolean;
  /** True for a word that is meant as this type but is malformed. */
  readonly malformed?: (word: string) => boolean;
  /** Takes the rest of the line, blanks and all. */
  readonly rest?: boolean;
  /** 1 for what has a shape of its own, 3 for any word, 4 for any text. */
  readonly cost: number;
}

const malformed4 = (word: string): boolean => faultOf(word, 4) !== undefined;
const malformed6 = (word: string): boolean => faultOf(word, 6) !== undefined;

const anyWord: ArgumentType = { accepts: () => true, cost: 3 };
const anyText: ArgumentType = { accepts: () => true, rest: true, cost: 4 };

/** One argument type of the notation a row. */
export const argumentTypes: Readonly<Record<string, ArgumentType>> = {
  ipv4: { accepts: (word) => parseIpv4(word) !== undefined, malformed: malformed4, cost: 1 },
  mask: { accepts: isMask, malformed: malformed4, cost: 1 },
  ipv6: { accepts: (word) => parseIpv6(word) !== undefined, malformed: malformed6, cost: 1 },
  'ipv6-prefix': { accepts: isIpv6Prefix, malformed: malformed6, cost: 1 },
  ip: {
    accepts: (word) => parseIp(word) !== undefined,
    malformed: (word) => malformed4(word) || malformed6(word),
    cost: 1,
  },
  interface: { accepts: (word) => interfaceName(word) !== undefined, cost: 1 },
  range: { accepts: inRange, cost: 1 },
  number: { accepts: isNumber, cost: 1 },
  area: { accepts: (word) => isNumber(word) || parseIpv4(word) !== undefined, cost: 1 },
  as: { accepts: isAs, cost: 1 },
  url: { accepts: (word) => word.includes(':'), cost: 2 },
  word: anyWord,
  def: anyWord,
  ref: anyWord,
  line: anyText,
  /** Text in delimiters of its own, as a banner's. */
  text: anyText,
};

// A mask that is not contiguous is still a mask: whether it can stand here is for a check to say.
function isMask(word: string): boolean {
  const bits = parseIpv4(word);
  return bits !== undefined && (maskLength(bits) !== undefined || bits > 0);
}

function isIpv6Prefix(word: string): boolean {
  return parsePrefix(word)?.address.family === 6;
}

function isNumber(word: string): boolean {
  if (word === '' || word.length > 10) return false;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

function inRange(word: string, argument: Argument): boolean {
  if (!isNumber(word)) return false;
  const value = Number(word);
  return (argument.min ?? 0) <= value && value <= (argument.max ?? Number.POSITIVE_INFINITY);
}

/** An AS number, asplain or asdot (RFC 5396). */
function isAs(word: string): boolean {
  const dot = word.indexOf('.');
  if (dot === -1) return isNumber(word) && Number(word) <= 4_294_967_295;
  const [high, low] = [word.slice(0, dot), word.slice(dot + 1)];
  return isNumber(high) && isNumber(low) && Number(high) <= 65_535 && Number(low) <= 65_535;
}
