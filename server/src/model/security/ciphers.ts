import { type BoundLine, boundWords } from '../bound-line';
import { type SectionFact, sectionFact } from '../facts';
import { type Mark, markWord } from '../mark';
import type { Section } from '../section';

/** Why an algorithm is no longer strong enough. */
export type Weakness = 'cipher' | 'short-block' | 'no-cipher' | 'hash' | 'group' | 'aggressive';

/** A line of a VPN that names algorithms which are no longer strong enough. */
export interface WeakAlgorithms {
  readonly weaknesses: readonly Weakness[];
  /** As the catalogue spells them, in the order of the line. */
  readonly names: readonly string[];
  /** The first of them. */
  readonly mark: Mark;
}

type Weak = Readonly<Record<string, Weakness>>;

const ciphers: Weak = { des: 'cipher', '3des': 'short-block' };
const hashes: Weak = { md5: 'hash' };
const groups: Weak = { '1': 'group', '2': 'group', '5': 'group' };
const transforms: Weak = {
  'esp-des': 'cipher',
  'esp-3des': 'short-block',
  'esp-null': 'no-cipher',
  'esp-md5-hmac': 'hash',
  'ah-md5-hmac': 'hash',
};

/** By command, its words that are weak (Cisco: Next Generation Cryptography). */
const weak: Readonly<Record<string, Weak>> = {
  'isakmp-encryption': ciphers,
  'ikev2-encryption': ciphers,
  'isakmp-hash': hashes,
  'ikev2-integrity': hashes,
  'isakmp-group': groups,
  'ikev2-group': groups,
  'transform-set': transforms,
  'isakmp-initiate': { aggressive: 'aggressive' },
  'isakmp-aggressive': { 'aggressive-mode': 'aggressive' },
};

/** What is weak in the policies, proposals, profiles and transform sets of a device. */
export const weakAlgorithms: SectionFact<WeakAlgorithms> = sectionFact(Object.keys(weak), (section, lines) =>
  lastOfMode(lines).flatMap((line) => readLine(line, section)),
);

/** Inside of a mode the last line of each command counts, and one that takes it back leaves none. */
function lastOfMode(lines: readonly BoundLine[]): readonly BoundLine[] {
  const last = new Map(lines.map((line) => [line.form?.id, line]));
  return lines.filter(
    (line) => line.negation === undefined && (line.depth === 0 || last.get(line.form?.id) === line),
  );
}

function readLine(line: BoundLine, section: Section): WeakAlgorithms[] {
  const table = weak[line.form?.id ?? ''] ?? {};
  const found = boundWords(line).flatMap((word) => {
    const name = word.matched?.keyword ?? '';
    const weakness = table[name];
    return weakness === undefined ? [] : [{ word, name, weakness }];
  });
  const [first] = found;
  if (first === undefined) return [];
  return [
    {
      weaknesses: [...new Set(found.map(({ weakness }) => weakness))],
      names: found.map(({ name }) => name),
      mark: markWord(section, line, first.word),
    },
  ];
}
