import { locateMarks } from '../model/mark';
import type { Snapshot } from '../model/snapshot';
import { type Suppression, suppressions } from '../model/suppressions';
import { type CheckSettings, outsideSuppressor, severityOf } from './check-settings';
import { eachAlone, type Group, saidOnce } from './group';
import { inOrder, type Ordered } from './in-order';
import { suppressFindings } from './inside-suppression';
import { type Finding, locateFindings } from './located';
import type { ListedRule } from './rule';
import { rules } from './rules.generated';

export type { Finding, LocatedFix } from './located';

/**
 * The findings of a document: findings, then suppression, then severity, then one for many alike, in the order of the
 * document. `path` is what suppressions outside of the file are matched against. The same list as for the version before,
 * where nothing in it changed.
 */
export function checkSnapshot(
  snapshot: Snapshot,
  settings: CheckSettings = {},
  path = '',
): readonly Finding[] {
  const isOutside = (settings.suppress?.length ?? 0) > 0;
  const silenced = new Set(suppressions(snapshot).map(({ rule }) => rule));
  // What is silenced does not count as one of many.
  return findAll(snapshot, settings, path, shownKey, ({ id }) =>
    isOutside || silenced.has(id) ? eachAlone : saidOnce,
  );
}

/** The same with every place where something is found, however many: for fixes. */
export function allFindings(snapshot: Snapshot, settings: CheckSettings = {}, path = ''): readonly Finding[] {
  return findAll(snapshot, settings, path, allKey, () => eachAlone);
}

/** The work of a check rule by rule, so that its driver can let other work in. What is found stays with the snapshot. */
export function* checkSteps(snapshot: Snapshot, settings: CheckSettings): Generator<void, void> {
  for (const rule of rules) {
    if (severityOf(rule, settings) === undefined) continue;
    rule.findings(snapshot);
    yield;
  }
}

const shownKey = {};
const allKey = {};
const nothing: readonly never[] = [];

function findAll(
  snapshot: Snapshot,
  settings: CheckSettings,
  path: string,
  key: object,
  groupOf: (rule: ListedRule) => Group,
): readonly Finding[] {
  const found = rules.map((rule) => ({
    rule,
    raws: severityOf(rule, settings) === undefined ? nothing : rule.findings(snapshot),
    group: groupOf(rule),
    severityOf: ({ severity }: { readonly severity?: Finding['severity'] }) =>
      severityOf(rule, settings, severity) ?? rule.severity,
    manner: `${settings.profile} ${settings.rules?.[rule.id]}`,
  }));
  const lists = locateFindings(snapshot, found);
  const ordered = inOrder(lists, orderedBefore(snapshot, key));
  snapshot.derived.set(key, ordered);
  return unsuppressed(snapshot, ordered.all, settings, path);
}

function orderedBefore({ derived, inherited }: Snapshot, key: object): Ordered | undefined {
  const known = derived.get(key) ?? inherited.find((older) => older.known.has(key))?.known.get(key);
  return known as Ordered | undefined;
}

function unsuppressed(
  snapshot: Snapshot,
  found: readonly Finding[],
  settings: CheckSettings,
  path: string,
): readonly Finding[] {
  const silenced: readonly Suppression[] = suppressions(snapshot);
  const outside = settings.suppress ?? nothing;
  if (silenced.length + outside.length === 0) return found;
  const lines = locateMarks(
    snapshot,
    silenced.map(({ mark }) => mark),
  );
  const isOutside = outsideSuppressor(outside, path);
  const { kept, useless } = suppressFindings(found, silenced, ({ line }) => lines.get(line) ?? 0, settings);
  return [...kept, ...useless]
    .filter(({ rule, line }) => !isOutside(rule.id, snapshot.lines[line]?.text ?? ''))
    .sort((a, b) => a.line - b.line || a.span.start - b.span.start);
}
