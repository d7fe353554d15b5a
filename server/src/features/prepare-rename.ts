import { LSPErrorCodes, type PrepareRenameParams, type Range, ResponseError } from 'vscode-languageserver';
import { namedThing } from '../model/name-uses';
import type { Feature } from './feature';
import { whyFixed } from './shared/rename-checks';
import { symbolAt } from './shared/symbol-at';

/** The name under the cursor with its columns; a ResponseError with the reason where it has to stay as it is. */
export const prepareRename: Feature<PrepareRenameParams, { range: Range; placeholder: string } | null> = {
  method: 'textDocument/prepareRename',
  capability: {},
  handle: ({ snapshot }, { position: { line, character } }) => {
    const symbol = symbolAt(snapshot, { line, character });
    if (symbol === undefined) return null;
    const fixed = whyFixed(namedThing(snapshot, symbol));
    if (fixed !== undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, fixed);
    const { span, line: bound } = symbol.mark;
    return {
      range: { start: { line, character: span.start }, end: { line, character: span.end } },
      placeholder: bound.source.text.slice(span.start, span.end),
    };
  },
};
