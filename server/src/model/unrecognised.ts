import type { Span } from '../base/span';
import { modeGraph } from '../catalogue/catalogue';
import type { Argument } from '../catalogue/form';
import { type NearMatch, type Repair, readNear } from '../catalogue/near-match';
import { isPlainShape } from '../catalogue/value-text';
import { isKeyword } from '../catalogue/vocabulary';
import { isDigits } from '../catalogue/words-shape';
import { type Words, wordCount, wordSpan, wordText } from '../syntax/words';
import { type BoundLine, lineSpan } from './bound-line';
import { eachRow, type Fact, fact } from './facts';
import { lineFact } from './line-fact';
import { type Mark, markLine } from './mark';
import { isTemplate } from './names/templates';
import { isKnownAround, otherModeOf } from './other-mode';
import { UNKNOWN_MODE } from './state';
import { topic } from './topics';

/** A line that is no command where it stands, with what it is likely meant to be. */
export interface Unrecognised {
  /** The word at fault, or the whole line where no single word is. */
  readonly mark: Mark;
  readonly text: string;
  readonly mode: string;
  readonly reason: Reason;
}

export type Reason =
  /** Were the word this keyword, the line would be a command. */
  | { readonly kind: 'misspelled'; readonly keyword: string }
  /** Were the word a value of one of these, the line would be a command. */
  | { readonly kind: 'argument'; readonly expected: readonly Argument[] }
  /** The line is a command of another mode, which is not open. */
  | { readonly kind: 'mode'; readonly belongs: string }
  /** Commands begin so, but none ends here. */
  | { readonly kind: 'incomplete'; readonly next: Expected }
  | { readonly kind: 'unknown' };

/** What may come next. */
export interface Expected {
  readonly keywords: readonly string[];
  readonly arguments: readonly Argument[];
}

/** Documents with more such lines are hardly IOS, and no editor shows more problems: the rest is left unread. */
const MOST_LINES = 1_000;

const marks = lineFact([topic.unrecognised], (line, section) => [markLine(section, line)]);
const firstMarks = fact([marks], (all) => (all.length > MOST_LINES ? all.slice(0, MOST_LINES) : all));

/**
 * The command lines that the catalogue does not understand, in modes that it knows. None in templates, whose lines are
 * no commands yet.
 */
export const unrecognised: Fact<readonly Unrecognised[]> = eachRow(
  firstMarks,
  [isTemplate],
  (mark, template) => (template ? [] : readMark(mark)),
);

interface Reading {
  readonly span: Span;
  readonly reason: Reason;
}

// A line is read once, however many others change.
const readings = new WeakMap<BoundLine, Reading | 'none'>();

function readMark({ section, line }: Mark): readonly Unrecognised[] {
  const reading = readings.get(line) ?? readLine(line) ?? 'none';
  readings.set(line, reading);
  if (reading === 'none') return [];
  const { span, reason } = reading;
  const text = line.source.text.slice(span.start, span.end);
  return [{ mark: { section, line, span }, text, mode: line.mode, reason }];
}

/** Signs of a place to be filled in, of an elision, and of the question mark that asks a device for help. */
const UNFINISHED = /[<>{}[\]|…]|\.\.\.|\?$/;

function readLine(line: BoundLine): Reading | undefined {
  const { mode, source, negation } = line;
  const graph = mode === UNKNOWN_MODE ? undefined : modeGraph(mode);
  if (graph === undefined || UNFINISHED.test(source.text) || isKnownAround(line)) return undefined;
  const words = withoutComment(source.text, line.words);
  const isPositive = negation === undefined;
  const near = readNear(graph, source.text, words, isPositive ? 0 : 1, !isPositive);
  const repair = clearRepair(near, source.text, words);
  if (repair !== undefined) return { span: wordSpan(words, repair.index), reason: repair.reason };
  const belongs = mayMove(line) ? otherModeOf(line) : undefined;
  if (belongs !== undefined) return { span: lineSpan(line), reason: { kind: 'mode', belongs } };
  if (near.incomplete && isPositive)
    return { span: lineSpan(line), reason: { kind: 'incomplete', next: near } };
  const last = Math.min(near.furthest, wordCount(words) - 1);
  return { span: wordSpan(words, last), reason: { kind: 'unknown' } };
}

/** Behind a line that is not understood it is open what mode a line stands in. */
function mayMove(line: BoundLine): boolean {
  return line.negation === undefined && line.before.unknownIndent === undefined;
}

/** The one change of one word that makes a command of the line; none where there are several or it is in doubt. */
function clearRepair(
  near: NearMatch,
  text: string,
  words: Words,
): { readonly index: number; readonly reason: Reason } | undefined {
  const [first] = near.repairs;
  if (first === undefined || near.repairs.some((other) => other.index !== first.index)) return undefined;
  const word = wordText(text, words, first.index);
  const keywords = near.repairs.flatMap((repair) => repair.keyword ?? []);
  const [keyword] = keywords;
  if (keyword !== undefined) {
    if (near.repairs.length > 1 || isKeyword(word)) return undefined;
    return { index: first.index, reason: { kind: 'misspelled', keyword } };
  }
  return isClearlyWrong(near, first, word)
    ? { index: first.index, reason: { kind: 'argument', expected: argumentsOf(near.repairs) } }
    : undefined;
}

/** What some releases take for a value although its commands are documented otherwise: hardware addresses in pairs. */
const PAIRS = /^[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}$/i;
/** Numbers with more digits are counters that ran over, which devices print. */
const MOST_DIGITS = 15;

/** True where nothing but values of a shape can stand, keywords aside when the word is a number. */
function isClearlyWrong(near: NearMatch, { index }: Repair, word: string): boolean {
  if (PAIRS.test(word) || (isDigits(word) && word.length > MOST_DIGITS)) return false;
  if (near.furthest !== index || !near.arguments.every(isPlainShape)) return false;
  return (
    near.keywords.length === 0 || (isDigits(word) && !near.keywords.some((keyword) => /^\d/.test(keyword)))
  );
}

function argumentsOf(repairs: readonly Repair[]): Argument[] {
  return repairs.flatMap((repair) => repair.argument ?? []);
}

function withoutComment(text: string, words: Words): Words {
  for (let at = 2; at < words.length; at += 2) if (text[words[at] ?? 0] === '!') return words.slice(0, at);
  return words;
}
