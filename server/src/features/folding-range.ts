import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams } from 'vscode-languageserver';
import type { Section } from '../model/section';
import type { Snapshot } from '../model/snapshot';
import type { Feature } from './feature';
import { indentedBlocks } from './shared/indented-blocks';
import type { LineRange } from './shared/line-ranges';
import type { BlockRange } from './shared/section-blocks';
import { continues, type FamilyRange, layoutOf } from './shared/section-layout';

/** As many lines in a row are worth a fold. */
const FEWEST = 3;

/** Folds of blocks, free text, commands of one family in a row, and comments. The `!` behind a block stays in sight. */
export const foldingRange: Feature<FoldingRangeParams, FoldingRange[]> = {
  method: 'textDocument/foldingRange',
  capability: { foldingRangeProvider: true },
  inLarge: true,
  handle: ({ snapshot }) =>
    snapshot.sections.length === 0 ? indentedBlocks(snapshot.lines).map((one) => fold(one)) : folds(snapshot),
};

function folds({ sections }: Snapshot): FoldingRange[] {
  const blocks: FoldingRange[] = [];
  const comments: FoldingRange[] = [];
  const families: FamilyRange[] = [];
  let start = 0;
  for (const section of sections) {
    const layout = layoutOf(section);
    for (const block of layout.blocks) foldBlock(block, start, blocks);
    for (const run of layout.families) addFamily(run, start, families);
    for (const run of layout.comments)
      if (isLong(run) && saysSomething(section, run))
        comments.push({ ...fold(run, start), kind: FoldingRangeKind.Comment });
    start += section.lines.length;
  }
  return [...blocks, ...families.filter(isLong).map((run) => fold(run)), ...comments];
}

/** Adds a run of a section, or makes the run longer that it goes on with. */
function addFamily(run: FamilyRange, start: number, families: FamilyRange[]): void {
  const first = start + run.first;
  const last = start + run.last;
  const before = families.at(-1);
  if (before?.last === first - 1 && continues(before, run))
    families[families.length - 1] = { ...before, last };
  else families.push({ ...run, first, last });
}

function foldBlock(block: BlockRange, start: number, found: FoldingRange[]): void {
  if (block.last > block.first) found.push(fold(block, start));
  for (const inner of block.blocks) foldBlock(inner, start, found);
}

/** The fold of some lines of a section that begins at a line of the document. */
function fold({ first, last }: LineRange, start = 0): FoldingRange {
  return { startLine: start + first, endLine: start + last };
}

function isLong({ first, last }: LineRange): boolean {
  return last - first + 1 >= FEWEST;
}

/** False for separators in a row. */
function saysSomething({ lines }: Section, { first, last }: LineRange): boolean {
  for (let at = first; at <= last; at++) if (/[^!\s]/.test(lines[at]?.source.text ?? '')) return true;
  return false;
}
