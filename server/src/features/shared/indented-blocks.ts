import type { SourceLine } from '../../syntax/source-line';
import { indentOf } from '../../syntax/words';

/** A line with what is indented below it; numbers are counted from 0, and both lines belong to it. */
export interface IndentedBlock {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** The outermost blocks of a document by its indentation alone: for documents too large to be read as commands. */
export function indentedBlocks(lines: readonly SourceLine[]): readonly IndentedBlock[] {
  const blocks: IndentedBlock[] = [];
  let header = -1;
  let last = -1;
  const finish = (): void => {
    if (last > header && header !== -1) blocks.push({ first: header, last, text: lines[header]?.text ?? '' });
  };
  lines.forEach(({ text }, number) => {
    const indent = indentOf(text, 0);
    if (indent === text.length || text[indent] === '!') return;
    if (indent > 0) {
      last = number;
      return;
    }
    finish();
    header = number;
    last = number;
  });
  finish();
  return blocks;
}
