import type { BoundLine } from './bound-line';
import type { Section } from './section';
import type { Snapshot } from './snapshot';

/** A line of a snapshot with the section it stands in. */
export interface LocatedLine {
  readonly section: Section;
  /** Place of the section among those of the snapshot. */
  readonly place: number;
  readonly line: BoundLine;
  /** Place of the line in its section. */
  readonly index: number;
  /** Number of the first line of the section, counted from 0. */
  readonly start: number;
}

/** The line of a number, counted from 0; undefined outside of the document. */
export function boundLineAt({ sections }: Snapshot, number: number): LocatedLine | undefined {
  let start = 0;
  for (let place = 0; place < sections.length; place++) {
    const section = sections[place];
    if (section === undefined) return undefined;
    const index = number - start;
    if (index < section.lines.length) {
      const line = section.lines[index];
      return line && { section, place, line, index, start };
    }
    start += section.lines.length;
  }
  return undefined;
}

/** The lines from a number on up to another one, which is left out, in their order. */
export function* boundLines(snapshot: Snapshot, from: number, to: number): Generator<BoundLine> {
  const located = boundLineAt(snapshot, from);
  if (located === undefined) return;
  let left = to - from;
  let { place, index } = located;
  for (; left > 0 && place < snapshot.sections.length; place++) {
    const lines = snapshot.sections[place]?.lines ?? [];
    for (; left > 0 && index < lines.length; index++) {
      const line = lines[index];
      if (line !== undefined) yield line;
      left--;
    }
    index = 0;
  }
}
