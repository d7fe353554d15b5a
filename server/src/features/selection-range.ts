import type { Position, Range, SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import type { Span } from '../base/span';
import { type BoundLine, boundWords } from '../model/bound-line';
import { boundLineAt, type LocatedLine } from '../model/locate';
import type { Snapshot } from '../model/snapshot';
import { findWords, indentOf, wordSpan } from '../syntax/words';
import type { Feature } from './feature';
import { familyAround } from './shared/family-around';
import { type LineRange, rangeAt, rangeOfLines } from './shared/line-ranges';
import type { BlockRange } from './shared/section-blocks';
import { commentsAround, layoutOf } from './shared/section-layout';

/** Selections that grow: word, argument, command, list or run of like commands, block, outer block, document. */
export const selectionRange: Feature<SelectionRangeParams, SelectionRange[]> = {
  method: 'textDocument/selectionRange',
  capability: { selectionRangeProvider: true },
  handle: ({ snapshot }, { positions }) => positions.map((position) => selectionsAt(snapshot, position)),
};

function selectionsAt(snapshot: Snapshot, position: Position): SelectionRange {
  const located = boundLineAt(snapshot, position.line);
  const ranges = [
    documentRange(snapshot),
    ...linesAround(snapshot, located).map((lines) => rangeOfLines(snapshot, lines)),
    ...inLine(snapshot, located?.line, position),
  ];
  let outer: SelectionRange | undefined;
  for (const range of ranges) {
    if (outer === undefined) outer = { range };
    else if (contains(outer.range, range) && !contains(range, outer.range)) outer = { range, parent: outer };
  }
  return outer ?? { range: { start: position, end: position } };
}

/** Blocks, runs and free text around a line, the outermost first. */
function linesAround(snapshot: Snapshot, located: LocatedLine | undefined): LineRange[] {
  if (located === undefined) return [];
  const { section, index, start } = located;
  const { blocks } = layoutOf(section);
  const found: LineRange[] = [];
  let inner: readonly BlockRange[] = blocks;
  for (let block = rangeAt(inner, index); block !== undefined; block = rangeAt(inner, index)) {
    found.push(block);
    // Of a block that holds the line itself the commands can be selected without their header.
    if (index > block.first) found.push({ first: block.first + 1, last: block.last });
    inner = block.blocks;
  }
  const run = familyAround(snapshot, located);
  if (run !== undefined) found.push(run);
  const comment = commentsAround(section, index);
  if (comment !== undefined) found.push(comment);
  return found.map(({ first, last }) => ({ first: start + first, last: start + last }));
}

/** The line, the command, the argument and the word at a column. */
function inLine(
  snapshot: Snapshot,
  line: BoundLine | undefined,
  { line: number, character }: Position,
): Range[] {
  const text = snapshot.lines[number]?.text ?? '';
  const whole = { start: 0, end: text.length };
  const trimmed = { start: indentOf(text), end: text.trimEnd().length };
  const spans = [whole, trimmed, argumentAt(line, character), wordAt(text, character)];
  return spans.flatMap((span) =>
    span === undefined || !holds(span, character)
      ? []
      : [{ start: { line: number, character: span.start }, end: { line: number, character: span.end } }],
  );
}

/** An argument may have several words: `GigabitEthernet 0/1`, a description. */
function argumentAt(line: BoundLine | undefined, column: number): Span | undefined {
  if (line?.kind !== 'command') return undefined;
  const words = boundWords(line);
  let first = words.findLastIndex(({ span }) => holds(span, column));
  while (words[first]?.matched?.continued) first--;
  let last = first;
  while (words[last + 1]?.matched?.continued) last++;
  const start = words[first]?.span.start;
  const end = words[last]?.span.end;
  return start === undefined || end === undefined ? undefined : { start, end };
}

function wordAt(text: string, column: number): Span | undefined {
  const words = findWords(text, 0);
  for (let index = words.length / 2 - 1; index >= 0; index--) {
    const span = wordSpan(words, index);
    if (holds(span, column)) return span;
  }
  return undefined;
}

function holds({ start, end }: Span, column: number): boolean {
  return start <= column && column <= end;
}

function documentRange({ lines }: Snapshot): Range {
  const last = Math.max(0, lines.length - 1);
  return { start: { line: 0, character: 0 }, end: { line: last, character: lines[last]?.text.length ?? 0 } };
}

function contains(outer: Range, inner: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
