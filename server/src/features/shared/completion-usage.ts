import type { Argument, Form } from '../../catalogue/form';
import type { MatchedWord } from '../../catalogue/matched-word';
import type { BoundLine } from '../../model/bound-line';
import type { LocatedLine } from '../../model/locate';
import type { Snapshot } from '../../model/snapshot';
import { wordText } from '../../syntax/words';
import { linesAround } from './lines-around';

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

/** Reads the document once, of a large one the lines around the cursor. */
export function usage(snapshot: Snapshot, located: LocatedLine, query: UsageQuery): Usage {
  const after = new Counter();
  const afterPrevious = new Counter();
  const afterSame = new Counter();
  const afterKeyword = new Counter();
  const { length } = query.words;
  const last = query.words.at(-1)?.keyword;
  const written = query.written.map((word) => word.toLowerCase());
  const ofType = new Map([...query.types].map((type) => [type, new Counter()]));
  let previous: Form | undefined;
  for (const { lines, from, to } of linesAround(snapshot, located)) {
    for (let index = from; index < to; index++) {
      const line = lines[index];
      if (line?.kind !== 'command') continue;
      if (line !== query.line) {
        if (ofType.size > 0) countTypes(line, ofType);
        if (last !== undefined && line.matched[length - 1]?.keyword === last) {
          if (line.matched[length]?.argument !== undefined) afterKeyword.add(wordAt(line, length));
        }
        const next = nextWord(line, query);
        if (next !== undefined) {
          after.add(next);
          if (query.previous !== undefined && previous === query.previous) afterPrevious.add(next);
          if (isSame(line, written)) afterSame.add(next);
        }
      }
      previous = line.form;
    }
  }
  return { after, afterPrevious, afterSame, afterKeyword, ofType };
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

/** True where the line begins with the words; they are in lower case. */
function isSame(line: BoundLine, words: readonly string[]): boolean {
  for (let index = 0; index < words.length; index++)
    if (wordAt(line, index).toLowerCase() !== words[index]) return false;
  return true;
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
