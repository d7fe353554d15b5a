import { nameOf, type Result, ratioOf } from './figures.mts';

/** What a result may cost at most: so many times the floor, so much more than it, or so much altogether. */
export interface Budget {
  readonly what: RegExp;
  readonly on: RegExp;
  readonly limit: {
    readonly kind: 'ratio' | 'beyond' | 'all';
    readonly most: number;
    readonly of: 'median' | 'p95';
  };
}

const FIFTY = /^\w+ 50000$/;
const ratio = (most: number) => ({ kind: 'ratio', most, of: 'median' }) as const;

/** The budgets of the project. Those for bundle sizes stand in `test/meta/size.test.ts`. */
export const budgets: readonly Budget[] = [
  { what: /^start to ready/, on: /^$/, limit: ratio(1.3) },
  { what: /^open to diagnostics/, on: FIFTY, limit: ratio(8) },
  { what: /^open to hover/, on: FIFTY, limit: ratio(5) },
  { what: /^keystroke: (?!all)/, on: FIFTY, limit: ratio(5) },
  { what: /^(hover|completion|definition)$/, on: FIFTY, limit: { kind: 'beyond', most: 3, of: 'p95' } },
  { what: /^memory after open/, on: FIFTY, limit: ratio(2.5) },
  { what: /^grammar: tokenise/, on: /./, limit: ratio(12) },
];

/** The budget of a result, and whether it is kept; undefined where it has none. */
export function budgetOf(result: Result): { readonly text: string; readonly isKept: boolean } | undefined {
  const budget = budgets.find(({ what, on }) => what.test(result.what) && on.test(result.on));
  if (budget === undefined) return undefined;
  const { kind, most, of } = budget.limit;
  if (kind === 'ratio') return { text: `≤ ${most} ×`, isKept: (ratioOf(result) ?? 0) <= most };
  const least = kind === 'beyond' ? (result.floor?.[of] ?? 0) : 0;
  const name = of === 'p95' ? 'p95 ' : '';
  return {
    text: `${name}≤ ${kind === 'beyond' ? 'floor + ' : ''}${most} ${result.unit}`,
    isKept: result.ours[of] - least <= most,
  };
}

/** The budgets in words, for those results that have one. */
export function budgetLines(results: readonly Result[]): string[] {
  const judged = results.flatMap((result) => {
    const budget = budgetOf(result);
    return budget === undefined ? [] : [{ result, budget }];
  });
  if (judged.length === 0) return [];
  const missed = judged.filter(({ budget }) => !budget.isKept);
  return [
    `${judged.length - missed.length} of ${judged.length} budgets are kept.`,
    ...missed.map(({ result, budget }) => `  missed: ${nameOf(result)} (${budget.text})`),
  ];
}
