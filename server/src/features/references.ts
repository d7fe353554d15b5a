import type { Location, ReferenceParams } from 'vscode-languageserver';
import type { Feature } from './feature';
import { thingAt } from './shared/symbol-at';
import { symbolLocations } from './shared/symbol-ranges';

/** All lines that name the thing under the cursor, those that take it back included. */
export const references: Feature<ReferenceParams, Location[] | null> = {
  method: 'textDocument/references',
  capability: { referencesProvider: true },
  handle: (document, { position, context }) => {
    const thing = thingAt(document.snapshot, position);
    if (thing === undefined) return null;
    const definitions = context.includeDeclaration ? thing.definitions : [];
    return symbolLocations(document, [...definitions, ...thing.references]);
  },
};
