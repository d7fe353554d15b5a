import { faultOf } from '../base/ip/malformed';
import { maskLength, parseIpv4, parseIpv6, parsePrefix } from '../base/ip/parse';
import type { Argument } from './form';
import { interfaceName } from './interface-name';
import { nameKinds } from './kinds';
import * as shape from './words-shape';

/** What a word may be. Costs order the readings of a line: the lowest sum wins. */
export interface ArgumentType {
  /** What a value is called, with its article; `example` is one. */
  readonly what: string;
  readonly example?: string;
  /** True for a type with a shape of which no address and no name can be a value. */
  readonly plain?: boolean;
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
const malformed = (word: string): boolean => malformed4(word) || malformed6(word);
const any = (): boolean => true;

const ipv4 = { malformed: malformed4, cost: 1 } as const;
const ipv6 = { malformed: malformed6, cost: 1 } as const;
const ip = { malformed, cost: 1 } as const;
const plain = { plain: true, cost: 1 } as const;

/** One argument type of the notation a row. */
export const argumentTypes: Readonly<Record<string, ArgumentType>> = {
  // Addresses
  ipv4: { what: 'an IPv4 address', accepts: isIpv4, ...ipv4 },
  mask: { what: 'a netmask', example: '255.255.255.0', accepts: isMask, ...ipv4 },
  wildcard: { what: 'a wildcard mask', example: '0.0.0.255', accepts: isIpv4, ...ipv4 },
  'ipv4-prefix': { what: 'an IPv4 prefix', example: '192.0.2.0/24', accepts: isIpv4Prefix, ...ipv4 },
  ipv6: { what: 'an IPv6 address', accepts: isIpv6, ...ipv6 },
  'ipv6-prefix': { what: 'an IPv6 prefix', example: '2001:db8::/32', accepts: isIpv6Prefix, ...ipv6 },
  ip: { what: 'an IPv4 or IPv6 address', accepts: (word) => isIpv4(word) || isIpv6(word), ...ip },
  'ip-prefix': {
    what: 'an IPv4 or IPv6 prefix',
    accepts: (word) => isIpv4Prefix(word) || isIpv6Prefix(word),
    ...ip,
  },
  'prefix-length': { what: 'a prefix length', example: '/24', accepts: isPrefixLength, cost: 1 },
  mac: { what: 'a MAC address', example: '0000.5e00.5301', accepts: shape.isMac, ...plain },
  net: {
    what: 'an OSI network entity title',
    example: '49.0001.0000.0000.0001.00',
    accepts: shape.isNet,
    ...plain,
  },
  // Numbers
  range: { what: 'a number', accepts: inRange, ...plain },
  number: { what: 'a number', accepts: shape.isNumber, ...plain },
  signed: { what: 'a number, with a sign or without', accepts: isSigned, ...plain },
  decimal: { what: 'a decimal number', accepts: shape.isDecimal, ...plain },
  hex: { what: 'a hexadecimal number', accepts: shape.isHex, ...plain },
  /** A name that is a number is a name first. */
  'number-list': {
    what: 'a list of numbers',
    example: '1,3-5',
    accepts: shape.isNumberList,
    plain: true,
    cost: 4,
  },
  time: { what: 'a time', example: '12:30', accepts: shape.isTime, ...plain },
  area: { what: 'an area', example: '0', accepts: (word) => shape.isNumber(word) || isIpv4(word), cost: 1 },
  /** RFC 5396. */
  as: { what: 'an AS number', example: '64496', accepts: isAs, ...plain },
  /** `65000:1`, `192.0.2.1:1`, `65000.1:1`: communities, route targets, route distinguishers. */
  community: {
    what: 'two numbers with a colon between them',
    example: '64496:100',
    accepts: isCommunity,
    ...plain,
  },
  // Names
  interface: { what: 'an interface', accepts: isInterface, plain: true, extent: 'spaced', cost: 1 },
  /** What follows `interface range`, to the end of the line. */
  'interface-range': {
    what: 'a range of interfaces',
    accepts: (word) => /^[A-Za-z]/.test(word),
    extent: 'rest',
    cost: 2,
  },
  oid: { what: 'an object identifier, or the name of one', accepts: shape.isOid, cost: 2 },
  url: { what: 'a URL', accepts: (word) => word.includes(':'), cost: 2 },
  /** A name that cannot be mistaken for an address. */
  name: { what: 'a name', accepts: isName, cost: 3 },
  word: { what: 'a word', accepts: any, cost: 3 },
  def: { what: 'a name', accepts: isNameOfKind, cost: 3 },
  ref: { what: 'a name', accepts: isNameOfKind, cost: 3 },
  string: { what: 'a word, or several in double quotes', accepts: any, extent: 'quoted', cost: 3 },
  line: { what: 'text to the end of the line', accepts: any, extent: 'rest', cost: 4 },
  /** As a banner's. */
  text: { what: 'text between delimiters', accepts: any, extent: 'rest', cost: 4 },
};

function isInterface(word: string): boolean {
  return interfaceName(word) !== undefined;
}

function isPrefixLength(word: string): boolean {
  return word.startsWith('/') && shape.isNumberUpTo(word.slice(1), 128);
}

function isSigned(word: string): boolean {
  return shape.isNumber(word.startsWith('+') || word.startsWith('-') ? word.slice(1) : word);
}

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
