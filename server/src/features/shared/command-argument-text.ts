import type { Argument } from '../../catalogue/form';
import { nameKinds } from '../../catalogue/kinds';
import { plainText } from './markdown';

const typeTexts: Readonly<Record<string, string>> = {
  ipv4: 'IPv4 address',
  mask: 'netmask, such as 255.255.255.0',
  wildcard: 'wildcard mask, such as 0.0.0.255',
  'ipv4-prefix': 'IPv4 prefix, such as 192.0.2.0/24',
  ipv6: 'IPv6 address',
  'ipv6-prefix': 'IPv6 prefix, such as 2001:db8::/32',
  ip: 'IPv4 or IPv6 address',
  'ip-prefix': 'IPv4 or IPv6 prefix',
  'prefix-length': 'prefix length, such as /24',
  mac: 'MAC address, such as 0000.5e00.5301',
  net: 'OSI network entity title, such as 49.0001.0000.0000.0001.00',
  number: 'whole number',
  signed: 'whole number, with a sign or without',
  decimal: 'decimal number',
  hex: 'hexadecimal number',
  'number-list': 'numbers and ranges of numbers, such as 1,3-5',
  time: 'time, such as 12:30',
  area: 'area: a number or an IPv4 address',
  as: 'AS number, plain or with a dot (RFC 5396)',
  community: 'two numbers around a colon, such as 64496:100',
  interface: 'interface',
  'interface-range': 'interfaces, to the end of the line',
  oid: 'object identifier, or the name of one',
  url: 'URL',
  name: 'name',
  word: 'one word',
  string: 'one word, or several in double quotes',
  line: 'text to the end of the line',
  text: 'text between two delimiters, over several lines if need be',
};

/** What an argument means, in Markdown: what it is called, its type or range, the kind of the thing it names. */
export function argumentText(argument: Argument): string {
  const { type, kind, min, max, name } = argument;
  const range = min === undefined || max === undefined ? undefined : `whole number from ${min} to ${max}`;
  if (kind !== undefined) {
    const label = nameKinds[kind]?.label ?? kind;
    return plainText(`${range ?? 'name'} (${label}${type === 'def' ? ', defined here' : ''})`);
  }
  const text = range ?? typeTexts[type] ?? type;
  return plainText(name === undefined || text.includes(name) ? text : `${name}: ${text}`);
}
