import type { Span } from '../base/span';
import { isChange } from '../model/device';
import { locateMarks, type Mark } from '../model/mark';
import type { Snapshot } from '../model/snapshot';
import { suppressions } from '../model/suppressions';
import {
  type AnyRule,
  type Fix,
  type FixEdit,
  fillTemplate,
  type RawFinding,
  type Severity,
  severities,
} from './rule';
import { rules } from './rules.generated';
import { oppositeCommand } from './text-edits';

/** A finding at its place in one version of a document. Lines are counted from 0. */
export interface Finding {
  readonly rule: AnyRule;
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

/** Severities by rule id, as settings have them; `off` silences a rule. What is no severity is passed over. */
export type RuleSettings = Readonly<Record<string, string>>;

interface Active {
  readonly rule: AnyRule;
  readonly severity: Severity;
  readonly raw: RawFinding;
}

/** All findings of a document: findings, then suppression, then severity, in the order of the document. */
export function checkSnapshot(snapshot: Snapshot, settings: RuleSettings = {}): Finding[] {
  const active = rules.flatMap((rule): Active[] => {
    const severity = severityOf(rule, settings);
    return severity === undefined ? [] : rule.findings(snapshot).map((raw) => ({ rule, severity, raw }));
  });
  if (active.length === 0) return [];
  const isPasted = isChange(snapshot);
  const silenced = suppressions(snapshot);
  const lines = locateMarks(snapshot, [
    ...active.flatMap(({ raw }) => marksOf(raw)),
    ...silenced.map(({ mark }) => mark),
  ]);
  const lineOf = (mark: Mark): number => lines.get(mark.line) ?? 0;
  const isSilenced = (rule: string, line: number): boolean =>
    silenced.some((one) => one.rule === rule && (!one.nextLine || lineOf(one.mark) + 1 === line));
  const found = active
    .map((one) => locate(one, lineOf, isPasted))
    .filter((finding) => !isSilenced(finding.rule.id, finding.line));
  return onePerLine(found.sort((a, b) => a.line - b.line || a.span.start - b.span.start));
}

function severityOf(rule: AnyRule, settings: RuleSettings): Severity | undefined {
  const wanted = settings[rule.id];
  if (wanted === 'off') return undefined;
  const set = severities.find((severity) => severity === wanted);
  return set ?? (rule.offByDefault ? undefined : rule.severity);
}

function marksOf(raw: RawFinding): Mark[] {
  return [
    raw.at,
    ...(raw.related ?? []).map((related) => related.at),
    ...(raw.fix?.edits ?? []).map((edit) => edit.at),
  ];
}

/** In commands that are pasted onto a device, what a fix takes away it writes in its `no` form. */
function titleInChange({ title, edits }: Fix): string {
  if (!edits.every(({ kind }) => kind === 'remove-line' || kind === 'remove-block')) return title;
  const commands = edits.map(({ at }) => `"${oppositeCommand(at.line)}"`);
  return commands.length === 1 ? `Write ${commands[0]} instead` : `${title}, in the "no" form`;
}

function locate({ rule, severity, raw }: Active, lineOf: (mark: Mark) => number, isPasted: boolean): Finding {
  return {
    rule,
    severity,
    message: fillTemplate(rule.messages[raw.message] ?? rule.what, raw.holes),
    line: lineOf(raw.at),
    span: raw.at.span,
    related: (raw.related ?? []).map(({ at, message }) => ({ line: lineOf(at), span: at.span, message })),
    fix: raw.fix && {
      title: isPasted ? titleInChange(raw.fix) : raw.fix.title,
      edits: raw.fix.edits.map((edit) => ({ line: lineOf(edit.at), edit })),
    },
  };
}

/** One finding a rule and line: the same cause is said once. */
function onePerLine(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, line }) => {
    const key = `${rule.id} ${line}`;
    return !seen.has(key) && seen.add(key);
  });
}
