import type { BoundLine } from './bound-line';
import { changedResults, flatten, keeping, type Own } from './each-row';
import { ofSections, type SectionFact } from './facts';
import type { Section, SectionKey } from './section';
import { isConcerned, sectionMemory, speaksOf } from './section-memory';
import type { RowsOf } from './section-rows';

/** Of a shorter section all lines are read again: that takes less than to remember them. */
const LONG_SECTION = 200;

/**
 * A section fact whose rows each follow from one line, and from the first line of its section, by itself: an edit in a
 * long section, such as an access list of thousands of entries, reads only the lines that changed. Rows are objects.
 */
export function lineFact<Row extends object>(
  topics: readonly string[],
  read: (line: BoundLine, section: Section) => readonly Row[],
): SectionFact<Row> {
  const memory = sectionMemory<Row>();
  const speaks = speaksOf(topics);
  const kept = new WeakMap<SectionKey, Own<Row>>();
  const readIn = (section: Section) => (line: BoundLine) =>
    speaks(line.topics) ? read(line, section) : none;

  const allLines = (section: Section): readonly Row[] => {
    kept.delete(section.key);
    if (section.lines.length < LONG_SECTION) return flatten(section.lines, readIn(section));
    const own: Own<Row> = new WeakMap();
    kept.set(section.key, own);
    return flatten(section.lines, keeping(own, readIn(section)));
  };

  const someLines = (section: Section): readonly Row[] | undefined => {
    const before = memory.before(section);
    if (before === undefined) return undefined;
    if (!isConcerned(before, speaks)) return before.rows;
    const { from, removed, added } = before.change;
    const own = section.lines.length < LONG_SECTION || from === 0 ? undefined : kept.get(section.key);
    if (own === undefined) return undefined;
    // In front of the edit the lines are those of before.
    const change = { before: section.lines, after: section.lines, at: from, removed, added };
    return changedResults(before.rows, change, own, keeping(own, readIn(section)));
  };

  const rowsOf: RowsOf<Row> = (section) => {
    if (!speaks(section.topics)) return none;
    return memory.known(section) ?? memory.keep(section, someLines(section) ?? allLines(section));
  };
  return ofSections(topics, speaks, rowsOf);
}

const none: readonly never[] = [];
