import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
  type Position,
} from 'vscode-languageserver';
import type { Span } from '../base/span';
import type { BoundLine } from '../model/bound-line';
import { boundLineAt } from '../model/locate';
import type { Snapshot } from '../model/snapshot';
import type { Feature } from './feature';
import { firstMatched, wordAt } from './shared/command-word';
import { thingAt } from './shared/symbol-at';
import { placeSymbols } from './shared/symbol-ranges';

/**
 * Marks every use of the thing under the cursor; definitions stand out. A keyword and the `!` between blocks are marked
 * alone: left without an answer, editors mark each such word of the document.
 */
export const documentHighlight: Feature<DocumentHighlightParams, DocumentHighlight[] | null> = {
  method: 'textDocument/documentHighlight',
  capability: { documentHighlightProvider: true },
  handle: ({ snapshot }, { position }) => {
    const thing = thingAt(snapshot, position);
    if (thing === undefined) return wordAlone(snapshot, position);
    return placeSymbols(snapshot, [...thing.definitions, ...thing.references]).map(({ symbol, range }) => ({
      range,
      kind: symbol.role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  },
};

function wordAlone(snapshot: Snapshot, { line, character }: Position): DocumentHighlight[] | null {
  const bound = boundLineAt(snapshot, line)?.line;
  const span = bound && (keywordAt(bound, character) ?? markOf(bound));
  if (span === undefined || character < span.start || character > span.end) return null;
  const range = { start: { line, character: span.start }, end: { line, character: span.end } };
  return [{ range, kind: DocumentHighlightKind.Text }];
}

/** The columns of a keyword, `no` and `default` among them. */
function keywordAt(line: BoundLine, column: number): Span | undefined {
  if (line.kind !== 'command' || line.form === undefined) return undefined;
  const word = wordAt(line, column);
  const isKeyword = word?.matched?.keyword !== undefined || (word?.index ?? 0) < firstMatched(line);
  return isKeyword ? word?.span : undefined;
}

/** The columns of a `!` that stands alone. */
function markOf({ kind, source: { text } }: BoundLine): Span | undefined {
  const start = text.indexOf('!');
  return kind === 'comment' && text.trim() === '!' ? { start, end: start + 1 } : undefined;
}
