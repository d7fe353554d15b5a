import type { Range } from 'vscode-languageserver';
import type { Snapshot } from '../../model/snapshot';

/** A run of lines; numbers are counted from 0, and both lines belong to it. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** Whole lines, indentation included, without the end of the last. */
export function rangeOfLines(snapshot: Snapshot, { first, last }: LineRange): Range {
  return {
    start: { line: first, character: 0 },
    end: { line: last, character: snapshot.lines[last]?.text.length ?? 0 },
  };
}

/** The one of some ranges in order that holds a line. */
export function rangeAt<Some extends LineRange>(ranges: readonly Some[], line: number): Some | undefined {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const range = ranges[middle];
    if (range === undefined) return undefined;
    if (range.last < line) low = middle + 1;
    else if (range.first > line) high = middle - 1;
    else return range;
  }
  return undefined;
}
