import { maskLength, parseIpv4 } from '../../base/ip/parse';
import { argument, type BoundLine } from '../bound-line';
import { eachRow, type Fact, type SectionFact } from '../facts';
import { keyedFact } from '../keyed';
import { lineFact } from '../line-fact';
import { type Mark, markWord } from '../mark';
import { perKey, valuesOf } from '../per-key';
import type { Section } from '../section';

/** An address with a wildcard mask, whose ones stand for bits that are not compared. Both have 32 bits, unsigned. */
export interface Wildcard {
  readonly address: number;
  readonly wildcard: number;
  readonly addressMark: Mark;
  readonly wildcardMark: Mark;
}

/** The wildcard masks of a line: one, or two in an entry with source and destination. */
export interface WildcardLine {
  /** Who reads them: an access list, or a routing process that is told its interfaces. */
  readonly reader: 'access-list' | 'ospf' | 'eigrp';
  readonly wildcards: readonly Wildcard[];
}

const READERS: Readonly<Record<string, WildcardLine['reader']>> = {
  'access-list-standard': 'access-list',
  'access-list-extended': 'access-list',
  'acl-standard-entry': 'access-list',
  'acl-extended-entry': 'access-list',
  'ospf-network': 'ospf',
  'eigrp-network': 'eigrp',
};

/** Names of an address and of its wildcard mask in the commands above. */
const PAIRS = [
  ['source', 'source-wildcard'],
  ['destination', 'destination-wildcard'],
  ['prefix', 'wildcard'],
] as const;

/** The lines with wildcard masks. Lines that take something back are left out. */
export const wildcardLines: SectionFact<WildcardLine> = lineFact(Object.keys(READERS), (line, section) => {
  const reader = READERS[line.form?.id ?? ''];
  if (reader === undefined || line.negation !== undefined) return [];
  const wildcards = PAIRS.flatMap(([address, wildcard]) => readPair(section, line, address, wildcard) ?? []);
  return wildcards.length === 0 ? [] : [{ reader, wildcards }];
});

/**
 * The wildcard mask that is meant where a netmask of 8 to 31 bits stands in its place. With a netmask no bit of the
 * address that is not zero would be compared, so that one with such bits is told from an odd but meant wildcard.
 */
export function meantWildcard({ address, wildcard }: Wildcard): number | undefined {
  const length = maskLength(wildcard);
  if (length === undefined || length < 8 || length > 31 || (address & wildcard) === 0) return undefined;
  return ~wildcard >>> 0;
}

function readPair(section: Section, line: BoundLine, first: string, second: string): Wildcard | undefined {
  const addressWord = argument(line, first);
  const wildcardWord = argument(line, second);
  const address = addressWord && parseIpv4(addressWord.text);
  const wildcard = wildcardWord && parseIpv4(wildcardWord.text);
  if (addressWord === undefined || wildcardWord === undefined) return undefined;
  if (address === undefined || wildcard === undefined) return undefined;
  const addressMark = markWord(section, line, addressWord);
  return { address, wildcard, addressMark, wildcardMark: markWord(section, line, wildcardWord) };
}

/** A wildcard mask that stands in so many places is meant. */
const MEANT = 3;

/** Wildcard masks whose zeros are not all in front of the ones. */
const discontiguous = eachRow(wildcardLines, [], ({ wildcards }) =>
  wildcards.filter(({ wildcard }) => maskLength(~wildcard >>> 0) === undefined),
);

/**
 * The places of each discontiguous wildcard mask that may be a mistake: one that stands in few places, and that neither
 * tells addresses apart by their last bits nor is a netmask.
 */
export const oddWildcards: Fact<readonly { readonly uses: readonly Wildcard[] }[]> = valuesOf(
  perKey(
    keyedFact(discontiguous, ({ wildcard }) => wildcard),
    [],
    (uses, wildcard) => (uses.length >= MEANT || isPattern(wildcard) ? undefined : { uses }),
  ),
);

function isPattern(wildcard: number): boolean {
  return (wildcard & 0xff) === 254 || maskLength(wildcard) !== undefined;
}
