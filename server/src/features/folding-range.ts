import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams } from 'vscode-languageserver';
import type { BoundLine } from '../model/bound-line';
import type { Feature } from './feature';
import { indentedBlocks } from './shared/indented-blocks';
import { type BlockRange, type LineRange, structure } from './shared/structure';

/** As many lines in a row are worth a fold. */
const FEWEST = 3;

/** Folds of blocks, free text, commands of one family in a row, and comments. The `!` behind a block stays in sight. */
export const foldingRange: Feature<FoldingRangeParams, FoldingRange[]> = {
  method: 'textDocument/foldingRange',
  capability: { foldingRangeProvider: true },
  inLarge: true,
  handle: ({ snapshot }) => {
    if (snapshot.sections.length === 0) return indentedBlocks(snapshot.lines).map(fold);
    const { lines, blocks, families, comments } = structure(snapshot);
    const found: FoldingRange[] = [];
    for (const block of blocks) foldBlock(block, found);
    for (const family of families) if (isLong(family)) found.push(fold(family));
    for (const run of comments)
      if (isLong(run) && saysSomething(lines, run))
        found.push({ ...fold(run), kind: FoldingRangeKind.Comment });
    return found;
  },
};

function foldBlock(block: BlockRange, found: FoldingRange[]): void {
  if (block.last > block.first) found.push(fold(block));
  for (const inner of block.blocks) foldBlock(inner, found);
}

function fold({ first, last }: LineRange): FoldingRange {
  return { startLine: first, endLine: last };
}

function isLong({ first, last }: LineRange): boolean {
  return last - first + 1 >= FEWEST;
}

/** False for separators in a row. */
function saysSomething(lines: readonly BoundLine[], { first, last }: LineRange): boolean {
  for (let at = first; at <= last; at++) if (/[^!\s]/.test(lines[at]?.source.text ?? '')) return true;
  return false;
}
