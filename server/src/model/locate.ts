import type { BoundLine } from './bound-line';
import type { Section } from './section';
import type { Snapshot } from './snapshot';

/** A line of a snapshot with the section it stands in. */
export interface LocatedLine {
  readonly section: Section;
  readonly line: BoundLine;
  /** Place of the line in its section. */
  readonly index: number;
  /** Number of the first line of the section, counted from 0. */
  readonly start: number;
}

/** The line of a number, counted from 0; undefined outside of the document. */
export function boundLineAt(snapshot: Snapshot, number: number): LocatedLine | undefined {
  let start = 0;
  for (const section of snapshot.sections) {
    const line = section.lines[number - start];
    if (line !== undefined) return { section, line, index: number - start, start };
    start += section.lines.length;
  }
  return undefined;
}
