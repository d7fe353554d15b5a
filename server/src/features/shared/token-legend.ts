import type { SemanticTokensLegend } from 'vscode-languageserver';
import { INTERFACE_KIND } from '../../model/symbols';

/** The standard token types that the kinds of names are shown as. */
const TYPES = ['function', 'class', 'namespace', 'type', 'variable', 'property', 'interface'] as const;

type TokenType = (typeof TYPES)[number];

/** Bits of the modifiers in a token. `unresolved` is our own. */
export const modifier = { declaration: 1, unresolved: 2 } as const;

/** The names of types and modifiers, in the order of their numbers. */
export const legend: SemanticTokensLegend = {
  tokenTypes: [...TYPES],
  tokenModifiers: Object.keys(modifier),
};

/** The last word of a kind's id says what sort of thing it is; what has no row is a variable. */
const SORTS: Readonly<Record<string, TokenType>> = {
  // What decides or acts
  acl: 'function',
  list: 'function',
  filter: 'function',
  map: 'function',
  policy: 'function',
  rule: 'function',
  applet: 'function',
  macro: 'function',
  script: 'function',
  // What is put to use in several places
  profile: 'class',
  template: 'class',
  class: 'class',
  group: 'class',
  set: 'class',
  proposal: 'class',
  record: 'class',
  // What has names or addresses of its own
  vrf: 'namespace',
  process: 'namespace',
  table: 'namespace',
  view: 'namespace',
  zone: 'namespace',
  vlan: 'namespace',
  domain: 'namespace',
  context: 'namespace',
  instance: 'namespace',
  // Sets of addresses and services
  network: 'type',
  service: 'type',
  pool: 'type',
  range: 'type',
  // Secrets and who has them
  username: 'property',
  user: 'property',
  community: 'property',
  key: 'property',
  chain: 'property',
  pair: 'property',
  keyring: 'property',
  trustpoint: 'property',
};

const numbers = new Map<string, number>();

/** The number of the token type that names of a kind are shown as. */
export function tokenType(kind: string): number {
  const known = numbers.get(kind);
  if (known !== undefined) return known;
  const sort = kind.slice(kind.lastIndexOf('-') + 1);
  const type = kind === INTERFACE_KIND ? 'interface' : (SORTS[sort] ?? 'variable');
  const number = TYPES.indexOf(type);
  numbers.set(kind, number);
  return number;
}
