import { boundWords } from '../../../model/bound-line';
import type { AddressAt } from './address-at';
import type { CardLine } from './address-card';
import type { Identifier } from './identifier-card';

/** Keywords whose argument is a number of 32 bits that IOS also takes in the form of an address. */
const KEYWORDS: Readonly<Record<string, Identifier>> = {
  'router-id': 'router ID',
  'virtual-link': 'router ID',
  'cluster-id': 'cluster ID',
  'domain-id': 'domain ID',
  area: 'area',
};

/** The same before an address in text and in what devices print. */
const WORDS_BEFORE: readonly (readonly [RegExp, Identifier])[] = [
  [/\brouter[ -]?id(?: is)?[ :=,]*$/i, 'router ID'],
  [/\bcluster[ -]?id[ :=]*$/i, 'cluster ID'],
  [/\barea[ :=(]*$/i, 'area'],
];

/** What an IPv4 address names when it is no address where it stands. */
export function identifierAt(
  { token, type }: AddressAt,
  { text, located }: CardLine,
): Identifier | undefined {
  if (type === 'area') return 'area';
  const line = located?.line;
  if (type !== undefined && line?.kind === 'command') {
    const words = boundWords(line);
    const before = words[words.findIndex(({ span }) => span.start === token.start) - 1];
    return KEYWORDS[before?.matched?.keyword ?? ''];
  }
  const before = text.slice(Math.max(0, token.start - 30), token.start);
  return WORDS_BEFORE.find(([pattern]) => pattern.test(before))?.[1];
}
