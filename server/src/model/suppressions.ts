import type { Fact } from './facts';
import { lineFact } from './line-fact';
import { type Mark, markLine } from './mark';
import { SUPPRESSION, topic } from './topics';

/** A comment that silences a check: `! conf-t-disable RULE: reason`, or `! conf-t-disable-next-line RULE: reason`. */
export interface Suppression {
  readonly rule: string;
  readonly nextLine: boolean;
  readonly mark: Mark;
}

const NEXT_LINE = '-next-line';

export const suppressions: Fact<readonly Suppression[]> = lineFact([topic.suppression], (line, section) => {
  const { text } = line.source;
  const rest = text.slice(text.indexOf(SUPPRESSION) + SUPPRESSION.length);
  const nextLine = rest.startsWith(NEXT_LINE);
  const [rules = ''] = (nextLine ? rest.slice(NEXT_LINE.length) : rest).split(':', 1);
  const named = rules.split(/[\s,]+/).filter((rule) => rule !== '');
  return named.map((rule) => ({ rule, nextLine, mark: markLine(section, line) }));
});
