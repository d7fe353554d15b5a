import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import { boundLineAt } from '../model/locate';
import { indentOf } from '../syntax/words';
import type { Feature } from './feature';
import { indentAfter } from './shared/indent-after';
import { type Reindent, reindent } from './shared/indentation';

/** Indents a document as a device prints it, and changes nothing else. */
export const formatting: Feature<DocumentFormattingParams, TextEdit[]> = {
  method: 'textDocument/formatting',
  capability: { documentFormattingProvider: true },
  handle: ({ snapshot }) => reindent(snapshot, { first: 0, last: snapshot.lines.length - 1 }).map(toEdit),
};

/** The same for some lines, which follow the lines around them. */
export const rangeFormatting: Feature<DocumentRangeFormattingParams, TextEdit[]> = {
  method: 'textDocument/rangeFormatting',
  capability: { documentRangeFormattingProvider: true },
  handle: ({ snapshot }, { range: { start, end } }) => {
    // A selection of whole lines ends in front of the first line that it leaves out.
    const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
    return reindent(snapshot, { first: start.line, last }).map(toEdit);
  },
};

/** After Enter: the new line stands where the next command belongs, and what left a mode stands where it does. */
export const onTypeFormatting: Feature<DocumentOnTypeFormattingParams, TextEdit[]> = {
  method: 'textDocument/onTypeFormatting',
  capability: { documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' } },
  handle: ({ snapshot }, { ch, position }) => {
    const above = boundLineAt(snapshot, position.line - 1)?.line;
    const text = snapshot.lines[position.line]?.text;
    if (ch !== '\n' || above === undefined || text === undefined) return [];
    const next = indentAfter(above);
    if (next === undefined) return [];
    const edits: Reindent[] = [];
    if (next.own !== above.indent) edits.push({ line: position.line - 1, from: above.indent, to: next.own });
    const from = indentOf(text);
    if (text.slice(0, from) !== ' '.repeat(next.below))
      edits.push({ line: position.line, from, to: next.below });
    return edits.map(toEdit);
  },
};

function toEdit({ line, from, to }: Reindent): TextEdit {
  return {
    range: { start: { line, character: 0 }, end: { line, character: from } },
    newText: ' '.repeat(to),
  };
}
