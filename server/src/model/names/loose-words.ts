import { type BoundLine, boundWords } from '../bound-line';
import { type Fact, fact, type SectionFact, sectionFact } from '../facts';
import { isLoose, topic } from '../topics';

/** What parts the names in free text: blanks, quotes, brackets and the like. */
const BETWEEN_NAMES = /[\s"'(),;=<>|{}[\]]+/;

/** The words of the command lines that the catalogue does not understand: any of them may define or use a thing. */
export const unrecognisedWords: Fact<ReadonlySet<string>> = wordSet(
  sectionFact([topic.unrecognised], (_, lines) => [...new Set(lines.flatMap(wordsOf))]),
);

/**
 * All words that may name a thing without the catalogue knowing it: those above, free text such as a macro or a script,
 * commands in quotes, and arguments that take any word. Descriptions, remarks and comments are left out.
 */
export const looseWords: Fact<ReadonlySet<string>> = wordSet(
  sectionFact([topic.loose], (_, lines) => [...new Set(lines.flatMap(wordsOf))]),
);

function wordSet(words: SectionFact<string>): Fact<ReadonlySet<string>> {
  return fact([words], (all) => new Set(all));
}

function wordsOf(line: BoundLine): string[] {
  if (line.form === undefined) return line.source.text.split(BETWEEN_NAMES);
  const id = line.form.id;
  return boundWords(line).flatMap(({ text, matched }) =>
    matched !== undefined && isLoose(matched, id) ? text.split(BETWEEN_NAMES) : [],
  );
}
