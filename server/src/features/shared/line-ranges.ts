import type { Range } from 'vscode-languageserver';
import type { Snapshot } from '../../model/snapshot';
import type { LineRange } from './structure';

/** Whole lines, indentation included, without the end of the last. */
export function rangeOfLines(snapshot: Snapshot, { first, last }: LineRange): Range {
  return {
    start: { line: first, character: 0 },
    end: { line: last, character: snapshot.lines[last]?.text.length ?? 0 },
  };
}
