import type { Mark } from '../model/mark';
import { fillTemplate, type ListedRule, type RawFinding } from './rule';

/** Where the same is found on more lines than this, it is said once. */
const MOST_EQUAL = 20;

/** A finding, and those that say the same on other lines and are not shown by themselves. */
export interface Grouped {
  readonly rule: ListedRule;
  readonly raw: RawFinding;
  readonly message: string;
  /** How many other lines it stands for. */
  readonly others: number;
  readonly related: readonly { readonly at: Mark; readonly message: string }[];
  /** Every place that it names. */
  readonly marks: readonly Mark[];
}

/** How the findings of a rule are put together. */
export type Group = (rule: ListedRule, raws: readonly RawFinding[]) => readonly Grouped[];

const alone = new WeakMap<RawFinding, Grouped>();

/** The findings of a rule, one a line: the same cause is said once. Each is kept for as long as it is the same. */
export const eachAlone: Group = (rule, raws) =>
  onePerLine(raws).map((raw) => {
    const known = alone.get(raw) ?? groupOf(rule, raw, []);
    alone.set(raw, known);
    return known;
  });

/** The same, and what is found on many lines alike is one finding with the other places: no file drowns in one cause. */
export const saidOnce: Group = (rule, raws) => {
  const each = eachAlone(rule, raws);
  if (each.length <= MOST_EQUAL) return each;
  const alike = new Map<string, Grouped[]>();
  for (const one of each) {
    const same = alike.get(one.message);
    if (same === undefined) alike.set(one.message, [one]);
    else same.push(one);
  }
  if (alike.size === each.length) return each;
  return [...alike.values()].flatMap((same): readonly Grouped[] => {
    const [first, ...others] = same;
    if (first === undefined || others.length < MOST_EQUAL) return same;
    return [
      groupOf(
        rule,
        first.raw,
        others.map(({ raw }) => raw),
      ),
    ];
  });
};

function groupOf(rule: ListedRule, raw: RawFinding, others: readonly RawFinding[]): Grouped {
  const message = fillTemplate(rule.messages[raw.message] ?? raw.message, raw.holes);
  const related = [
    ...(raw.related ?? []),
    ...others.slice(0, MOST_EQUAL).map(({ at }) => ({ at, message: 'Here too.' })),
  ];
  return {
    rule,
    raw,
    message: others.length === 0 ? message : `${message} (Here and on ${others.length} other lines.)`,
    others: others.length,
    related,
    marks: [raw.at, ...related.map(({ at }) => at), ...(raw.fix?.edits ?? []).map(({ at }) => at)],
  };
}

/** The leftmost finding of a line stays. */
function onePerLine(raws: readonly RawFinding[]): readonly RawFinding[] {
  const byLine = new Map<Mark['line'], RawFinding>();
  for (const raw of raws) {
    const known = byLine.get(raw.at.line);
    if (known === undefined || raw.at.span.start < known.at.span.start) byLine.set(raw.at.line, raw);
  }
  return byLine.size === raws.length ? raws : [...byLine.values()];
}
