import { EXEC_MODE, modeGraph } from '../catalogue/catalogue';
import { type Match, matchWords } from '../catalogue/match';
import { isOutput } from '../catalogue/output-lines';
import { afterTextLine, type OpenText, openDelimited } from '../syntax/free-text';
import { pagerEnd } from '../syntax/pager';
import { findPrompt, type Prompt } from '../syntax/prompt';
import type { SourceLine } from '../syntax/source-line';
import { findWords, indentOf, type Words, wordSpan } from '../syntax/words';
import type { BoundLine } from './bound-line';
import { place } from './place';
import { type Frame, openFrame, outermost, type State, sameState } from './state';
import { topicsOf } from './topics';

const NONE: readonly never[] = [];
/** Id of the commands of `R1#` whose output is no configuration. */
const EXEC_OUTPUT = 'exec-output';

/** Gives a line its meaning: a pure function of its text and the state before it. */
export function bindLine(source: SourceLine, before: State): BoundLine {
  const { text } = source;
  const prompt = before.text === undefined || before.text.kind === 'output' ? findPrompt(text) : undefined;
  if (before.text !== undefined && prompt === undefined) {
    return plain(source, 'text', before, { ...before, text: afterTextLine(before.text, text) });
  }
  if (prompt !== undefined && !prompt.configuration) return bindPrompt(source, prompt.end, before);
  const start = prompt?.end ?? pagerEnd(text);
  const indent = indentOf(text, start);
  if (indent === text.length) return plain(source, prompt === undefined ? 'blank' : 'prompt', before, before);
  if (isComment(text, indent)) return plain(source, 'comment', before, before);
  if (isOutput(text)) return plain(source, 'output', before, before);
  return bindCommand(
    source,
    findWords(text, indent),
    prompt === undefined ? indent - start : 0,
    before,
    prompt,
  );
}

/**
 * A command typed at `R1#` is no configuration. What follows is its output, or, where the command shows or opens the
 * configuration, begins in the global mode.
 */
function bindPrompt(source: SourceLine, end: number, before: State): BoundLine {
  const words = findWords(source.text, end);
  const graph = modeGraph(EXEC_MODE);
  const command =
    words.length === 0 || graph === undefined ? undefined : matchWords(graph, source.text, words, 0, false);
  const text = command?.form.id === EXEC_OUTPUT ? ({ kind: 'output', until: '' } as const) : undefined;
  const after = { ...before, frame: outermost(before.frame), unknownIndent: undefined, text };
  return plain(source, 'prompt', before, settled(after, before));
}

/** A comment of IOS, or a statement or comment of a template. */
function isComment(text: string, indent: number): boolean {
  return text[indent] === '!' || text.startsWith('{%', indent) || text.startsWith('{#', indent);
}

function plain(source: SourceLine, kind: BoundLine['kind'], before: State, after: State): BoundLine {
  const { mode, depth } = before.frame;
  return withTopics({
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
  });
}

function bindCommand(
  source: SourceLine,
  all: Words,
  indent: number,
  before: State,
  prompt: Prompt | undefined,
): BoundLine {
  const entry = prompt?.outermost ? { ...before, frame: outermost(before.frame) } : before;
  const isTyped = prompt !== undefined;
  const whole = place(source.text, all, indent, entry, isTyped);
  const command = whole.match === undefined ? withoutComment(source.text, all) : all;
  const short = command === all ? whole : place(source.text, command, indent, entry, isTyped);
  const words = short.match === undefined ? all : command;
  const { frame, match, negation } = short.match === undefined ? whole : short;
  const within = frame.body === undefined ? { ...frame, body: indent } : frame;
  const indented = before.indented || (frame.depth > 0 && indent > frame.indent);
  const opened = match !== undefined && negation === undefined ? match : undefined;
  const after: State = {
    frame: opened === undefined ? within : frameAfter(within, opened, indent),
    text: opened === undefined ? undefined : textAfter(source.text, words, opened),
    unknownIndent: match === undefined ? indent : undefined,
    indented,
  };
  return withTopics({
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
  });
}

function withTopics(line: Omit<BoundLine, 'topics'>): BoundLine {
  return Object.assign(line, { topics: topicsOf(line) });
}

/** The words before one that begins with `!`: what is written behind a command is a comment. */
function withoutComment(text: string, words: Words): Words {
  for (let at = 2; at < words.length; at += 2) if (text[words[at] ?? 0] === '!') return words.slice(0, at);
  return words;
}

/** The state before, where nothing changed: most lines leave it as it was, and need no state of their own. */
function settled(after: State, before: State): State {
  return sameState(after, before) ? before : after;
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
