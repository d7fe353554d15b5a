import type { Node } from '../../catalogue/graph';
import { type Reading, readAll } from '../../catalogue/readings';
import { type Words, wordCount } from '../../syntax/words';

const MOST_WORDS = 100;

/** The places that the words from the nth on lead to, the cheapest first: none where no command begins so. */
export function readPart(root: Node, text: string, words: Words, from: number): readonly Reading[] {
  if (wordCount(words) - from > MOST_WORDS) return [];
  return [...readAll(root, { text, words, from, lenient: true })].sort((a, b) => a.cost - b.cost);
}
