import { argument, type BoundLine, type BoundWord, boundWords } from './bound-line';
import { type Fact, fact, type SectionFact, sectionFact } from './facts';
import { type Mark, markLine, markWord } from './mark';
import type { Section, SectionRef } from './section';

/** A line with one of the commands that were asked for. */
export interface CommandLine {
  /** The id that the catalogue gives the command. */
  readonly id: string;
  /** False for a line that takes the command back: `no`, `default`. */
  readonly on: boolean;
  readonly line: BoundLine;
  readonly section: SectionRef;
}

/** The lines with commands of these ids, in every mode, in the order of the document. */
export function commandLines(ids: readonly string[]): SectionFact<CommandLine> {
  return sectionFact(ids, (section, lines) => lines.map((line) => readLine(line, section)));
}

/** By id, the line that counts: the last of its command. A line that takes its command back counts as well. */
export function lastLines(ids: readonly string[]): Fact<ReadonlyMap<string, CommandLine>> {
  return fact([commandLines(ids)], (lines) => new Map(lines.map((line) => [line.id, line])));
}

/** The whole line as a place. */
export function lineMark({ line, section }: CommandLine): Mark {
  return markLine(section, line);
}

/** An argument of the line as a place; the whole line where it has none of this name. */
export function argumentMark({ line, section }: CommandLine, name: string): Mark {
  const word = argument(line, name);
  return word === undefined ? markLine(section, line) : markWord(section, line, word);
}

/** True where a line has this keyword of its command, however it is abbreviated. */
export function hasKeyword(line: BoundLine, keyword: string): boolean {
  return line.matched.some((word) => word.keyword === keyword);
}

/** All arguments of this name, in their order: a command may take several. */
export function argumentsNamed(line: BoundLine, name: string): BoundWord[] {
  return boundWords(line).filter(({ matched }) => matched?.argument?.name === name && !matched.continued);
}

function readLine(line: BoundLine, section: Section): CommandLine {
  return { id: line.form?.id ?? '', on: line.negation === undefined, line, section: section.ref };
}
