import { spliced } from '../base/spliced';
import { joinLines, type SourceLine, splitLines } from './source-line';

/** A place in the document: zero-based line and UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Text put in place of what stands between two positions. */
export interface LineEdit {
  readonly start: Position;
  readonly end: Position;
  readonly text: string;
}

/** Which lines differ between two versions: `[from, oldTo)` became `[from, newTo)`; all others are the same objects. */
export interface LineChange {
  readonly from: number;
  readonly oldTo: number;
  readonly newTo: number;
}

/** Applies one edit. Positions outside the document are moved to its nearest place, as editors do. */
export function editLines(
  lines: readonly SourceLine[],
  edit: LineEdit,
): { readonly lines: readonly SourceLine[]; readonly change: LineChange } {
  const start = clamp(lines, edit.start);
  const end = clamp(lines, edit.end);
  // A lone CR before the edit may meet an LF: the pair is then one line end.
  const from = start.line > 0 && lines[start.line - 1]?.ending === '\r' ? start.line - 1 : start.line;
  const first = lines[start.line];
  const last = lines[end.line];
  const before = joinLines(lines.slice(from, start.line)) + (first?.text.slice(0, start.character) ?? '');
  const after = last === undefined ? '' : last.text.slice(end.character) + last.ending;
  const fresh = splitLines(before + edit.text + after);
  // What ends with a line end leaves an empty last line, which is the next line of the document, if there is one.
  if (end.line + 1 < lines.length) fresh.pop();
  return {
    lines: spliced(lines, from, end.line + 1 - from, fresh),
    change: { from, oldTo: end.line + 1, newTo: from + fresh.length },
  };
}

/** One change that covers two in a row. */
export function mergeChanges(first: LineChange | undefined, second: LineChange): LineChange {
  if (first === undefined) return second;
  const grown = second.newTo - second.oldTo;
  const middle = Math.max(first.newTo, second.oldTo);
  return {
    from: Math.min(first.from, second.from),
    oldTo: middle - (first.newTo - first.oldTo),
    newTo: middle + grown,
  };
}

function clamp(lines: readonly SourceLine[], position: Position): Position {
  if (position.line < 0) return { line: 0, character: 0 };
  const line = lines[position.line];
  if (line === undefined) {
    const last = lines.length - 1;
    return { line: last, character: lines[last]?.text.length ?? 0 };
  }
  return { line: position.line, character: Math.max(0, Math.min(position.character, line.text.length)) };
}
