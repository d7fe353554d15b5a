import type { DefinitionParams, Location } from 'vscode-languageserver';
import type { Feature } from './feature';
import { thingAt } from './shared/symbol-at';
import { type PlacedSymbol, placeSymbols } from './shared/symbol-ranges';

/** Where the thing under the cursor is defined: every block, and the first line of each run of one-line definitions. */
export const definition: Feature<DefinitionParams, Location[] | null> = {
  method: 'textDocument/definition',
  capability: { definitionProvider: true },
  handle: ({ uri, snapshot }, { position }) => {
    const thing = thingAt(snapshot, position);
    if (thing === undefined) return null;
    return placeSymbols(snapshot, thing.definitions)
      .filter((placed, index, all) => !continues(placed, all[index - 1]))
      .map(({ range }) => ({ uri, range }));
  },
};

/** True for the next line of a thing that is defined line by line, such as a numbered access list. */
function continues({ symbol, range }: PlacedSymbol, previous: PlacedSymbol | undefined): boolean {
  if (previous === undefined || opensMode(symbol.mark.line) || opensMode(previous.symbol.mark.line))
    return false;
  return range.start.line - previous.range.start.line <= 1;
}

function opensMode({ after, depth }: PlacedSymbol['symbol']['mark']['line']): boolean {
  return after.frame.depth > depth;
}
