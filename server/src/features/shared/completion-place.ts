import type { LocatedLine } from '../../model/locate';
import { closeByIndent } from '../../model/place';
import { type Frame, GLOBAL_MODE, type State } from '../../model/state';
import { pagerEnd } from '../../syntax/pager';
import { findPrompt } from '../../syntax/prompt';
import { findWords, indentOf, type Words, wordCount, wordText } from '../../syntax/words';

/** Where on a line a word is asked for, and what has been typed of the line. */
export interface CompletionPlace {
  /** The words before the one under the cursor, a negation aside. */
  readonly text: string;
  readonly words: Words;
  readonly from: number;
  readonly negation: 'no' | 'default' | undefined;
  /** Columns of the word under the cursor, up to the cursor and whole. */
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  /** The modes whose commands can stand here, the likeliest first. */
  readonly modes: readonly Frame[];
  /** The modes around them, to which a device goes back for a command that only they know, the inmost first. */
  readonly outer: readonly Frame[];
}

const LONGEST_LINE = 2_000;

/** Reads a line up to a column; undefined where no command can be written: in free text, comments and output. */
export function completionPlace({ line }: LocatedLine, column: number): CompletionPlace | undefined {
  const { source, before, kind } = line;
  if (kind === 'comment' || kind === 'text' || kind === 'output' || column > LONGEST_LINE) return undefined;
  const prompt = findPrompt(source.text);
  if (prompt !== undefined && (!prompt.configuration || column < prompt.end)) return undefined;
  if (prompt === undefined && before.text !== undefined) return undefined;
  const margin = prompt?.end ?? pagerEnd(source.text);
  if (column < margin) return undefined;
  const text = source.text.slice(0, column);
  const all = findWords(text, margin);
  const isOpen = text.length > margin && !isBlank(text[text.length - 1]);
  const words = isOpen ? all.slice(0, -2) : all;
  const start = isOpen ? (all.at(-2) ?? column) : column;
  const prefix = text.slice(start);
  if (prefix.includes('{{') || prefix.includes('${') || hasComment(text, words)) return undefined;
  const first = wordText(text, words, 0).toLowerCase();
  const negation = first === 'no' || first === 'default' ? first : undefined;
  const indent = prompt === undefined ? indentOf(text, margin) - margin : 0;
  const modes = openModes(before, indent, prompt?.outermost ?? false);
  return {
    text,
    words,
    from: negation === undefined ? 0 : 1,
    negation,
    start,
    end: wordEnd(source.text, column),
    prefix,
    modes,
    outer: outerModes(modes),
  };
}

/** The words before the cursor as they are written, a negation aside. */
export function writtenWords({ text, words, from }: CompletionPlace): readonly string[] {
  const count = wordCount(words);
  return Array.from({ length: Math.max(0, count - from) }, (_, index) => wordText(text, words, from + index));
}

/** True where a comment has begun behind the first word. */
function hasComment(text: string, words: Words): boolean {
  for (let index = 1; index < wordCount(words); index++) if (text[words[2 * index] ?? 0] === '!') return true;
  return false;
}

function wordEnd(text: string, column: number): number {
  let end = column;
  while (end < text.length && !isBlank(text[end])) end++;
  return end;
}

/**
 * The modes that know a line: the one that its indentation says, those around it whose header stands in the same
 * column, then those further in, which a device has not left either. None below a command that is unknown.
 */
function openModes(before: State, indent: number, isOutermost: boolean): readonly Frame[] {
  const { frame, unknownIndent, indented } = before;
  if (isOutermost) return [globalOf(frame)];
  if (unknownIndent !== undefined && indent > unknownIndent && indent > (frame.body ?? 0)) return [];
  const said = closeByIndent(frame, indent, indented);
  const modes = [said];
  for (let outer = said; outer.parent !== undefined && indent <= outer.indent; outer = outer.parent)
    modes.push(outer.parent);
  for (let inner = frame; inner !== said && inner.parent !== undefined; inner = inner.parent)
    modes.push(inner);
  return modes;
}

function outerModes(modes: readonly Frame[]): readonly Frame[] {
  const outer: Frame[] = [];
  for (let frame = modes[0]?.parent; frame !== undefined; frame = frame.parent)
    if (!modes.includes(frame)) outer.push(frame);
  return outer;
}

function globalOf(frame: Frame): Frame {
  let outer = frame;
  while (outer.parent !== undefined && outer.mode !== GLOBAL_MODE) outer = outer.parent;
  return outer;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
