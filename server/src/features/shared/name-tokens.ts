import { missingNames } from '../../model/missing-names';
import type { Snapshot } from '../../model/snapshot';
import { type Symbol as NamedThing, symbols } from '../../model/symbols';
import { topic } from '../../model/topics';
import { modifier, tokenType } from './token-legend';

/**
 * The names of the lines `from` up to, without, `to`, as LSP packs them: five numbers a token, places counted from the
 * token before. What a line names is kept by the facts; here only its number is added, in one pass.
 */
export function nameTokens(snapshot: Snapshot, from = 0, to = snapshot.lines.length): number[] {
  const missing = missingNames(snapshot);
  const data: number[] = [];
  let lastLine = 0;
  let lastStart = 0;
  let lastEnd = 0;
  forEachSymbol(snapshot, to, (symbol, line) => {
    if (line < from || isTemplate(symbol)) return;
    const { start, end } = symbol.mark.span;
    // The interfaces between the ends of a range share one place.
    if (line === lastLine && start < lastEnd) return;
    data.push(
      line - lastLine,
      line === lastLine ? start - lastStart : start,
      end - start,
      tokenType(symbol.kind),
      modifiersOf(symbol, missing),
    );
    lastLine = line;
    lastStart = start;
    lastEnd = end;
  });
  return data;
}

/** Visits the names above a line with the numbers of their lines. Both names and lines are in the order of the document. */
function forEachSymbol(
  snapshot: Snapshot,
  to: number,
  visit: (symbol: NamedThing, line: number) => void,
): void {
  const all = symbols(snapshot);
  let next = 0;
  let number = 0;
  for (const { lines, topics } of snapshot.sections) {
    if (number >= to || next >= all.length) return;
    if (!topics.topics.has(topic.symbol)) {
      number += lines.length;
      continue;
    }
    for (const line of lines) {
      if (number >= to) return;
      for (let symbol = all[next]; symbol?.mark.line === line; symbol = all[++next]) visit(symbol, number);
      number++;
    }
  }
}

function modifiersOf(
  { kind, name, role, mark }: NamedThing,
  missing: ReadonlyMap<string, ReadonlySet<string>>,
): number {
  if (role === 'definition') return modifier.declaration;
  const isNeeded = mark.line.negation === undefined;
  return isNeeded && missing.get(kind)?.has(name) ? modifier.unresolved : 0;
}

/** The grammar knows more of a template's value than that it is a name. */
function isTemplate({ mark }: NamedThing): boolean {
  return mark.line.source.text.slice(mark.span.start, mark.span.end).includes('{');
}
