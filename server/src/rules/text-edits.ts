import { blockEnd } from '../model/mark';
import type { Snapshot } from '../model/snapshot';
import type { LineEdit } from '../syntax/lines';
import type { FixEdit } from './rule';
import type { LocatedFix } from './run';

/** A fix as edits of the text, in the line ends that the document uses. */
export function textEdits(snapshot: Snapshot, fix: LocatedFix): LineEdit[] {
  return fix.edits.map(({ line, edit }) => textEdit(snapshot, line, edit));
}

function textEdit(snapshot: Snapshot, line: number, edit: FixEdit): LineEdit {
  switch (edit.kind) {
    case 'replace': {
      const { start, end } = edit.at.span;
      return { start: { line, character: start }, end: { line, character: end }, text: edit.text };
    }
    case 'remove-line':
      return { start: { line, character: 0 }, end: { line: line + 1, character: 0 }, text: '' };
    case 'insert-before':
      return insertAt(snapshot, line, edit.lines);
    case 'insert-after':
      return insertAt(snapshot, line + 1, edit.lines);
    case 'insert-after-block':
      return insertAt(snapshot, blockEnd(snapshot, edit.at), edit.lines);
  }
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
