import { bindLine } from '../../model/bind-line';
import type { BoundLine } from '../../model/bound-line';
import type { Section } from '../../model/section';
import type { Snapshot } from '../../model/snapshot';
import { type Frame, initialState, type State, sameState, UNKNOWN_MODE } from '../../model/state';
import { findPrompt } from '../../syntax/prompt';
import { deviceExtra, isBodyExit } from './device-indent';

/** The blanks that a line should begin with in place of those it has, both counted in characters. */
export interface Reindent {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** Lines to change, counted from 0, both included. */
export interface Wanted {
  readonly first: number;
  readonly last: number;
}

/**
 * What makes the lines of a document stand as a device prints them. Every line that is moved is bound again where it
 * would then stand: a section in which a command would come to mean something else is left as it is. A capture is what
 * a device has printed, and is not touched at all.
 */
export function reindent(snapshot: Snapshot, wanted: Wanted): Reindent[] {
  if (snapshot.sections.some(isCapture)) return [];
  const found: Reindent[] = [];
  let state = initialState;
  let start = 0;
  for (const section of snapshot.sections) {
    const untouched = { line: start, wanted: { first: 0, last: -1 } };
    const moved =
      reindentSection(section, state, { line: start, wanted }) ?? reindentSection(section, state, untouched);
    // What stands above has changed the meaning of a section that nothing was done to: rather nothing at all.
    if (moved === undefined) return [];
    found.push(...moved.edits);
    state = moved.after;
    start += section.lines.length;
  }
  return found;
}

function reindentSection(
  section: Section,
  before: State,
  { line: start, wanted }: { line: number; wanted: Wanted },
): { edits: Reindent[]; after: State } | undefined {
  const edits: Reindent[] = [];
  let state = before;
  for (const [index, line] of section.lines.entries()) {
    const number = start + index;
    const isWanted = wanted.first <= number && number <= wanted.last;
    const to = isWanted ? targetIndent(line, state) : undefined;
    const kept = to === undefined || isIndentedBy(line, to);
    if (kept && sameState(line.before, state)) {
      state = line.after;
      continue;
    }
    const text = kept ? line.source.text : ' '.repeat(to) + line.source.text.slice(line.indent);
    const bound = bindLine(kept ? line.source : { ...line.source, text }, state);
    if (!meansTheSame(line, bound)) return undefined;
    if (!kept) edits.push({ line: number, from: line.indent, to });
    state = bound.after;
  }
  return { edits, after: state };
}

/** The column of a command among lines that have been moved already; undefined for what stays where it is. */
export function targetIndent(line: BoundLine, state: State): number | undefined {
  if (line.kind !== 'command' || line.words[0] !== line.indent) return undefined;
  if (line.source.text.startsWith('{{', line.indent)) return undefined;
  if (line.mode === UNKNOWN_MODE) return indentOfUnknown(line, state);
  const header = frameAt(state.frame, line.depth).indent;
  const body = header + 1;
  if (line.form?.attributes.leaves === 'mode' && !isBodyExit(line)) {
    const isNamed = line.matched[0]?.keyword?.startsWith('exit-') ?? false;
    const typedWithin = !isNamed && line.indent > frameAt(line.before.frame, line.depth).indent;
    return typedWithin ? body : Math.max(0, header);
  }
  const extra = deviceExtra(line);
  const isPrinted = extra > 0 && isIndentedBy(line, body + extra);
  return isPrinted ? body + extra : body;
}

/** What stands below an unknown command moves with it: how a device prints it, nobody here knows. */
function indentOfUnknown(line: BoundLine, state: State): number {
  const wasAt = headerOfUnknown(line.before);
  const isAt = headerOfUnknown(state);
  return Math.max(isAt + 1, line.indent + isAt - wasAt);
}

function headerOfUnknown({ frame, unknownIndent }: State): number {
  return frame.mode === UNKNOWN_MODE ? frame.indent : (unknownIndent ?? frame.indent);
}

function frameAt(frame: Frame, depth: number): Frame {
  let found = frame;
  while (found.depth > depth && found.parent !== undefined) found = found.parent;
  return found;
}

function isIndentedBy(line: BoundLine, blanks: number): boolean {
  if (line.indent !== blanks) return false;
  return !line.source.text.slice(0, line.indent).includes('\t');
}

function meansTheSame(a: BoundLine, b: BoundLine): boolean {
  return (
    a.kind === b.kind &&
    a.form === b.form &&
    a.mode === b.mode &&
    a.depth === b.depth &&
    a.negation === b.negation &&
    a.matched.length === b.matched.length
  );
}

function isCapture({ lines }: Section): boolean {
  return lines.some(
    (line) =>
      line.kind === 'prompt' ||
      (line.kind === 'command' &&
        line.words[0] !== line.indent &&
        findPrompt(line.source.text) !== undefined),
  );
}
