import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
} from 'vscode-languageserver';
import type { Feature } from './feature';
import { thingAt } from './shared/symbol-at';
import { placeSymbols } from './shared/symbol-ranges';

/** Marks every use of the thing under the cursor; definitions stand out. */
export const documentHighlight: Feature<DocumentHighlightParams, DocumentHighlight[] | null> = {
  method: 'textDocument/documentHighlight',
  capability: { documentHighlightProvider: true },
  handle: ({ snapshot }, { position }) => {
    const thing = thingAt(snapshot, position);
    if (thing === undefined) return null;
    return placeSymbols(snapshot, [...thing.definitions, ...thing.references]).map(({ symbol, range }) => ({
      range,
      kind: symbol.role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  },
};
