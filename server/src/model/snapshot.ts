import type { LineChange } from '../syntax/lines';
import type { SourceLine } from '../syntax/source-line';
import { bindLine } from './bind-line';
import { OldLines } from './old-lines';
import { type Section, SectionWriter } from './section';
import { initialState, sameState } from './state';

/** One version of a document, with the meaning of its lines. Immutable; it shares with the version before what did not change. */
export interface Snapshot {
  readonly lines: readonly SourceLine[];
  readonly sections: readonly Section[];
  /** What was derived from this version, and, until it is asked for, from the version before. */
  readonly derived: Map<object, unknown>;
  readonly inherited: ReadonlyMap<object, unknown>;
  /** How many lines were bound to make this version: the others were taken over. */
  readonly boundLines: number;
}

const LINES_A_TURN = 200;
const nothing: ReadonlyMap<object, unknown> = new Map();

/** Binds a whole document. The generator yields often, so that its driver can let other work in. */
export function* openSnapshot(lines: readonly SourceLine[]): Generator<void, Snapshot> {
  const writer = new SectionWriter();
  let state = initialState;
  for (const [index, source] of lines.entries()) {
    const line = bindLine(source, state);
    writer.add(line);
    state = line.after;
    if (index % LINES_A_TURN === 0) yield;
  }
  writer.finish();
  return {
    lines,
    sections: writer.sections,
    derived: new Map(),
    inherited: nothing,
    boundLines: lines.length,
  };
}

/** Binds what an edit changed, and what follows for as long as it means something else than before. */
export function* updateSnapshot(
  previous: Snapshot,
  lines: readonly SourceLine[],
  change: LineChange,
): Generator<void, Snapshot> {
  const old = new OldLines(previous.sections, change.from);
  const kept = previous.sections.slice(0, old.sectionIndex);
  const shift = change.newTo - change.oldTo;
  const writer = new SectionWriter();
  let state = kept.at(-1)?.lines.at(-1)?.after ?? initialState;
  let boundLines = 0;
  for (let index = old.sectionStart; index < lines.length; index++) {
    const behind = index >= change.newTo;
    const before = behind || index < change.from ? old.line(behind ? index - shift : index) : undefined;
    const known = before !== undefined && sameState(before.before, state);
    if (known && behind && old.atSectionStart) {
      writer.finish();
      const rest = previous.sections.slice(old.sectionIndex);
      return successor(previous, lines, kept.concat(writer.sections, rest), boundLines);
    }
    const source = lines[index];
    if (source === undefined) break;
    const line = known ? before : bindLine(source, state);
    if (!known) boundLines++;
    writer.add(line, old.section);
    state = line.after;
    if (index % LINES_A_TURN === 0) yield;
  }
  writer.finish();
  return successor(previous, lines, kept.concat(writer.sections), boundLines);
}

/** A document that is not IOS: nothing in it means anything to the catalogue. */
export function plainSnapshot(lines: readonly SourceLine[]): Snapshot {
  return { lines, sections: [], derived: new Map(), inherited: nothing, boundLines: 0 };
}

function successor(
  previous: Snapshot,
  lines: readonly SourceLine[],
  sections: readonly Section[],
  boundLines: number,
): Snapshot {
  const inherited = previous.derived.size > 0 ? previous.derived : previous.inherited;
  return { lines, sections, derived: new Map(), inherited, boundLines };
}
