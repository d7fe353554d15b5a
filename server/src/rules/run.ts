import type { Span } from '../base/span';
import { isChange } from '../model/device';
import { locateMarks, type Mark } from '../model/mark';
import type { Snapshot } from '../model/snapshot';
import { suppressions } from '../model/suppressions';
import { type CheckSettings, outsideSuppressor, severityOf } from './check-settings';
import { suppressFindings } from './inside-suppression';
import {
  type Fix,
  type FixEdit,
  fillTemplate,
  type ListedRule,
  type RawFinding,
  type Severity,
} from './rule';
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

interface Active {
  readonly rule: ListedRule;
  readonly severity: Severity;
  readonly raw: RawFinding;
}

/** Where the same is found on more lines than this, it is said once. */
const MOST_EQUAL = 20;

/**
 * The findings of a document: findings, then suppression, then severity, then one for many alike, in the order of the
 * document. `path` is what suppressions outside of the file are matched against.
 */
export function checkSnapshot(snapshot: Snapshot, settings: CheckSettings = {}, path = ''): Finding[] {
  return sayOnce(allFindings(snapshot, settings, path));
}

/** The same with every place where something is found, however many: for fixes. */
export function allFindings(snapshot: Snapshot, settings: CheckSettings = {}, path = ''): Finding[] {
  const active = rules.flatMap((rule): Active[] => {
    const severity = severityOf(rule, settings);
    if (severity === undefined) return [];
    return rule
      .findings(snapshot)
      .map((raw) => ({ rule, severity: severityOf(rule, settings, raw.severity) ?? severity, raw }));
  });
  const silenced = suppressions(snapshot);
  if (active.length + silenced.length === 0) return [];
  const isPasted = isChange(snapshot);
  const lines = locateMarks(snapshot, [
    ...active.flatMap(({ raw }) => marksOf(raw)),
    ...silenced.map(({ mark }) => mark),
  ]);
  const lineOf = (mark: Mark): number => lines.get(mark.line) ?? 0;
  const isOutside = outsideSuppressor(settings.suppress ?? [], path);
  const found = onePerLine(active.map((one) => locate(one, lineOf, isPasted)));
  const { kept, useless } = suppressFindings(found, silenced, lineOf, settings);
  return [...kept, ...useless]
    .filter(({ rule, line }) => !isOutside(rule.id, snapshot.lines[line]?.text ?? ''))
    .sort((a, b) => a.line - b.line || a.span.start - b.span.start);
}

function marksOf(raw: RawFinding): Mark[] {
  return [
    raw.at,
    ...(raw.related ?? []).map((related) => related.at),
    ...(raw.fix?.edits ?? []).map((edit) => edit.at),
  ];
}

function locate({ rule, severity, raw }: Active, lineOf: (mark: Mark) => number, isPasted: boolean): Finding {
  return {
    rule,
    severity,
    message: messageOf(rule, raw),
    line: lineOf(raw.at),
    span: raw.at.span,
    related: (raw.related ?? []).map(({ at, message }) => ({ line: lineOf(at), span: at.span, message })),
    fix: raw.fix && {
      title: isPasted ? titleInChange(raw.fix) : raw.fix.title,
      edits: raw.fix.edits.map((edit) => ({ line: lineOf(edit.at), edit })),
    },
  };
}

const messages = new WeakMap<RawFinding, string>();

/** Written once for as long as a finding stays the same. */
function messageOf(rule: ListedRule, raw: RawFinding): string {
  const known = messages.get(raw);
  if (known !== undefined) return known;
  const message = fillTemplate(rule.messages[raw.message] ?? raw.message, raw.holes);
  messages.set(raw, message);
  return message;
}

/** In commands that are pasted onto a device, what a fix takes away it writes in its `no` form. */
function titleInChange({ title, edits }: Fix): string {
  if (!edits.every(({ kind }) => kind === 'remove-line' || kind === 'remove-block')) return title;
  const [first] = edits;
  return first !== undefined && edits.length === 1
    ? `Write "${oppositeCommand(first.at.line)}" instead`
    : `${title}, in the "no" form`;
}

/** One finding a rule and line: the same cause is said once. */
function onePerLine(findings: readonly Finding[]): Finding[] {
  const byPlace = [...findings].sort((a, b) => a.line - b.line || a.span.start - b.span.start);
  const seen = new Set<string>();
  return byPlace.filter(({ rule, line }) => {
    const key = `${rule.id} ${line}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** What is found on many lines alike is one finding with the other places: no file drowns in one cause. */
function sayOnce(findings: readonly Finding[]): Finding[] {
  if (findings.length <= MOST_EQUAL) return [...findings];
  const alike = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.rule.id} ${finding.message}`;
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [finding]);
    else known.push(finding);
  }
  return findings.flatMap((finding) => {
    const all = alike.get(`${finding.rule.id} ${finding.message}`) ?? [];
    if (all.length <= MOST_EQUAL) return [finding];
    return finding === all[0] ? [together(finding, all.slice(1))] : [];
  });
}

function together(first: Finding, others: readonly Finding[]): Finding {
  return {
    ...first,
    message: `${first.message} (Here and on ${others.length} other lines.)`,
    related: others.slice(0, MOST_EQUAL).map(({ line, span }) => ({ line, span, message: 'Here too.' })),
  };
}
