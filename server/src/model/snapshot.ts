import { spliced } from '../base/spliced';
import type { LineChange } from '../syntax/lines';
import type { SourceLine } from '../syntax/source-line';
import { type Ancestor, ancestorsOf } from './ancestors';
import { bindLine } from './bind-line';
import { OldLines } from './old-lines';
import { type Section, SectionWriter } from './section';
import { initialState, sameState } from './state';

/** One version of a document, with the meaning of its lines. Immutable; it shares with the version before what did not change. */
export interface Snapshot {
  readonly lines: readonly SourceLine[];
  readonly sections: readonly Section[];
  /** What was derived from this version. */
  readonly derived: Derived;
  /** What was derived from versions before, and the sections in which they differ from this one. */
  readonly inherited: readonly Ancestor<Section, Derived>[];
  /** The same object as in the version before where every line that stayed has the number that it had. */
  readonly numbering: object;
  /** How many lines were bound to make this version: the others were taken over. */
  readonly boundLines: number;
}

/** What was derived from a version, by what derived it. */
export type Derived = Map<object, unknown>;

const LINES_A_TURN = 200;

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
    inherited: [],
    numbering: {},
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
  const inFront = old.section?.lines.slice(0, change.from - old.sectionStart) ?? [];
  writer.addAll(inFront, old.section);
  state = inFront.at(-1)?.after ?? state;
  for (let index = old.sectionStart + inFront.length; index < lines.length; index++) {
    const behind = index >= change.newTo;
    // A line that was edited goes on with the section of the line that it was.
    const stood = old.line(behind ? index - shift : Math.max(0, Math.min(index, change.oldTo - 1)));
    const before = behind || index < change.from ? stood : undefined;
    const known = before !== undefined && sameState(before.before, state);
    if (known && behind && old.atSectionStart) {
      writer.finish();
      return successor(
        previous,
        lines,
        change,
        { from: kept.length, to: old.sectionIndex, added: writer.sections },
        boundLines,
      );
    }
    const rest = known && behind && writer.isInBlock ? old.restOfBlock(index - shift) : [];
    if (rest.length > 0) {
      writer.addAll(rest, old.section);
      state = rest.at(-1)?.after ?? state;
      index += rest.length - 1;
      continue;
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
  const to = previous.sections.length;
  return successor(previous, lines, change, { from: kept.length, to, added: writer.sections }, boundLines);
}

/** A document that is not IOS: nothing in it means anything to the catalogue. */
export function plainSnapshot(lines: readonly SourceLine[]): Snapshot {
  return { lines, sections: [], derived: new Map(), inherited: [], numbering: {}, boundLines: 0 };
}

/** The snapshot in which the sections from `from` to `to` are replaced. */
function successor(
  { sections, derived, inherited, numbering }: Snapshot,
  lines: readonly SourceLine[],
  change: LineChange,
  { from, to, added }: { from: number; to: number; added: readonly Section[] },
  boundLines: number,
): Snapshot {
  return {
    lines,
    sections: spliced(sections, from, to - from, added),
    derived: new Map(),
    inherited: ancestorsOf(
      derived,
      inherited,
      sections,
      { from, removed: sections.slice(from, to), added },
      addsTo,
    ),
    numbering: change.newTo === change.oldTo ? numbering : {},
    boundLines,
  };
}

/** True where something was derived from a version and from none of the newer ones. */
function addsTo(known: Derived, newer: Snapshot['inherited']): boolean {
  for (const key of known.keys()) if (!newer.some((one) => one.known.has(key))) return true;
  return false;
}
