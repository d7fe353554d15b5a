import { faultOf } from '../base/ip/malformed';
import { maskLength, parseIpv4, parseIpv6, parsePrefix } from '../base/ip/parse';
import type { Argument } from './form';
import { interfaceName } from './interface-name';
import { nameKinds } from './kinds';
import * as shape from './words-shape';

/** What a word may be. Costs order the readings of a line: the lowest sum wins. */
export interface ArgumentType {
  readonly accepts: (word: string, argument: Argument) => boolean;
  /** True for a word that is meant as this type but is malformed. */
  readonly malformed?: (word: string) => boolean;
  /** `rest` takes all words to the end of the line, `quoted` those of a string in quotes, `spaced` one or two words. */
  readonly extent?: 'rest' | 'quoted' | 'spaced';
  /** 1 for what has a shape of its own, 3 for any word, 4 for any text. */
  readonly cost: number;
}

const malformed4 = (word: string): boolean => faultOf(word, 4) !== undefined;
const malformed6 = (word: string): boolean => faultOf(word, 6) !== undefined;

const shaped = (accepts: ArgumentType['accepts'], malformed?: (word: string) => boolean): ArgumentType =>
  malformed === undefined ? { accepts, cost: 1 } : { accepts, malformed, cost: 1 };
const anyWord: ArgumentType = { accepts: () => true, cost: 3 };
const anyText: ArgumentType = { accepts: () => true, extent: 'rest', cost: 4 };

/** One argument type of the notation a row. */
export const argumentTypes: Readonly<Record<string, ArgumentType>> = {
  // Addresses
  ipv4: shaped(isIpv4, malformed4),
  mask: shaped(isMask, malformed4),
  wildcard: shaped(isIpv4, malformed4),
  'ipv4-prefix': shaped(isIpv4Prefix, malformed4),
  ipv6: shaped(isIpv6, malformed6),
  'ipv6-prefix': shaped(isIpv6Prefix, malformed6),
  ip: shaped(
    (word) => isIpv4(word) || isIpv6(word),
    (word) => malformed4(word) || malformed6(word),
  ),
  'ip-prefix': shaped(
    (word) => isIpv4Prefix(word) || isIpv6Prefix(word),
    (word) => malformed4(word) || malformed6(word),
  ),
  'prefix-length': shaped((word) => word.startsWith('/') && shape.isNumberUpTo(word.slice(1), 128)),
  mac: shaped(shape.isMac),
  net: shaped(shape.isNet),
  // Numbers
  range: shaped(inRange),
  number: shaped(shape.isNumber),
  /** `10`, `+10`, `-10`. */
  signed: shaped((word) =>
    shape.isNumber(word.startsWith('+') || word.startsWith('-') ? word.slice(1) : word),
  ),
  decimal: shaped(shape.isDecimal),
  hex: shaped(shape.isHex),
  /** A name that is a number is a name first. */
  'number-list': { accepts: shape.isNumberList, cost: 4 },
  time: shaped(shape.isTime),
  area: shaped((word) => shape.isNumber(word) || isIpv4(word)),
  as: shaped(isAs),
  /** `65000:1`, `192.0.2.1:1`, `65000.1:1`: communities, route targets, route distinguishers. */
  community: shaped(isCommunity),
  // Names
  interface: { accepts: (word) => interfaceName(word) !== undefined, extent: 'spaced', cost: 1 },
  /** What follows `interface range`, to the end of the line. */
  'interface-range': { accepts: (word) => /^[A-Za-z]/.test(word), extent: 'rest', cost: 2 },
  oid: { accepts: shape.isOid, cost: 2 },
  url: { accepts: (word) => word.includes(':'), cost: 2 },
  /** A name that cannot be mistaken for an address. */
  name: { accepts: isName, cost: 3 },
  word: anyWord,
  def: { accepts: isNameOfKind, cost: 3 },
  ref: { accepts: isNameOfKind, cost: 3 },
  string: { accepts: () => true, extent: 'quoted', cost: 3 },
  line: anyText,
  /** Text in delimiters of its own, as a banner's. */
  text: anyText,
};

// A mask that is not contiguous is still a mask: whether it can stand here is for a check to say.
function isMask(word: string): boolean {
  const bits = shape.startsWithDigit(word) ? parseIpv4(word) : undefined;
  return bits !== undefined && (maskLength(bits) !== undefined || bits > 0);
}

function withoutZone(word: string): string {
  const percent = word.indexOf('%');
  return percent === -1 ? word : word.slice(0, percent);
}

function inRange(word: string, argument: Argument): boolean {
  if (!shape.isNumber(word)) return false;
  const value = Number(word);
  return (argument.min ?? 0) <= value && value <= (argument.max ?? Number.POSITIVE_INFINITY);
}

/** An AS number, asplain or asdot (RFC 5396). */
function isAs(word: string): boolean {
  const dot = word.indexOf('.');
  if (dot === -1) return shape.isNumberUpTo(word, 4_294_967_295);
  return shape.isNumberUpTo(word.slice(0, dot), 65_535) && shape.isNumberUpTo(word.slice(dot + 1), 65_535);
}

function isCommunity(word: string): boolean {
  const colon = word.lastIndexOf(':');
  if (colon === -1) return false;
  const head = word.slice(0, colon);
  return (
    shape.isNumber(word.slice(colon + 1)) &&
    (isAs(head) || parseIpv4(head) !== undefined || isCommunity(head))
  );
}

function isNameOfKind(word: string, argument: Argument): boolean {
  if (argument.min !== undefined) return inRange(word, argument);
  return nameKinds[argument.kind ?? '']?.besideAddress ? isName(word) : true;
}

function isName(word: string): boolean {
  if (word.includes(':')) return false;
  return !shape.startsWithDigit(word) || !word.includes('.');
}

function isIpv4(word: string): boolean {
  return shape.startsWithDigit(word) && parseIpv4(word) !== undefined;
}

function isIpv6(word: string): boolean {
  return word.includes(':') && parseIpv6(withoutZone(word)) !== undefined;
}

function isIpv4Prefix(word: string): boolean {
  return shape.startsWithDigit(word) && parsePrefix(word)?.address.family === 4;
}

function isIpv6Prefix(word: string): boolean {
  return word.includes(':') && parsePrefix(word)?.address.family === 6;
}
