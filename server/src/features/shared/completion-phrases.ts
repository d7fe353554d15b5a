import { everydayPhrases } from '../../catalogue/everyday-phrases';

interface Phrase {
  readonly words: readonly string[];
  /** The words with `*` for each value. */
  readonly shape: readonly string[];
}

const ANY = '*';
const NEAR = 12;
const byMode = new Map<string, readonly Phrase[]>();

/**
 * How much a next word is to be expected: 0 to 0.6. Words of everyday commands are, and more so those that devices
 * print soon after the command before, which is empty at the start of a block.
 */
export function expectedWords(
  mode: string,
  { negation, words }: { readonly negation: string | undefined; readonly words: readonly string[] },
  previous: readonly string[],
): ReadonlyMap<string, number> {
  const all = phrasesOf(mode);
  const after = previous.length === 0 ? 0 : indexOf(all, previous);
  const expected = new Map<string, number>();
  const negated = negation === undefined ? words : [negation, ...words];
  for (const [index, phrase] of all.entries()) {
    // What is configured is taken back the same way.
    const before = negation !== undefined && phrase.shape[0] === negation ? negated : words;
    const word = phrase.words[before.length];
    if (word === undefined || word === ANY || !before.every((own, at) => own === phrase.shape[at])) continue;
    const distance = index - after;
    const near = after !== -1 && distance >= 0 && distance <= NEAR ? 0.3 * (1 - distance / (NEAR + 1)) : 0;
    const key = word.toLowerCase();
    expected.set(key, Math.max(expected.get(key) ?? 0, 0.3 + near));
  }
  return expected;
}

/** The place of the phrase that has most words in common with a command from its first on; -1 for none. */
function indexOf(all: readonly Phrase[], words: readonly string[]): number {
  let best = -1;
  let most = 0;
  for (const [index, { shape }] of all.entries()) {
    let alike = 0;
    while (alike < shape.length && alike < words.length && shape[alike] === words[alike]) alike++;
    if (alike <= most) continue;
    most = alike;
    best = index;
  }
  return best;
}

function phrasesOf(mode: string): readonly Phrase[] {
  const known = byMode.get(mode);
  if (known !== undefined) return known;
  const read = (everydayPhrases[mode] ?? everydayPhrases[baseMode(mode)] ?? '')
    .split(';')
    .map((text): Phrase => {
      const words = text.trim().split(/\s+/);
      return { words, shape: words.map((word) => (/^[\d.]+$/.test(word) ? ANY : word.toLowerCase())) };
    });
  byMode.set(mode, read);
  return read;
}

/** `router-bgp-af-ipv6` has the usual commands of `router-bgp-af`, `ipv6-router-ospf` those of `router-ospf`. */
function baseMode(mode: string): string {
  const own = mode.replace(/^ipv6-/, '').replace(/-ipv[46]$/, '');
  return own.replace('ospfv3', 'ospf');
}
