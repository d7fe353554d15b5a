import type { Argument } from './form';
import { nameKinds } from './kinds';

/** What a value is called whose type has a shape that is no address and no name, so that another word is a mistake. */
const plainShapes: Readonly<Record<string, string>> = {
  range: 'a number',
  number: 'a number',
  signed: 'a number',
  decimal: 'a decimal number',
  hex: 'a hexadecimal number',
  'number-list': 'a list of numbers',
  time: 'a time',
  as: 'an AS number',
  community: 'two numbers with a colon between them',
  mac: 'a MAC address',
  net: 'a network entity title',
  interface: 'an interface',
};

const otherShapes: Readonly<Record<string, string>> = {
  ipv4: 'an IPv4 address',
  mask: 'a mask',
  wildcard: 'a wildcard mask',
  'ipv4-prefix': 'an IPv4 prefix',
  ipv6: 'an IPv6 address',
  'ipv6-prefix': 'an IPv6 prefix',
  ip: 'an address',
  'ip-prefix': 'a prefix',
  'prefix-length': 'a prefix length',
  area: 'an area',
  'interface-range': 'a range of interfaces',
  oid: 'an object identifier',
  url: 'a URL',
  line: 'a text',
  text: 'a text between delimiters',
};

/** True for an argument of which no address and no name can be a value. */
export function isPlainShape(argument: Argument): boolean {
  return argument.min !== undefined || argument.type in plainShapes;
}

/** What belongs where an argument stands: `a number from 1 to 4094`, `a name (route map)`. */
export function valueText({ type, kind, min, max }: Argument): string {
  if (min !== undefined)
    return max === undefined ? `a number from ${min} on` : `a number from ${min} to ${max}`;
  const label = kind === undefined ? undefined : nameKinds[kind]?.label;
  return plainShapes[type] ?? otherShapes[type] ?? (label === undefined ? 'a word' : `a name (${label})`);
}
