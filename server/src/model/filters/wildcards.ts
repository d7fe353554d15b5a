import { maskLength, parseIpv4 } from '../../base/ip/parse';
import { argument, type BoundLine } from '../bound-line';
import { sectionFact } from '../facts';
import { type Mark, markWord } from '../mark';
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
export const wildcardLines = sectionFact<WildcardLine>(Object.keys(READERS), (section, lines) =>
  lines.flatMap((line) => {
    const reader = READERS[line.form?.id ?? ''];
    if (reader === undefined || line.negation !== undefined) return [];
    const wildcards = PAIRS.flatMap(
      ([address, wildcard]) => readPair(section, line, address, wildcard) ?? [],
    );
    return wildcards.length === 0 ? [] : [{ reader, wildcards }];
  }),
);

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

/** Wildcard masks whose zeros are not all in front of the ones. */
export const discontiguousWildcards = sectionFact<Wildcard>(wildcardLines.topics, (section) =>
  wildcardLines
    .rowsOf(section)
    .flatMap(({ wildcards }) =>
      wildcards.filter(({ wildcard }) => maskLength(~wildcard >>> 0) === undefined),
    ),
);
