import type { Span } from '../base/span';
import type { Form } from '../catalogue/form';
import type { MatchedWord } from '../catalogue/matched-word';
import type { SourceLine } from '../syntax/source-line';
import { type Words, wordCount, wordSpan, wordText } from '../syntax/words';
import type { State } from './state';
import type { TopicSet } from './topic-set';

/** A line and what it means where it stands. Immutable, shared by all snapshots in which neither changed. */
export interface BoundLine {
  readonly source: SourceLine;
  /**
   * `text` is free text such as a banner's, `prompt` a line of a capture with a command that is no configuration,
   * `output` what a device says between the lines of a configuration.
   */
  readonly kind: 'blank' | 'comment' | 'command' | 'text' | 'prompt' | 'output';
  readonly indent: number;
  readonly words: Words;
  /** The command that the line is, `no` and `default` aside; undefined where the catalogue has none. */
  readonly form: Form | undefined;
  readonly negation: 'no' | 'default' | undefined;
  /** What each word is, counted from the first word after a negation. */
  readonly matched: readonly MatchedWord[];
  /** The mode in which the command stands, and how many modes lie around it. */
  readonly mode: string;
  readonly depth: number;
  /** What the line speaks of, see `topics.ts`. */
  readonly topics: TopicSet;
  readonly before: State;
  readonly after: State;
}

/** A word of a line with its meaning. */
export interface BoundWord {
  readonly text: string;
  readonly span: Span;
  readonly matched: MatchedWord | undefined;
}

/** The argument that the catalogue gives this name; undefined when the line lacks it. */
export function argument(line: BoundLine, name: string): BoundWord | undefined {
  const index = line.matched.findIndex((word) => word.argument?.name === name);
  if (index === -1) return undefined;
  let last = index;
  while (line.matched[last + 1]?.continued) last++;
  const first = index + firstMatched(line);
  const span = {
    start: wordSpan(line.words, first).start,
    end: wordSpan(line.words, last + firstMatched(line)).end,
  };
  return { text: line.source.text.slice(span.start, span.end), span, matched: line.matched[index] };
}

/** All words of a line with what each is. */
export function boundWords(line: BoundLine): BoundWord[] {
  const from = firstMatched(line);
  return Array.from({ length: wordCount(line.words) }, (_, index) => ({
    text: wordText(line.source.text, line.words, index),
    span: wordSpan(line.words, index),
    matched: line.matched[index - from],
  }));
}

/** The columns of a line from its first word to its last. */
export function lineSpan(line: BoundLine): Span {
  const last = wordCount(line.words) - 1;
  return { start: wordSpan(line.words, 0).start, end: wordSpan(line.words, last).end };
}

/** True when the line is the positive form of one of these commands. */
export function is(line: BoundLine, ...ids: readonly string[]): boolean {
  return line.negation === undefined && line.form?.id !== undefined && ids.includes(line.form.id);
}

function firstMatched(line: BoundLine): number {
  return line.negation === undefined ? 0 : 1;
}
