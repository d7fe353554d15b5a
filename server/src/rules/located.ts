import type { Span } from '../base/span';
import { isChange } from '../model/device';
import { locateMarks, type Mark } from '../model/mark';
import type { Snapshot } from '../model/snapshot';
import type { Group, Grouped } from './group';
import type { Fix, FixEdit, ListedRule, RawFinding, Severity } from './rule';
import { oppositeCommand } from './text-edits';

/** A finding at its place in one version of a document. Lines are counted from 0. */
export interface Finding {
  readonly rule: ListedRule;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly span: Span;
  readonly related: readonly { readonly line: number; readonly span: Span; readonly message: string }[];
  readonly fix: LocatedFix | undefined;
}

export interface LocatedFix {
  readonly title: string;
  readonly edits: readonly { readonly line: number; readonly edit: FixEdit }[];
}

/** What one rule found, and how it is to be said. */
export interface FoundByRule {
  readonly rule: ListedRule;
  readonly raws: readonly RawFinding[];
  readonly group: Group;
  readonly severityOf: (raw: RawFinding) => Severity;
  /** The same for two that are to be said alike. */
  readonly manner: string;
}

type LineOf = (mark: Mark) => number;

/** The findings of a rule, kept for as long as it finds the same on lines that stand where they stood. */
interface Known {
  readonly group: Group;
  readonly manner: string;
  readonly isPasted: boolean;
  readonly numbering: object;
  readonly findings: readonly Finding[];
}

const known = new WeakMap<readonly RawFinding[], Known>();
const none: readonly Finding[] = [];

/** The findings of each of some rules at their places. What did not change since an older version is the same list. */
export function locateFindings(
  snapshot: Snapshot,
  found: readonly FoundByRule[],
): readonly (readonly Finding[])[] {
  const isPasted = isChange(snapshot);
  const { numbering } = snapshot;
  const lists = found.map(({ raws, group, manner }) => {
    if (raws.length === 0) return none;
    const one = known.get(raws);
    const isSame = one?.group === group && one.manner === manner && one.isPasted === isPasted;
    return isSame && one.numbering === numbering ? one.findings : undefined;
  });
  const groups = found.map(({ rule, raws, group }, index) =>
    lists[index] === undefined ? group(rule, raws) : [],
  );
  const lineOf = lineNumbers(snapshot, groups);
  return found.map(({ raws, group, manner, severityOf }, index) => {
    const list = lists[index];
    if (list !== undefined) return list;
    const findings = (groups[index] ?? []).map((one) =>
      locate(one, severityOf(one.raw), lineOf, isPasted, numbering),
    );
    known.set(raws, { group, manner, isPasted, numbering, findings });
    return findings;
  });
}

/** The numbers of the lines of those that are not known to stand where they stood. */
function lineNumbers(snapshot: Snapshot, groups: readonly (readonly Grouped[])[]): LineOf {
  const marks: Mark[] = [];
  for (const list of groups)
    for (const one of list)
      if (located.get(one)?.numbering !== snapshot.numbering) for (const mark of one.marks) marks.push(mark);
  const lines = marks.length === 0 ? new Map<Mark['line'], number>() : locateMarks(snapshot, marks);
  return (mark) => lines.get(mark.line) ?? 0;
}

/** A finding at its place, kept for as long as no line that it names is at another place. */
interface Located {
  readonly lines: readonly number[];
  readonly severity: Severity;
  readonly isPasted: boolean;
  readonly numbering: object;
  readonly finding: Finding;
}

const located = new WeakMap<Grouped, Located>();

function locate(
  one: Grouped,
  severity: Severity,
  lineOf: LineOf,
  isPasted: boolean,
  numbering: object,
): Finding {
  const { marks } = one;
  const before = located.get(one);
  const lines = before?.numbering === numbering ? before.lines : marks.map(lineOf);
  const finding =
    before?.severity === severity && before.isPasted === isPasted && sameLines(before.lines, lines)
      ? before.finding
      : findingAt(one, severity, lines, isPasted);
  if (before?.finding !== finding || before.numbering !== numbering)
    located.set(one, { lines, severity, isPasted, numbering, finding });
  return finding;
}

function sameLines(a: readonly number[], b: readonly number[]): boolean {
  return a === b || a.every((line, index) => line === b[index]);
}

/** `lines` are those of the marks: of the finding, of what is related to it, of the edits of its fix. */
function findingAt(
  { rule, raw, message, related }: Grouped,
  severity: Severity,
  [line = 0, ...lines]: readonly number[],
  isPasted: boolean,
): Finding {
  const lineAt = (index: number): number => lines[index] ?? 0;
  return {
    rule,
    severity,
    message,
    line,
    span: raw.at.span,
    related: related.map((other, index) => ({
      line: lineAt(index),
      span: other.at.span,
      message: other.message,
    })),
    fix: raw.fix && {
      title: isPasted ? titleInChange(raw.fix) : raw.fix.title,
      edits: raw.fix.edits.map((edit, index) => ({ line: lineAt(related.length + index), edit })),
    },
  };
}

/** In commands that are pasted onto a device, what a fix takes away it writes in its `no` form. */
function titleInChange({ title, edits }: Fix): string {
  if (!edits.every(({ kind }) => kind === 'remove-line' || kind === 'remove-block')) return title;
  const [first] = edits;
  return first !== undefined && edits.length === 1
    ? `Write "${oppositeCommand(first.at.line)}" instead`
    : `${title}, in the "no" form`;
}
