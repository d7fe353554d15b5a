import { LSPErrorCodes, type RenameParams, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import type { Feature } from './feature';
import { whyFixed, whyRefused } from './shared/rename-checks';
import { thingAt } from './shared/symbol-at';
import { placeSymbols } from './shared/symbol-ranges';

/** Gives a thing a new name wherever it is named; a ResponseError with the reason where it cannot have that name. */
export const rename: Feature<RenameParams, WorkspaceEdit | null> = {
  method: 'textDocument/rename',
  capability: { renameProvider: { prepareProvider: true } },
  handle: ({ uri, snapshot }, { position, newName }) => {
    const thing = thingAt(snapshot, position);
    if (thing === undefined) return null;
    const name = newName.trim();
    const refusal = whyFixed(thing) ?? whyRefused(snapshot, thing, name);
    if (refusal !== undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, refusal);
    const uses = placeSymbols(snapshot, [...thing.definitions, ...thing.references]);
    return { changes: { [uri]: uses.map(({ range }) => ({ range, newText: name })) } };
  },
};
