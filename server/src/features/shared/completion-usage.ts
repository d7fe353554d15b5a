import type { Argument, Form } from '../../catalogue/form';
import type { MatchedWord } from '../../catalogue/matched-word';
import type { BoundLine } from '../../model/bound-line';
import type { Section } from '../../model/section';
import type { Snapshot } from '../../model/snapshot';
import { wordText } from '../../syntax/words';

/** The part of a command that stands before the cursor, to be compared with the other lines of the document. */
export interface UsageQuery {
  readonly mode: string;
  readonly negation: BoundLine['negation'];
  /** What the words before the cursor are, and as they are written. */
  readonly words: readonly MatchedWord[];
  readonly written: readonly string[];
  /** The line of the cursor: it says nothing of itself. */
  readonly line: BoundLine;
  /** The command before the line. */
  readonly previous: Form | undefined;
  /** Arguments whose values are wanted wherever they stand, by type. */
  readonly types: ReadonlySet<string>;
}

/** What follows in a document where the same words stand in the same mode. Words are in lower case, values as written. */
export interface Usage {
  readonly after: Tally;
  /** Of lines that also follow the same command. */
  readonly afterPrevious: Tally;
  /** Of lines that begin with the very same words and values. */
  readonly afterSame: Tally;
  /** Values that follow the same keyword in commands of any mode. */
  readonly afterKeyword: Tally;
  /** Values of the wanted types. */
  readonly ofType: ReadonlyMap<string, Tally>;
}

/** How often each word stands somewhere, in order of first appearance, and how often all of them. */
export interface Tally {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

const MOST_LINES = 8_000;

/** Reads the document once, of a large one the lines around the cursor. */
export function usage(snapshot: Snapshot, section: Section, query: UsageQuery): Usage {
  const after = new Counter();
  const afterPrevious = new Counter();
  const afterSame = new Counter();
  const afterKeyword = new Counter();
  const last = query.words.at(-1)?.keyword;
  const ofType = new Map([...query.types].map((type) => [type, new Counter()]));
  let previous: Form | undefined;
  for (const { lines } of sectionsAround(snapshot, section)) {
    for (const line of lines) {
      if (line.kind !== 'command') continue;
      if (line !== query.line) {
        if (ofType.size > 0) countTypes(line, ofType);
        if (last !== undefined && line.matched[query.words.length - 1]?.keyword === last) {
          if (line.matched[query.words.length]?.argument !== undefined)
            afterKeyword.add(wordAt(line, query.words.length));
        }
        const next = nextWord(line, query);
        if (next !== undefined) {
          after.add(next);
          if (query.previous !== undefined && previous === query.previous) afterPrevious.add(next);
          if (isSame(line, query)) afterSame.add(next);
        }
      }
      previous = line.form;
    }
  }
  return { after, afterPrevious, afterSame, afterKeyword, ofType };
}

/** A section with those above and below it, until they have as many lines as are read. */
function sectionsAround({ sections }: Snapshot, section: Section): readonly Section[] {
  let from = sections.indexOf(section);
  let to = from;
  let lines = 0;
  while (lines < MOST_LINES && (from > 0 || to < sections.length)) {
    if (from > 0) lines += sections[--from]?.lines.length ?? 0;
    if (to < sections.length) lines += sections[to++]?.lines.length ?? 0;
  }
  return sections.slice(from, to);
}

/** The word behind the words of the query, where the line begins with them. */
function nextWord(line: BoundLine, { mode, negation, words }: UsageQuery): string | undefined {
  if (line.mode !== mode) return undefined;
  if (line.negation !== negation)
    return negation === undefined && words.length === 0 ? line.negation : undefined;
  const { matched } = line;
  if (matched.length <= words.length) return undefined;
  for (let index = 0; index < words.length; index++) {
    if (matched[index]?.keyword !== words[index]?.keyword) return undefined;
  }
  const next = matched[words.length];
  return next?.keyword ?? wordAt(line, words.length);
}

function isSame(line: BoundLine, { written }: UsageQuery): boolean {
  return written.every((word, index) => wordAt(line, index).toLowerCase() === word.toLowerCase());
}

function countTypes(line: BoundLine, ofType: ReadonlyMap<string, Counter>): void {
  for (let index = 0; index < line.matched.length; index++) {
    const argument: Argument | undefined = line.matched[index]?.argument;
    if (argument !== undefined) ofType.get(argument.type)?.add(wordAt(line, index));
  }
}

function wordAt(line: BoundLine, index: number): string {
  return wordText(line.source.text, line.words, index + (line.negation === undefined ? 0 : 1));
}

class Counter implements Tally {
  readonly counts = new Map<string, number>();
  total = 0;

  add(word: string): void {
    this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
    this.total++;
  }
}

/** The share that a word has of a tally, less where little was counted: 0 to 1. */
export function share({ counts, total }: Tally, word: string): number {
  return (counts.get(word) ?? 0) / (total + 1);
}
