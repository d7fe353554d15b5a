import { modeGraph } from '../catalogue/catalogue';
import { type Match, matchWords } from '../catalogue/match';
import { afterTextLine, type OpenText, openDelimited } from '../syntax/free-text';
import { findPrompt } from '../syntax/prompt';
import type { SourceLine } from '../syntax/source-line';
import { findWords, indentOf, type Words, wordSpan, wordText } from '../syntax/words';
import type { BoundLine } from './bound-line';
import { type Frame, openFrame, outermost, type State, sameState, UNKNOWN_MODE } from './state';

const NONE: readonly never[] = [];

/** Gives a line its meaning: a pure function of its text and the state before it. */
export function bindLine(source: SourceLine, before: State): BoundLine {
  const { text } = source;
  if (before.text !== undefined)
    return plain(source, 'text', before, { ...before, text: afterTextLine(before.text, text) });
  const indent = indentOf(text);
  if (indent === text.length) return plain(source, 'blank', before, before);
  if (isComment(text, indent)) return plain(source, 'comment', before, before);
  const prompt = findPrompt(text);
  if (prompt !== undefined && !prompt.configuration) {
    // A command typed at `R1#` is not configuration: what follows begins in the global mode.
    return plain(source, 'prompt', before, {
      ...before,
      frame: outermost(before.frame),
      unknownIndent: undefined,
    });
  }
  const words = findWords(text, prompt?.end ?? indent);
  if (words.length === 0) return plain(source, 'prompt', before, before);
  return bindCommand(source, words, prompt === undefined ? indent : 0, before);
}

/** A comment of IOS, or a statement or comment of a template. */
function isComment(text: string, indent: number): boolean {
  return text[indent] === '!' || text.startsWith('{%', indent) || text.startsWith('{#', indent);
}

function plain(source: SourceLine, kind: BoundLine['kind'], before: State, after: State): BoundLine {
  const { mode, depth } = before.frame;
  return {
    source,
    kind,
    indent: 0,
    words: NONE,
    form: undefined,
    negation: undefined,
    matched: NONE,
    mode,
    depth,
    before,
    after,
  };
}

function bindCommand(source: SourceLine, words: Words, indent: number, before: State): BoundLine {
  const { frame, match, negation } = place(source.text, words, indent, before);
  const within = frame.body === undefined ? { ...frame, body: indent } : frame;
  const indented = before.indented || (frame.depth > 0 && indent > frame.indent);
  const opened = match !== undefined && negation === undefined ? match : undefined;
  const after: State = {
    frame: opened === undefined ? within : frameAfter(within, opened, indent),
    text: opened === undefined ? undefined : textAfter(source.text, words, opened),
    unknownIndent: match === undefined ? indent : undefined,
    indented,
  };
  return {
    source,
    kind: 'command',
    indent,
    words,
    form: match?.form,
    negation,
    matched: match?.words ?? NONE,
    mode: within.mode,
    depth: within.depth,
    before,
    after: settled(after, before),
  };
}

/** The state before, where nothing changed: most lines leave it as it was, and need no state of their own. */
function settled(after: State, before: State): State {
  return sameState(after, before) ? before : after;
}

interface Placed {
  readonly frame: Frame;
  readonly match: Match | undefined;
  readonly negation: 'no' | 'default' | undefined;
}

/**
 * Finds the mode in which a command stands. Where a document indents, indentation says it. Where it does not, as in
 * what is typed or pasted, the innermost mode that knows the command has it, as on a device.
 */
function place(text: string, words: Words, indent: number, before: State): Placed {
  const negation = negationOf(wordText(text, words, 0));
  const read = (frame: Frame): Match | undefined => {
    const graph = modeGraph(frame.mode);
    return graph && matchWords(graph, text, words, negation === undefined ? 0 : 1, negation !== undefined);
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
  if (match !== undefined || !isFlat(frame, indent)) return { frame, match, negation };
  for (let outer = frame.parent; outer !== undefined; outer = outer.parent) {
    const found = read(outer);
    if (found !== undefined) return { frame: outer, match: found, negation };
    if (!isFlat(outer, indent)) break;
  }
  // Known nowhere. Right below a header that nothing was indented under, it is more likely the next command.
  const unknown = frame.body === undefined && frame.parent !== undefined ? frame.parent : frame;
  return { frame: unknown, match: undefined, negation };
}

/** Leaves the modes whose header is not indented less than the line. */
function closeByIndent(frame: Frame, indent: number, indented: boolean): Frame {
  let open = frame;
  while (open.parent !== undefined) {
    const flat = open.body === undefined ? !indented : open.body === open.indent;
    if (indent > open.indent || (flat && indent === open.indent)) return open;
    open = open.parent;
  }
  return open;
}

/** True where the lines of a mode stand in the column of their header. */
function isFlat(frame: Frame, indent: number): boolean {
  return frame.parent !== undefined && indent === frame.indent;
}

function negationOf(word: string): 'no' | 'default' | undefined {
  const key = word.toLowerCase();
  return key === 'no' || key === 'default' ? key : undefined;
}

function frameAfter(frame: Frame, match: Match, indent: number): Frame {
  const { opens, leaves } = match.form.attributes;
  if (leaves === 'all') return outermost(frame);
  if (leaves === 'mode') return frame.parent ?? frame;
  return opens === undefined ? frame : openFrame(frame, opens, indent);
}

function textAfter(text: string, words: Words, match: Match): OpenText {
  const { textUntil } = match.form.attributes;
  if (textUntil !== undefined) return { kind: 'word', until: textUntil };
  const index = match.words.findIndex((word) => word.argument?.type === 'text');
  return index === -1 ? undefined : openDelimited(text.slice(wordSpan(words, index).start));
}
