import { argument } from '../bound-line';
import { eachRow, type Fact, fact, sectionFact } from '../facts';
import { type Mark, markWord } from '../mark';
import { type Symbol as NameUse, symbols } from '../symbols';
import { sameSets } from './same-set';

/** Mode of the entries of a list that looks at source addresses only. */
const STANDARD_MODE = 'acl-standard';
const EXTENDED_MODE = 'acl-extended';

const stable = sameSets();

const lists: Fact<ReadonlySet<string>> = fact(
  [eachRow(symbols, [], (symbol) => (isDefinition(symbol) ? [symbol] : []))],
  (definitions) => {
    const named = (mode: string) =>
      definitions.filter((one) => one.mark.line.form?.attributes.opens === mode).map((one) => one.name);
    const extended = new Set(named(EXTENDED_MODE));
    return stable(named(STANDARD_MODE).filter((name) => !extended.has(name)));
  },
);

interface MatchAddress {
  readonly name: string;
  readonly mark: Mark;
}

const matches = sectionFact(['crypto-match-address'], (section, lines) =>
  lines.flatMap((line): MatchAddress[] => {
    const word = line.negation === undefined ? argument(line, 'acl') : undefined;
    return word === undefined ? [] : [{ name: word.text, mark: markWord(section, line, word) }];
  }),
);

/** Crypto maps that say by a standard access list what to encrypt. */
export const standardListsInCrypto: Fact<readonly MatchAddress[]> = eachRow(
  matches,
  [lists],
  (match, standard) => (standard.has(match.name) || isStandardNumber(match.name) ? [match] : []),
);

function isDefinition({ kind, role }: NameUse): boolean {
  return kind === 'ipv4-acl' && role === 'definition';
}

/** 1 to 99 and 1300 to 1999 (Cisco IOS Security Command Reference, `access-list`). */
function isStandardNumber(name: string): boolean {
  if (!/^\d+$/.test(name)) return false;
  const number = Number(name);
  return (number >= 1 && number <= 99) || (number >= 1300 && number <= 1999);
}
