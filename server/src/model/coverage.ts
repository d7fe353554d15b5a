import { parseIp, parsePrefix } from '../base/ip/parse';
import { interfaceName } from '../catalogue/interface-name';
import { isNumber } from '../catalogue/words-shape';
import { wordCount, wordText } from '../syntax/words';
import type { BoundLine } from './bound-line';
import type { Snapshot } from './snapshot';

/** How many command lines of some documents the catalogue understands, and which it does not. */
export interface Coverage {
  readonly lines: number;
  readonly recognised: number;
  /** Lines alike but for values, the most frequent first. */
  readonly unrecognised: readonly UnrecognisedPattern[];
}

export interface UnrecognisedPattern {
  readonly mode: string;
  readonly pattern: string;
  readonly count: number;
}

/** Collects coverage over any number of documents. */
export function coverageCounter(): {
  readonly add: (snapshot: Snapshot) => void;
  readonly total: () => Coverage;
} {
  const patterns = new Map<string, { mode: string; pattern: string; count: number }>();
  let lines = 0;
  let recognised = 0;
  const addLine = (line: BoundLine): void => {
    if (line.kind !== 'command') return;
    lines++;
    if (isRecognised(line)) {
      recognised++;
      return;
    }
    const pattern = patternOf(line);
    const key = `${line.mode} ${pattern}`;
    const known = patterns.get(key);
    if (known === undefined) patterns.set(key, { mode: line.mode, pattern, count: 1 });
    else known.count++;
  };
  return {
    add: (snapshot) => {
      for (const section of snapshot.sections) section.lines.forEach(addLine);
    },
    total: () => ({
      lines,
      recognised,
      unrecognised: [...patterns.values()].sort((a, b) => b.count - a.count),
    }),
  };
}

/** True for a command of which every word is matched by an element of its form. */
export function isRecognised(line: BoundLine): boolean {
  const matched = line.matched.length + (line.negation === undefined ? 0 : 1);
  return (
    line.form !== undefined &&
    matched === wordCount(line.words) &&
    !line.matched.some((word) => word.malformed)
  );
}

/** The line with its values replaced by what they are. */
function patternOf({ source, words }: BoundLine): string {
  return Array.from({ length: wordCount(words) }, (_, index) =>
    wordPattern(wordText(source.text, words, index)),
  ).join(' ');
}

function wordPattern(word: string): string {
  if (isNumber(word)) return '<n>';
  if (parseIp(word) !== undefined) return '<ip>';
  if (parsePrefix(word) !== undefined) return '<ip/len>';
  return interfaceName(word) === undefined ? word : '<interface>';
}
