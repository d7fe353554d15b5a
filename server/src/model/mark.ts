import type { Span } from '../base/span';
import { type BoundLine, type BoundWord, lineSpan } from './bound-line';
import type { Section, SectionKey } from './section';
import type { Snapshot } from './snapshot';

/** A place in a document that stays right when lines above it come and go. */
export interface Mark {
  readonly section: SectionKey;
  readonly line: BoundLine;
  readonly span: Span;
}

export function markLine(section: Section, line: BoundLine): Mark {
  return { section: section.key, line, span: lineSpan(line) };
}

export function markWord(section: Section, line: BoundLine, word: BoundWord): Mark {
  return { section: section.key, line, span: word.span };
}

/** Line numbers, counted from 0, of marks in a snapshot. A mark whose line is gone has none. */
export function locateMarks(snapshot: Snapshot, marks: readonly Mark[]): ReadonlyMap<BoundLine, number> {
  const wanted = new Set(marks.map((mark) => mark.section));
  const numbers = new Map<BoundLine, number>();
  let start = 0;
  for (const section of snapshot.sections) {
    if (wanted.has(section.key))
      for (const [index, line] of section.lines.entries()) numbers.set(line, start + index);
    start += section.lines.length;
  }
  return numbers;
}

/** The number of the line behind the section that a mark stands in, the comment signs that close it included. */
export function blockEnd(snapshot: Snapshot, mark: Mark): number {
  let end = 0;
  for (const section of snapshot.sections) {
    end += section.lines.length;
    if (section.key === mark.section) return closingComment(section, end);
  }
  return snapshot.lines.length;
}

/** Blank lines at the end of a section belong to what comes next. */
function closingComment(section: Section, end: number): number {
  let last = end;
  for (let index = section.lines.length - 1; index > 0 && section.lines[index]?.kind === 'blank'; index--)
    last--;
  return last;
}
