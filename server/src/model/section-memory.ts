import type { BoundLine } from './bound-line';
import type { Section } from './section';
import { slotOf, type TopicSet } from './topic-set';

/** Tells by what lines speak of whether anything can be read from them. */
export type Speaks = (topics: TopicSet) => boolean;

/** What a fact has read from sections, kept in these. */
export interface SectionMemory<Row> {
  readonly known: (section: Section) => readonly Row[] | undefined;
  readonly keep: (section: Section, rows: readonly Row[]) => readonly Row[];
  /** What was read from the lines that stood there before, and the lines that differ. */
  readonly before: (section: Section) => BeforeEdit<Row> | undefined;
}

/** What was read from an older version of a section, and in what the section differs from that. */
export interface BeforeEdit<Row> {
  readonly rows: readonly Row[];
  readonly change: Section['inherited'][number];
}

let facts = 0;

/** A memory for one fact. */
export function sectionMemory<Row>(): SectionMemory<Row> {
  const fact = facts++;
  return {
    known: (section) => section.facts?.rows[slotOf(section.topics, fact)] as readonly Row[] | undefined,
    keep(section, rows) {
      section.facts ??= { topics: section.topics, rows: [], size: 0 };
      // A copy has no room to grow: half the memory, where there are tens of thousands of sections.
      const kept = rows.length === 0 ? none : rows.length < FEW ? rows.slice() : rows;
      section.facts.rows[slotOf(section.topics, fact)] = kept;
      section.facts.size++;
      return kept;
    },
    before({ inherited }) {
      for (const change of inherited) {
        const { topics, rows } = change.known;
        const own = rows[slotOf(topics, fact)] as readonly Row[] | undefined;
        if (own !== undefined) return { rows: own, change };
      }
      return undefined;
    },
  };
}

const none: readonly never[] = [];
const FEW = 16;

/** Tells of all sets that speak of one of some topics. */
export function speaksOf(topics: readonly string[]): Speaks {
  const known: (boolean | undefined)[] = [];
  return ({ topics: own, place }) => {
    const answer = place === undefined ? undefined : known[place];
    if (answer !== undefined) return answer;
    const found = topics.some((topic) => own.has(topic));
    if (place !== undefined) known[place] = found;
    return found;
  };
}

/** True where one of the lines that differ speaks of what is read. */
export function isConcerned({ change: { removed, added } }: BeforeEdit<unknown>, speaks: Speaks): boolean {
  const isRead = ({ topics }: BoundLine): boolean => speaks(topics);
  return removed.some(isRead) || added.some(isRead);
}
