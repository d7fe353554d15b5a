import type { BoundLine } from '../bound-line';
import { type Fact, sectionFact } from '../facts';
import { type Keyed, keyedFact } from '../keyed';
import { lineFact } from '../line-fact';
import { opensMode, type Section } from '../section';
import { isNeeded, nameKey, symbols, symbolsOf } from '../symbols';
import { topic } from '../topics';

/** A line that defines something, and may need other names. */
export interface NeedyDefinition {
  readonly key: string;
  readonly line: BoundLine;
  /** True where the line itself needs other names. */
  readonly needsOthers: boolean;
}

const definitions = lineFact(symbols.topics, (line, section): readonly NeedyDefinition[] => {
  if (line.negation !== undefined || !line.matched.some(({ argument }) => argument?.type === 'def'))
    return none;
  const all = symbolsOf(line, section);
  const needsOthers = all.some(isNeeded);
  return all
    .filter(({ role }) => role === 'definition')
    .map(({ kind, name }) => ({ key: nameKey(kind, name), line, needsOthers }));
});
const none: readonly never[] = [];

/** The definitions (`nameKey`) whose line, or a line in the mode that it opens, needs other names. */
export const needyDefinitions: Fact<Keyed<string, NeedyDefinition>> = keyedFact(
  sectionFact(symbols.topics, (section) =>
    definitions
      .rowsOf(section)
      .filter(({ line, needsOthers }) => needsOthers || (opensMode(line) && needsBelow(section, line))),
  ),
  ({ key }) => key,
);

/** True where a line in the mode that a line opens needs a name. */
function needsBelow(section: Section, header: BoundLine): boolean {
  const { lines } = section;
  // What begins a section opens the mode of all other lines in it.
  if (header === lines[0]) return symbols.rowsOf(section).some(isNeeded);
  for (let index = lines.indexOf(header) + 1; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined || (line.kind === 'command' && line.depth <= header.depth)) return false;
    if (line.topics.topics.has(topic.symbol) && symbolsOf(line, section).some(isNeeded)) return true;
  }
  return false;
}
