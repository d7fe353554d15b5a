import type { Location, Range } from 'vscode-languageserver';
import { locateMarks } from '../../model/mark';
import type { Snapshot } from '../../model/snapshot';
import type { Symbol as NameUse } from '../../model/symbols';
import type { FeatureDocument } from '../feature';

/** A name and where it stands, in UTF-16 columns. */
export interface PlacedSymbol {
  readonly symbol: NameUse;
  readonly range: Range;
}

/** Where names stand, in the order in which they are given. */
export function placeSymbols(snapshot: Snapshot, symbols: readonly NameUse[]): readonly PlacedSymbol[] {
  const numbers = locateMarks(
    snapshot,
    symbols.map(({ mark }) => mark),
  );
  return symbols.flatMap((symbol): PlacedSymbol[] => {
    const { line: bound, span } = symbol.mark;
    const line = numbers.get(bound);
    if (line === undefined) return [];
    const range = { start: { line, character: span.start }, end: { line, character: span.end } };
    return [{ symbol, range }];
  });
}

/** The same as places of a document. */
export function symbolLocations(document: FeatureDocument, symbols: readonly NameUse[]): Location[] {
  return placeSymbols(document.snapshot, symbols).map(({ range }) => ({ uri: document.uri, range }));
}
