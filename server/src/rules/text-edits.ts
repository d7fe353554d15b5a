import type { BoundLine } from '../model/bound-line';
import { isChange } from '../model/device';
import { blockEnd, lastLineOfMode, type Mark } from '../model/mark';
import type { Snapshot } from '../model/snapshot';
import type { LineEdit } from '../syntax/lines';
import type { FixEdit } from './rule';
import type { LocatedFix } from './run';

/** A fix as edits of the text, in the line ends that the document uses. */
export function textEdits(snapshot: Snapshot, fix: LocatedFix): LineEdit[] {
  return fix.edits.map(({ line, edit }) => textEdit(snapshot, line, edit));
}

/**
 * The edits of several fixes as one change: a fix that touches what an earlier one changes is left out whole, since
 * together they would garble the text; it is found again afterwards.
 */
export function withoutOverlaps(fixes: readonly (readonly LineEdit[])[]): LineEdit[] {
  const taken = new Map<number, LineEdit[]>();
  const isFree = (edit: LineEdit): boolean =>
    linesOf(edit).every((line) => !(taken.get(line) ?? []).some((other) => overlap(edit, other)));
  return fixes.flatMap((edits) => {
    if (!edits.every(isFree)) return [];
    for (const edit of edits)
      for (const line of linesOf(edit)) taken.set(line, [...(taken.get(line) ?? []), edit]);
    return edits;
  });
}

function linesOf({ start, end }: LineEdit): number[] {
  return Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index);
}

/** Two insertions at one place do not overlap unless they say the same, and then once is enough. */
function overlap(a: LineEdit, b: LineEdit): boolean {
  const isInsertion = compare(a.start, a.end) === 0 && compare(b.start, b.end) === 0;
  if (isInsertion) return compare(a.start, b.start) === 0 && a.text === b.text;
  return compare(a.start, b.end) < 0 && compare(b.start, a.end) < 0;
}

function compare(a: LineEdit['start'], b: LineEdit['start']): number {
  return a.line - b.line || a.character - b.character;
}

/** The command that takes back what a line says: `no ip http server` for `ip http server`, and the other way round. */
export function oppositeCommand({ source, words, negation }: BoundLine): string {
  const command = source.text.slice(words[negation === 'no' ? 2 : 0] ?? 0, words.at(-1)).trimEnd();
  return negation === 'no' ? command : `no ${command}`;
}

function textEdit(snapshot: Snapshot, line: number, edit: FixEdit): LineEdit {
  switch (edit.kind) {
    case 'replace':
      return replaceWords(line, edit.at.span, edit.text);
    case 'remove-line':
    case 'remove-block':
      return remove(snapshot, line, edit);
    case 'remove-comment':
      return removeLines(line, line);
    case 'insert-before':
      return insertAt(snapshot, line, edit.lines);
    case 'insert-after':
      return insertAt(snapshot, line + 1, edit.lines);
    case 'insert-after-block':
      return insertAt(snapshot, blockEnd(snapshot, edit.at), edit.lines);
    case 'append-to-block':
      return append(snapshot, line, edit.at, edit.lines);
  }
}

function replaceWords(line: number, { start, end }: Mark['span'], text: string): LineEdit {
  return { start: { line, character: start }, end: { line, character: end }, text };
}

function remove(snapshot: Snapshot, line: number, { kind, at }: FixEdit): LineEdit {
  const last = kind === 'remove-block' ? lastLineOfMode(snapshot, at, line) : line;
  if (!isChange(snapshot)) return removeLines(line, last);
  const { words } = at.line;
  const end = snapshot.lines[last]?.text.length ?? 0;
  return {
    start: { line, character: words[0] ?? 0 },
    end: { line: last, character: end },
    text: oppositeCommand(at.line),
  };
}

function removeLines(first: number, last: number): LineEdit {
  return { start: { line: first, character: 0 }, end: { line: last + 1, character: 0 }, text: '' };
}

function append(snapshot: Snapshot, line: number, at: Mark, lines: readonly string[]): LineEdit {
  const last = lastLineOfMode(snapshot, at, line);
  const body = last === line ? undefined : snapshot.lines[line + 1]?.text;
  const indent = body === undefined ? (at.line.words[0] ?? 0) + 1 : body.length - body.trimStart().length;
  return insertAt(
    snapshot,
    last + 1,
    lines.map((text) => ' '.repeat(indent) + text),
  );
}

/** New lines in front of a line, or behind the last one. */
function insertAt(snapshot: Snapshot, line: number, added: readonly string[]): LineEdit {
  const ending = snapshot.lines[0]?.ending || '\n';
  const last = snapshot.lines.length - 1;
  if (line <= last) {
    const at = { line, character: 0 };
    return { start: at, end: at, text: added.map((text) => text + ending).join('') };
  }
  const at = { line: last, character: snapshot.lines[last]?.text.length ?? 0 };
  return { start: at, end: at, text: added.map((text) => ending + text).join('') };
}
