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

/** Where the same is found on more lines than this, it is said once. */
const MOST_EQUAL = 20;

/** A finding with its rule, and the findings that say the same on other lines and are not shown by themselves. */
interface Active {
  readonly rule: ListedRule;
  readonly severity: Severity;
  readonly raw: RawFinding;
  readonly others: readonly RawFinding[];
}

/**
 * The findings of a document: findings, then suppression, then severity, then one for many alike, in the order of the
 * document. `path` is what suppressions outside of the file are matched against.
 */
export function checkSnapshot(snapshot: Snapshot, settings: CheckSettings = {}, path = ''): Finding[] {
  return findAll(snapshot, settings, path, (rule, raws, silenced) =>
    // What is silenced does not count as one of many.
    silenced.has(rule.id) || (settings.suppress?.length ?? 0) > 0 ? eachAlone(raws) : saidOnce(rule, raws),
  );
}

/** The same with every place where something is found, however many: for fixes. */
export function allFindings(snapshot: Snapshot, settings: CheckSettings = {}, path = ''): Finding[] {
  return findAll(snapshot, settings, path, (_, raws) => eachAlone(raws));
}

function findAll(
  snapshot: Snapshot,
  settings: CheckSettings,
  path: string,
  group: (rule: ListedRule, raws: readonly RawFinding[], silenced: ReadonlySet<string>) => readonly Grouped[],
): Finding[] {
  const silenced = suppressions(snapshot);
  const silencedRules = new Set(silenced.map(({ rule }) => rule));
  const active = rules.flatMap((rule): Active[] => {
    const severity = severityOf(rule, settings);
    if (severity === undefined) return [];
    return group(rule, rule.findings(snapshot), silencedRules).map(({ raw, others }) => ({
      rule,
      severity:
        raw.severity === undefined ? severity : (severityOf(rule, settings, raw.severity) ?? severity),
      raw,
      others,
    }));
  });
  if (active.length + silenced.length === 0) return [];
  const isPasted = isChange(snapshot);
  const lines = locateMarks(snapshot, [
    ...active.flatMap(({ raw, others }) => [raw, ...others.slice(0, MOST_EQUAL)]).flatMap(marksOf),
    ...silenced.map(({ mark }) => mark),
  ]);
  const lineOf = (mark: Mark): number => lines.get(mark.line) ?? 0;
  const isOutside = outsideSuppressor(settings.suppress ?? [], path);
  const found = active.map((one) => locate(one, lineOf, isPasted));
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

function locate(
  { rule, severity, raw, others }: Active,
  lineOf: (mark: Mark) => number,
  isPasted: boolean,
): Finding {
  const message = messageOf(rule, raw);
  const related = [
    ...(raw.related ?? []),
    ...others.slice(0, MOST_EQUAL).map(({ at }) => ({ at, message: 'Here too.' })),
  ];
  return {
    rule,
    severity,
    message: others.length === 0 ? message : `${message} (Here and on ${others.length} other lines.)`,
    line: lineOf(raw.at),
    span: raw.at.span,
    related: related.map(({ at, message }) => ({ line: lineOf(at), span: at.span, message })),
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

/** A finding, and those that say the same elsewhere. */
interface Grouped {
  readonly raw: RawFinding;
  readonly others: readonly RawFinding[];
}

const none: readonly RawFinding[] = [];

/** The findings of a rule, one a line: the same cause is said once. The leftmost of a line stays. */
function onePerLine(raws: readonly RawFinding[]): readonly RawFinding[] {
  const byLine = new Map<Mark['line'], RawFinding>();
  for (const raw of raws) {
    const known = byLine.get(raw.at.line);
    if (known === undefined || raw.at.span.start < known.at.span.start) byLine.set(raw.at.line, raw);
  }
  return byLine.size === raws.length ? raws : [...byLine.values()];
}

function eachAlone(raws: readonly RawFinding[]): readonly Grouped[] {
  return onePerLine(raws).map((raw) => ({ raw, others: none }));
}

const grouped = new WeakMap<readonly RawFinding[], readonly Grouped[]>();

/**
 * What is found on many lines alike is one finding with the other places: no file drowns in one cause. Kept for as long
 * as the findings of the rule are the same.
 */
function saidOnce(rule: ListedRule, raws: readonly RawFinding[]): readonly Grouped[] {
  const known = grouped.get(raws);
  if (known !== undefined) return known;
  const alike = new Map<string, RawFinding[]>();
  for (const raw of onePerLine(raws)) {
    const message = messageOf(rule, raw);
    const same = alike.get(message);
    if (same === undefined) alike.set(message, [raw]);
    else same.push(raw);
  }
  const groups = [...alike.values()].flatMap((same): readonly Grouped[] => {
    const [first, ...others] = same;
    if (first === undefined) return [];
    return others.length < MOST_EQUAL ? eachAlone(same) : [{ raw: first, others }];
  });
  grouped.set(raws, groups);
  return groups;
}
