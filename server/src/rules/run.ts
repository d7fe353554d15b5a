import type { Span } from '../base/span';
import { isChange } from '../model/device';
import { locateMarks, type Mark } from '../model/mark';
import type { Snapshot } from '../model/snapshot';
import { type Suppression, suppressions } from '../model/suppressions';
import { type CheckSettings, outsideSuppressor, severityOf } from './check-settings';
import { eachAlone, type Grouped, saidOnce } from './group';
import { suppressFindings } from './inside-suppression';
import type { Fix, FixEdit, ListedRule, RawFinding, Severity } from './rule';
import { rules } from './rules.generated';
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

/**
 * The findings of a document: findings, then suppression, then severity, then one for many alike, in the order of the
 * document. `path` is what suppressions outside of the file are matched against.
 */
export function checkSnapshot(snapshot: Snapshot, settings: CheckSettings = {}, path = ''): Finding[] {
  const isOutside = (settings.suppress?.length ?? 0) > 0;
  // What is silenced does not count as one of many.
  return findAll(snapshot, settings, path, (rule, raws, silenced) =>
    isOutside || silenced.has(rule.id) ? eachAlone(rule, raws) : saidOnce(rule, raws),
  );
}

/** The same with every place where something is found, however many: for fixes. */
export function allFindings(snapshot: Snapshot, settings: CheckSettings = {}, path = ''): Finding[] {
  return findAll(snapshot, settings, path, eachAlone);
}

/** The work of a check rule by rule, so that its driver can let other work in. What is found stays with the snapshot. */
export function* checkSteps(snapshot: Snapshot, settings: CheckSettings): Generator<void, void> {
  for (const rule of rules) {
    if (severityOf(rule, settings) === undefined) continue;
    rule.findings(snapshot);
    yield;
  }
}

type Group = (
  rule: ListedRule,
  raws: readonly RawFinding[],
  silenced: ReadonlySet<string>,
) => readonly Grouped[];

function findAll(snapshot: Snapshot, settings: CheckSettings, path: string, group: Group): Finding[] {
  const silenced = suppressions(snapshot);
  const silencedRules = new Set(silenced.map(({ rule }) => rule));
  const groups: Grouped[] = [];
  for (const rule of rules) {
    if (severityOf(rule, settings) === undefined) continue;
    for (const one of group(rule, rule.findings(snapshot), silencedRules)) groups.push(one);
  }
  if (groups.length + silenced.length === 0) return [];
  const lineOf = lineNumbers(snapshot, groups, silenced);
  const isPasted = isChange(snapshot);
  const found = groups.map((one) => {
    const { rule, raw } = one;
    return locate(one, severityOf(rule, settings, raw.severity) ?? rule.severity, lineOf, isPasted);
  });
  const isOutside = outsideSuppressor(settings.suppress ?? [], path);
  const { kept, useless } = suppressFindings(found, silenced, lineOf, settings);
  return [...kept, ...useless]
    .filter(({ rule, line }) => !isOutside(rule.id, snapshot.lines[line]?.text ?? ''))
    .sort((a, b) => a.line - b.line || a.span.start - b.span.start);
}

function lineNumbers(
  snapshot: Snapshot,
  groups: readonly Grouped[],
  silenced: readonly Suppression[],
): (mark: Mark) => number {
  const marks = silenced.map(({ mark }) => mark);
  for (const one of groups) for (const mark of one.marks) marks.push(mark);
  const lines = locateMarks(snapshot, marks);
  return (mark) => lines.get(mark.line) ?? 0;
}

/** A finding at its place, kept for as long as no line that it names is at another place. */
interface Located {
  readonly lines: readonly number[];
  readonly severity: Severity;
  readonly isPasted: boolean;
  readonly finding: Finding;
}

const located = new WeakMap<Grouped, Located>();

function locate(
  one: Grouped,
  severity: Severity,
  lineOf: (mark: Mark) => number,
  isPasted: boolean,
): Finding {
  const { marks } = one;
  const known = located.get(one);
  if (
    known?.severity === severity &&
    known.isPasted === isPasted &&
    marks.every((mark, index) => known.lines[index] === lineOf(mark))
  )
    return known.finding;
  const finding = findingAt(one, severity, lineOf, isPasted);
  located.set(one, { lines: marks.map(lineOf), severity, isPasted, finding });
  return finding;
}

function findingAt(
  { rule, raw, message, related }: Grouped,
  severity: Severity,
  lineOf: (mark: Mark) => number,
  isPasted: boolean,
): Finding {
  return {
    rule,
    severity,
    message,
    line: lineOf(raw.at),
    span: raw.at.span,
    related: related.map((other) => ({
      line: lineOf(other.at),
      span: other.at.span,
      message: other.message,
    })),
    fix: raw.fix && {
      title: isPasted ? titleInChange(raw.fix) : raw.fix.title,
      edits: raw.fix.edits.map((edit) => ({ line: lineOf(edit.at), edit })),
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
