import { type Node, reachedFrom } from '../../catalogue/graph';
import { continuation, keywordMeaning, type MatchedWord } from '../../catalogue/matched-word';
import { readArgument } from '../../catalogue/read-argument';
import { type Words, wordCount, wordText } from '../../syntax/words';

/** One way to read the words of an unfinished command, and the place behind them. */
export interface PartReading {
  readonly node: Node;
  readonly cost: number;
  readonly word: MatchedWord | undefined;
  readonly before: PartReading | undefined;
  /** How many words the last step took. */
  readonly took: number;
}

const ABBREVIATION_COST = 2;
const MOST_ABBREVIATED = 12;
const MOST_WORDS = 100;

/** All places that the words from the nth on lead to, by the cheapest way: none where no command begins so. */
export function readPart(root: Node, text: string, words: Words, from: number): readonly PartReading[] {
  const count = wordCount(words);
  if (count - from > MOST_WORDS) return [];
  const steps = new Map<number, Map<Node, PartReading>>();
  add(steps, from, root, { cost: 0, word: undefined, before: undefined, took: 0 });
  for (let index = from; index < count; index++) {
    const current = [...(steps.get(index)?.values() ?? [])];
    steps.delete(index);
    const word = wordText(text, words, index);
    for (const [keyword, cost] of meantKeywords(current, word)) {
      for (const before of current)
        for (const to of before.node.keywords?.get(keyword) ?? [])
          add(steps, index + 1, to, {
            cost: before.cost + cost,
            word: keywordMeaning(keyword),
            before,
            took: 1,
          });
    }
    for (const before of current) {
      for (const { argument, to } of before.node.arguments) {
        const step = readArgument(argument, word, index, count, { text, words, from, lenient: true });
        if (step === undefined) continue;
        const { word: meaning, took } = step;
        add(steps, index + took, to, { cost: before.cost + step.cost, word: meaning, before, took });
      }
    }
  }
  return [...(steps.get(count)?.values() ?? [])].sort((a, b) => a.cost - b.cost);
}

/** What each word of a reading is, from the first on. */
export function wordsOf(reading: PartReading): readonly MatchedWord[] {
  const words: MatchedWord[] = [];
  for (let at: PartReading | undefined = reading; at?.word !== undefined; at = at.before) {
    for (let taken = 1; taken < at.took; taken++) words.push(continuation(at.word));
    words.push(at.word);
  }
  return words.reverse();
}

/** The keywords that a word is, or that it begins, with what each costs. */
function meantKeywords(
  current: readonly PartReading[],
  word: string,
): readonly (readonly [string, number])[] {
  const key = word.toLowerCase();
  if (current.some(({ node }) => node.keywords?.has(key))) return [[key, 0]];
  const first = key.charCodeAt(0);
  if (first >= 48 && first <= 57) return [];
  const found = new Set<string>();
  for (const { node } of current)
    for (const keyword of node.keywords?.keys() ?? []) if (keyword.startsWith(key)) found.add(keyword);
  return found.size > MOST_ABBREVIATED ? [] : [...found].map((keyword) => [keyword, ABBREVIATION_COST]);
}

function add(
  steps: Map<number, Map<Node, PartReading>>,
  index: number,
  to: Node,
  step: Omit<PartReading, 'node'>,
): void {
  const known = steps.get(index) ?? new Map<Node, PartReading>();
  steps.set(index, known);
  for (const node of reachedFrom(to)) {
    const other = known.get(node);
    if (other === undefined || step.cost < other.cost) known.set(node, { ...step, node });
  }
}
