import { type BoundLine, boundWords } from '../bound-line';
import type { Fact } from '../facts';
import { lineFact } from '../line-fact';
import { isLoose, topic } from '../topics';
import { type WordTable, wordTable } from './word-table';

/** What parts the names in free text: blanks, quotes, brackets and the like. */
const BETWEEN_NAMES = /[\s"'(),;=<>|{}[\]]+/;

/** The different words of a line that may name something. */
export interface LineWords {
  readonly words: readonly string[];
}

/** The words of the command lines that the catalogue does not understand: any of them may define or use a thing. */
export const unrecognisedWords: Fact<WordTable<LineWords>> = tableOf(topic.unrecognised);

/**
 * All words that may name a thing without the catalogue knowing it: those above, free text such as a macro or a script,
 * commands in quotes, and arguments that take any word. Descriptions, remarks and comments are left out.
 */
export const looseWords: Fact<WordTable<LineWords>> = tableOf(topic.loose);

function tableOf(spoken: string): Fact<WordTable<LineWords>> {
  const lines = lineFact([spoken], (line) => [{ words: wordsOf(line) }]);
  return wordTable(lines, ({ words }) => words);
}

function wordsOf(line: BoundLine): readonly string[] {
  if (line.form === undefined) return [...new Set(line.source.text.split(BETWEEN_NAMES))];
  const id = line.form.id;
  const words = boundWords(line).flatMap(({ text, matched }) =>
    matched !== undefined && isLoose(matched, id) ? text.split(BETWEEN_NAMES) : [],
  );
  return [...new Set(words)];
}
