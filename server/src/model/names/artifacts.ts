import { pagerEnd } from '../../syntax/pager';
import { findPrompt } from '../../syntax/prompt';
import { type BoundLine, boundWords } from '../bound-line';
import type { Fact } from '../facts';
import { lineFact } from '../line-fact';
import type { Mark } from '../mark';
import type { Section } from '../section';
import type { Snapshot } from '../snapshot';
import { topic } from '../topics';
import { artifactCharacters } from './artifact-characters';
import { configurationOf, isCapture } from './capture';

/** What a terminal, a word processor or a web page left in a line. */
export interface Artifact {
  readonly kind: 'character' | 'pager' | 'carriage-return' | 'prompt' | 'output';
  /** The place of the first one in the line. */
  readonly mark: Mark;
  /** What people call it, or what it is. */
  readonly name: string;
  /** What to write where; none where the whole line goes. */
  readonly edits: readonly { readonly mark: Mark; readonly text: string }[];
}

const RETURN = '^M';
const OPAQUE: ReadonlySet<string> = new Set(['line', 'text']);

/** All that looks like it. What a capture has of its own is sorted out by `pastedArtifacts`. */
const candidates = lineFact([topic.artifact], (line, section) => {
  const artifact = readLine(line, section);
  return artifact === undefined ? [] : [artifact];
});

/** A session has more prompts than these; a prompt that was copied by mistake comes alone. */
const MOST_PROMPTS = 10;

/**
 * What would break, or be refused, where the lines are pasted into a device. Prompts, pagers and what a device says are
 * none in a capture of a session, which begins with a prompt or shows what was asked for at one.
 */
export const pastedArtifacts: Fact<readonly Artifact[]> = (snapshot) => {
  const all = candidates(snapshot);
  if (all.every(({ kind }) => ANYWHERE.has(kind))) return all;
  const known = kept.get(snapshot);
  if (known !== undefined) return known;
  const prompts = all.filter(({ kind }) => kind === 'prompt').map(({ mark }) => mark);
  const isSession = prompts.length > MOST_PROMPTS || isCapture(snapshot, prompts);
  const isWithin = configurationOf(snapshot);
  const found = all.filter(({ kind, mark }) => {
    if (kind === 'character' || isSession) return kind === 'character';
    return ANYWHERE.has(kind) || isWithin(mark);
  });
  kept.set(snapshot, found);
  return found;
};

const ANYWHERE: ReadonlySet<Artifact['kind']> = new Set(['character', 'pager', 'carriage-return']);
const kept = new WeakMap<Snapshot, readonly Artifact[]>();

function readLine(line: BoundLine, section: Section): Artifact | undefined {
  const { text } = line.source;
  const at = (start: number, end: number): Mark => ({ section: section.key, line, span: { start, end } });
  const pager = pagerEnd(text);
  if (pager > 0) {
    const mark = at(0, pager);
    const isAlone = line.kind === 'blank';
    return { kind: 'pager', mark, name: '--More--', edits: isAlone ? [] : [{ mark, text: '' }] };
  }
  if (line.kind === 'output')
    return { kind: 'output', mark: at(0, text.length), name: text.trim(), edits: [] };
  const prompt = findPrompt(text);
  if (prompt !== undefined) {
    const mark = at(0, prompt.end);
    return {
      kind: 'prompt',
      mark,
      name: text.slice(0, prompt.end),
      edits: line.kind === 'command' ? [{ mark, text: '' }] : [],
    };
  }
  return line.kind === 'command' ? readCommand(line, section) : undefined;
}

function readCommand(line: BoundLine, section: Section): Artifact | undefined {
  const { text } = line.source;
  const at = (start: number, end: number): Mark => ({ section: section.key, line, span: { start, end } });
  const free = freeTextStart(line);
  const characters = artifactCharacters(text.slice(0, free));
  const [first] = characters;
  if (first !== undefined) {
    const edits = characters.map(({ index, ascii }) => ({ mark: at(index, index + 1), text: ascii }));
    return { kind: 'character', mark: at(first.index, first.index + 1), name: first.name, edits };
  }
  if (!text.endsWith(RETURN)) return undefined;
  const mark = at(text.length - RETURN.length, text.length);
  return { kind: 'carriage-return', mark, name: RETURN, edits: [{ mark, text: '' }] };
}

/** The column from which on a command is text that anything may stand in, a comment included. */
function freeTextStart(line: BoundLine): number {
  const free = boundWords(line).find(({ matched }) => OPAQUE.has(matched?.argument?.type ?? ''));
  if (free !== undefined) return free.span.start;
  const comment = line.form === undefined ? line.source.text.indexOf(' !') : -1;
  return comment === -1 ? (line.words.at(-1) ?? 0) : comment;
}
