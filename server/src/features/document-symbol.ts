import { type DocumentSymbol, type DocumentSymbolParams, SymbolKind } from 'vscode-languageserver';
import type { Section } from '../model/section';
import type { Snapshot } from '../model/snapshot';
import type { Feature } from './feature';
import { type IndentedBlock, indentedBlocks } from './shared/indented-blocks';
import { blockSymbol, listSymbol, movedSymbol, shortened, textLength } from './shared/outline-symbols';
import { continues, type FamilyRange, layoutOf, type OuterRuns, outerRuns } from './shared/section-layout';

/** The outline: every block, nested as its modes are, banners, and each list that is spelt out a line an entry. */
export const documentSymbol: Feature<DocumentSymbolParams, DocumentSymbol[]> = {
  method: 'textDocument/documentSymbol',
  capability: { documentSymbolProvider: { label: 'Conf T' } },
  inLarge: true,
  handle: ({ snapshot }) =>
    snapshot.sections.length === 0 ? indentedBlocks(snapshot.lines).map(ofIndented) : outlineOf(snapshot),
};

/** An entry that grows for as long as the sections behind its own go on with the same list. */
interface OpenRun {
  readonly run: FamilyRange;
  /** Number of the first line of the section that it begins in. */
  readonly start: number;
  /** The place of its entry; undefined for a run that has none. */
  readonly place: number | undefined;
}

function outlineOf({ sections }: Snapshot): DocumentSymbol[] {
  const outline: DocumentSymbol[] = [];
  let start = 0;
  let open: OpenRun | undefined;
  for (const section of sections) {
    const { symbols, head, tail } = entriesOf(section, start);
    const goesOn = continues(open?.run, head);
    if (!goesOn) open = undefined;
    if (open?.place !== undefined && head !== undefined) {
      const run = { ...open.run, last: start - open.start + head.last };
      outline[open.place] = listSymbol(run, textLength(section, head.last), open.start);
      open = { ...open, run };
    }
    for (let index = goesOn && head?.isNamed ? 1 : 0; index < symbols.length; index++) {
      const symbol = symbols[index];
      if (symbol !== undefined) outline.push(symbol);
    }
    if (!goesOn || tail !== head)
      open = tail && { run: tail, start, place: tail.isNamed ? outline.length - 1 : undefined };
    start += section.lines.length;
  }
  return outline;
}

/** The entries of a section by itself, in the order of the document. */
interface Entries extends OuterRuns {
  readonly start: number;
  readonly symbols: readonly DocumentSymbol[];
}

const entries = new WeakMap<Section, Entries>();

/** The same objects for as long as neither the section changes nor the number of lines above it. */
function entriesOf(section: Section, start: number): Entries {
  const known = entries.get(section);
  if (known?.start === start) return known;
  const found = known === undefined ? readEntries(section, start) : movedEntries(known, start);
  entries.set(section, found);
  return found;
}

function readEntries(section: Section, start: number): Entries {
  const layout = layoutOf(section);
  const lists = layout.families.filter(({ isNamed }) => isNamed);
  const symbols = [
    ...layout.blocks.map((block) => blockSymbol(block, section, start)),
    ...lists.map((list) => listSymbol(list, textLength(section, list.last), start)),
  ];
  return { start, symbols: symbols.sort(byLine), ...outerRuns(section, layout) };
}

function movedEntries({ symbols, head, tail, start: before }: Entries, start: number): Entries {
  return { start, symbols: symbols.map((symbol) => movedSymbol(symbol, start - before)), head, tail };
}

function byLine(a: DocumentSymbol, b: DocumentSymbol): number {
  return a.range.start.line - b.range.start.line;
}

function ofIndented({ first, last, text }: IndentedBlock): DocumentSymbol {
  const start = { line: first, character: 0 };
  return {
    name: shortened(text.trimEnd()),
    kind: SymbolKind.Object,
    range: { start, end: { line: last + 1, character: 0 } },
    selectionRange: { start, end: { line: first, character: text.trimEnd().length } },
  };
}
