import { modeGraph } from '../catalogue/catalogue';
import type { Match } from '../catalogue/match';
import { matchLine } from '../catalogue/match-cache';
import { type Words, wordText } from '../syntax/words';
import { type Frame, openFrame, outermost, type State, UNKNOWN_MODE } from './state';

/** Where a command stands, and what it is there. */
export interface Placed {
  readonly frame: Frame;
  readonly match: Match | undefined;
  readonly negation: 'no' | 'default' | undefined;
}

/**
 * Finds the mode in which a command stands. Where a document indents, indentation says it. Where it does not, as in
 * what is typed or pasted, the innermost mode that knows the command has it, as on a device.
 */
export function place(text: string, words: Words, indent: number, before: State, isTyped: boolean): Placed {
  const negation = negationOf(wordText(text, words, 0));
  const placed = outside(placeAs(negation, text, words, indent, before, isTyped));
  // A few commands begin with the word `default` themselves.
  if (negation !== 'default' || placed.match !== undefined) return placed;
  const positive = placeAs(undefined, text, words, indent, before, isTyped);
  return positive.match === undefined ? placed : positive;
}

/** What ends the configuration stands in no mode, wherever it is met. */
function outside(placed: Placed): Placed {
  if (placed.match?.form.attributes.leaves !== 'all') return placed;
  return { ...placed, frame: outermost(placed.frame) };
}

function placeAs(
  negation: 'no' | 'default' | undefined,
  text: string,
  words: Words,
  indent: number,
  before: State,
  isTyped: boolean,
): Placed {
  const read = (frame: Frame): Match | undefined => {
    const graph = modeGraph(frame.mode);
    return graph && matchLine(graph, text, words, negation === undefined ? 0 : 1, negation !== undefined);
  };
  if (
    before.unknownIndent !== undefined &&
    indent > before.unknownIndent &&
    indent > (before.frame.body ?? 0)
  ) {
    return {
      frame: openFrame(before.frame, UNKNOWN_MODE, before.unknownIndent, indent),
      match: undefined,
      negation,
    };
  }
  const leaving = read(before.frame);
  if (leaving?.form.attributes.leaves === 'mode' && indent >= before.frame.indent) {
    return { frame: before.frame, match: leaving, negation };
  }
  const frame = closeByIndent(before.frame, indent, before.indented);
  const match = frame === before.frame ? leaving : read(frame);
  // The beginning of a command, with words cut short, may be another one further in: `no ip address`, `no ip address-pool`.
  const isCertain = (found: Match): boolean => !found.partial || isInFull(found, text, words);
  if (match !== undefined && isCertain(match)) return { frame, match, negation };
  // A device does not see indentation: what only a mode further in knows stands there, wherever it is written.
  for (
    let inner: Frame | undefined = before.frame;
    inner !== undefined && inner !== frame;
    inner = inner.parent
  ) {
    const found = inner === before.frame ? leaving : read(inner);
    if (found === undefined) continue;
    const isBetter = match === undefined ? !found.partial : isCertain(found);
    if (isBetter) return { frame: inner, match: found, negation };
  }
  if (match !== undefined || !isFlat(frame, indent)) return { frame, match, negation };
  for (let outer = frame.parent; outer !== undefined; outer = outer.parent) {
    const found = read(outer);
    if (found !== undefined) return { frame: outer, match: found, negation };
    if (!isFlat(outer, indent)) break;
  }
  // Known nowhere. Right below a header that nothing was indented under, it is more likely the next command, unless a
  // prompt has said that the mode is still open.
  const isNext = frame.body === undefined && !isTyped;
  const unknown = isNext && frame.parent !== undefined ? frame.parent : frame;
  return { frame: unknown, match: undefined, negation };
}

/** Leaves the modes whose header is not indented less than the line. `indented`: whether the document indents at all. */
export function closeByIndent(frame: Frame, indent: number, indented: boolean): Frame {
  let open = frame;
  while (open.parent !== undefined) {
    // Nested headers with their lines in the same column are written by hand; empty blocks at the top are printed.
    const flat = open.body === undefined ? !indented || open.indent > 0 : open.body === open.indent;
    if (indent > open.indent || (flat && indent === open.indent)) return open;
    open = open.parent;
  }
  return open;
}

/** True for a `no` form all of whose keywords are written in full. */
function isInFull(match: Match, text: string, words: Words): boolean {
  return match.words.every(
    ({ keyword }, index) =>
      keyword === undefined || wordText(text, words, index + 1).toLowerCase() === keyword,
  );
}

/** True where the lines of a mode stand in the column of their header. */
function isFlat(frame: Frame, indent: number): boolean {
  return frame.parent !== undefined && indent === frame.indent;
}

function negationOf(word: string): 'no' | 'default' | undefined {
  const key = word.toLowerCase();
  return key === 'no' || key === 'default' ? key : undefined;
}
