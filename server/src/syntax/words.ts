import type { Span } from '../base/span';

/** The words of a line, packed: start and end column of the first, of the second, … Words are runs of non-blanks. */
export type Words = readonly number[];

const TAB = 9;
const SPACE = 32;

const BRACE = 123;

/** Finds the words of a line from a column on. The blanks inside of a template's `{{ value }}` part no words. */
export function findWords(text: string, from: number): Words {
  const words: number[] = [];
  const lastClose = text.lastIndexOf('}}');
  let start = -1;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const blank = code === SPACE || code === TAB;
    if (code === BRACE && at + 2 <= lastClose && text.charCodeAt(at + 1) === BRACE) {
      if (start === -1) start = at;
      at = text.indexOf('}}', at + 2) + 1;
      continue;
    }
    if (blank && start !== -1) {
      words.push(start, at);
      start = -1;
    }
    if (!blank && start === -1) start = at;
  }
  if (start !== -1) words.push(start, text.length);
  // A copy has no room to grow: half the memory, where there are a million lines.
  return words.slice();
}

export function wordCount(words: Words): number {
  return words.length / 2;
}

/** The columns of the nth word, counted from 0; an empty span at column 0 when there is none. */
export function wordSpan(words: Words, index: number): Span {
  return { start: words[2 * index] ?? 0, end: words[2 * index + 1] ?? 0 };
}

export function wordText(text: string, words: Words, index: number): string {
  return text.slice(words[2 * index], words[2 * index + 1] ?? 0);
}

/** The column of the first non-blank from a column on: how far a line is indented, a tab counting as one. */
export function indentOf(text: string, from = 0): number {
  let at = from;
  while (at < text.length && (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB)) at++;
  return at;
}
