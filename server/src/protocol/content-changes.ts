import { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { editLines, type LineChange, type LineEdit, mergeChanges } from '../syntax/lines';
import { type SourceLine, splitLines } from '../syntax/source-line';

/** The lines after a change notification. */
export interface ChangedLines {
  readonly lines: readonly SourceLine[];
  /** What differs from before; undefined when the whole text was replaced. */
  readonly change: LineChange | undefined;
  /** By how many characters the text has grown; negative when it shrank. */
  readonly growth: number;
}

/** More lines than this are not handed to `splice` as arguments: engines limit how many those may be. */
const MOST_SPLICED = 10_000;

/** Applies the edits of one notification in their order. The list of lines is copied once, not once an edit. */
export function applyChanges(
  before: readonly SourceLine[],
  changes: readonly TextDocumentContentChangeEvent[],
): ChangedLines {
  let lines = before.slice();
  let change: LineChange | undefined;
  let isReplaced = false;
  let growth = 0;
  for (const event of changes) {
    if (!TextDocumentContentChangeEvent.isIncremental(event)) {
      growth += event.text.length - lengthOf(lines);
      lines = splitLines(event.text);
      isReplaced = true;
      continue;
    }
    const edited = editWindow(lines, { ...event.range, text: event.text });
    lines = edited.lines;
    growth += edited.growth;
    change = mergeChanges(change, edited.change);
  }
  return { lines, change: isReplaced ? undefined : change, growth };
}

/** The number of characters of the text, line ends included. */
export function lengthOf(lines: readonly SourceLine[]): number {
  let length = 0;
  for (const line of lines) length += line.text.length + line.ending.length;
  return length;
}

interface Edited {
  readonly lines: SourceLine[];
  readonly change: LineChange;
  readonly growth: number;
}

/** Edits the few lines around the edit and puts them back: many edits in a long document stay cheap. */
function editWindow(lines: SourceLine[], edit: LineEdit): Edited {
  const from = Math.max(0, Math.min(edit.start.line, lines.length - 1) - 1);
  // The line behind the edit stays in view, so that the edit's last line end is not taken for the document's.
  const to = Math.min(lines.length, Math.max(edit.end.line, from) + 2);
  const old = lines.slice(from, to);
  const { lines: fresh, change } = editLines(old, shift(edit, -from));
  return {
    lines: replaceLines(lines, from, to, fresh),
    change: { from: change.from + from, oldTo: change.oldTo + from, newTo: change.newTo + from },
    growth: lengthOf(fresh) - lengthOf(old),
  };
}

function shift(edit: LineEdit, by: number): LineEdit {
  return {
    start: { line: edit.start.line + by, character: edit.start.character },
    end: { line: edit.end.line + by, character: edit.end.character },
    text: edit.text,
  };
}

function replaceLines(
  lines: SourceLine[],
  from: number,
  to: number,
  fresh: readonly SourceLine[],
): SourceLine[] {
  if (fresh.length > MOST_SPLICED) return lines.slice(0, from).concat(fresh, lines.slice(to));
  lines.splice(from, to - from, ...fresh);
  return lines;
}
