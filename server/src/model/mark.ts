import type { Span } from '../base/span';
import { type BoundLine, type BoundWord, lineSpan } from './bound-line';
import type { Section, SectionKey, SectionRef } from './section';
import type { Snapshot } from './snapshot';

/** A place in a document that stays right when lines above it come and go. */
export interface Mark {
  readonly section: SectionKey;
  readonly line: BoundLine;
  readonly span: Span;
}

export function markLine(section: SectionRef, line: BoundLine): Mark {
  return { section: section.key, line, span: lineSpan(line) };
}

export function markWord(section: SectionRef, line: BoundLine, word: BoundWord): Mark {
  return { section: section.key, line, span: word.span };
}

/** Line numbers, counted from 0, of marks in a snapshot. A mark whose line is gone has none. */
export function locateMarks(snapshot: Snapshot, marks: readonly Mark[]): ReadonlyMap<BoundLine, number> {
  const numbers = new Map<BoundLine, number>();
  const wanted = new Map<SectionKey, Set<BoundLine>>();
  for (const { section, line } of marks) {
    const lines = wanted.get(section);
    if (lines === undefined) wanted.set(section, new Set([line]));
    else lines.add(line);
  }
  if (wanted.size > 0) numberSections(snapshot, wanted, numbers);
  return numbers;
}

function numberSections(
  { sections }: Snapshot,
  wanted: ReadonlyMap<SectionKey, ReadonlySet<BoundLine>>,
  numbers: Map<BoundLine, number>,
): void {
  let start = 0;
  for (const { key, lines } of sections) {
    const own = wanted.get(key);
    if (own !== undefined) numberLines(lines, own, start, numbers);
    start += lines.length;
  }
}

/** Stops at the last of the wanted lines: most sections have few. */
function numberLines(
  lines: readonly BoundLine[],
  wanted: ReadonlySet<BoundLine>,
  start: number,
  numbers: Map<BoundLine, number>,
): void {
  let left = wanted.size;
  for (let index = 0; index < lines.length && left > 0; index++) {
    const line = lines[index];
    if (line === undefined || !wanted.has(line)) continue;
    numbers.set(line, start + index);
    left--;
  }
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

/**
 * The number of the last line of the mode that a marked command opens, its own where that has no lines. `line` is the
 * number of the command. Comments behind the last command are not counted in.
 */
export function lastLineOfMode(snapshot: Snapshot, { section, line: header }: Mark, line: number): number {
  const lines = snapshot.sections.find(({ key }) => key === section)?.lines ?? [];
  const first = lines.indexOf(header);
  let last = first;
  for (let index = first + 1; index < lines.length; index++) {
    const { kind, depth } = lines[index] ?? header;
    if (kind === 'command' && depth <= header.depth) break;
    if (kind === 'command' || kind === 'text') last = index;
  }
  return line + last - first;
}

/** Blank lines at the end of a section belong to what comes next. */
function closingComment(section: Section, end: number): number {
  let last = end;
  for (let index = section.lines.length - 1; index > 0 && section.lines[index]?.kind === 'blank'; index--)
    last--;
  return last;
}
