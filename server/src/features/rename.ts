import { LSPErrorCodes, type RenameParams, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { INTERFACE_KIND } from '../model/symbols';
import type { Feature } from './feature';
import { asDevicePrints } from './shared/interface-rename';
import { renamings, whyFixed, whyRefused } from './shared/rename-checks';
import { thingAt } from './shared/symbol-at';
import { placeSymbols } from './shared/symbol-ranges';

/** Gives a thing a new name wherever it is named; a ResponseError with the reason where it cannot have that name. */
export const rename: Feature<RenameParams, WorkspaceEdit | null> = {
  method: 'textDocument/rename',
  capability: { renameProvider: { prepareProvider: true } },
  handle: ({ uri, snapshot }, { position, newName }) => {
    const thing = thingAt(snapshot, position);
    if (thing === undefined) return null;
    const name = thing.kind === INTERFACE_KIND ? asDevicePrints(newName) : newName.trim();
    const changes = renamings(snapshot, thing, name);
    const refusal = whyFixed(thing) ?? whyRefused(snapshot, thing, name, changes);
    if (refusal !== undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, refusal);
    const texts = new Map(changes.map(({ use, text }) => [use, text]));
    const placed = placeSymbols(snapshot, [...texts.keys()]);
    return {
      changes: { [uri]: placed.map(({ symbol, range }) => ({ range, newText: texts.get(symbol) ?? name })) },
    };
  },
};
