import type { BoundLine, BoundWord } from '../../model/bound-line';
import { wordCount, wordSpan, wordText } from '../../syntax/words';

/** A word of a command, and which one it is. */
export interface WordAt extends BoundWord {
  /** Counted from 0, from the first word of the line. */
  readonly index: number;
}

/** The word of a line that a column stands in or touches, found by halving. */
export function wordAt(line: BoundLine, column: number): WordAt | undefined {
  const index = wordsUpTo(line, column) - 1;
  if (index < 0) return undefined;
  const span = wordSpan(line.words, index);
  if (column > span.end) return undefined;
  return {
    index,
    span,
    text: wordText(line.source.text, line.words, index),
    matched: line.matched[index - firstMatched(line)],
  };
}

/** How many words of a line begin at a column or before it. */
export function wordsUpTo(line: BoundLine, column: number): number {
  let low = 0;
  let high = wordCount(line.words);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (wordSpan(line.words, middle).start <= column) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first word that belongs to the command itself: behind `no` or `default` where the line begins so. */
export function firstMatched(line: BoundLine): number {
  return line.negation === undefined ? 0 : 1;
}
