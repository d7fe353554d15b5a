import type { Mark } from '../model/mark';
import type { Suppression } from '../model/suppressions';
import { type CheckSettings, severityOf } from './check-settings';
import { fillTemplate } from './rule';
import { rules } from './rules.generated';
import type { Finding } from './run';

/** The rule that speaks of suppressions which silence nothing. */
const USELESS = 'useless-suppression';

/** Takes away what comments in the file silence, and finds the comments that silence nothing. */
export function suppressFindings(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  lineOf: (mark: Mark) => number,
  settings: CheckSettings,
): { readonly kept: readonly Finding[]; readonly useless: readonly Finding[] } {
  if (suppressions.length === 0) return { kept: findings, useless: [] };
  const used = new Set<Suppression>();
  const byPlace = new Map<string, Suppression[]>();
  for (const one of suppressions) {
    const place = placeOf(one.rule, one.nextLine ? lineOf(one.mark) + 1 : undefined);
    const known = byPlace.get(place);
    if (known === undefined) byPlace.set(place, [one]);
    else known.push(one);
  }
  const isSilenced = ({ rule, line }: Finding): boolean => {
    const silencing = [placeOf(rule.id, line), placeOf(rule.id, undefined)].flatMap(
      (place) => byPlace.get(place) ?? [],
    );
    for (const one of silencing) used.add(one);
    return silencing.length > 0;
  };
  const kept = findings.filter((finding) => !isSilenced(finding));
  const useless = suppressions
    .filter((one) => !used.has(one))
    .flatMap((one) => uselessFinding(one, lineOf(one.mark), settings));
  return { kept, useless: useless.filter((finding) => !isSilenced(finding)) };
}

/** A rule on a line, or in the whole file. */
function placeOf(rule: string, line: number | undefined): string {
  return `${rule} ${line ?? 'everywhere'}`;
}

/** A comment for a rule that is off says nothing wrong: the rule may be on elsewhere. */
function uselessFinding(one: Suppression, line: number, settings: CheckSettings): Finding[] {
  const rule = rules.find(({ id }) => id === USELESS);
  const severity = rule && severityOf(rule, settings);
  if (rule === undefined || severity === undefined || one.rule === USELESS) return [];
  const named = rules.find(({ id }) => id === one.rule);
  if (named !== undefined && severityOf(named, settings) === undefined) return [];
  const template = rule.messages[named === undefined ? 'unknown' : 'useless'] ?? '';
  const { mark } = one;
  const edits = [{ line, edit: { kind: 'remove-comment', at: mark } as const }];
  return [
    {
      rule,
      severity,
      message: fillTemplate(template, { rule: one.rule }),
      line,
      span: mark.span,
      related: [],
      fix: { title: 'Remove the comment', edits },
    },
  ];
}
