/**
 * What a line or a section speaks of. Those that speak of the same share one set, so that a fact looks at each set only
 * once, however many lines there are.
 */
export interface TopicSet {
  readonly topics: ReadonlySet<string>;
  /** Counts the sets from 0; undefined for one of those that came when too many were there. */
  readonly place: number | undefined;
  /** By the number of a fact, the place of what it reads among all that is read from a section that speaks so. */
  readonly slots: (number | undefined)[];
}

/** More sets than real documents ever have, and pairs of them. */
const MOST_SETS = 5_000;
const MOST_UNIONS = 50_000;

const sets = new Map<string, TopicSet>();
const unions = new Map<TopicSet, Map<TopicSet, TopicSet>>();
let unionCount = 0;

/** The set of some topics. */
export function topicSet(topics: readonly string[]): TopicSet {
  const name = topics.length < 2 ? (topics[0] ?? '') : topics.join(' ');
  const known = sets.get(name);
  if (known !== undefined) return known;
  const sorted = [...new Set(topics)].sort();
  const sortedName = sorted.join(' ');
  const place = sets.size < MOST_SETS ? sets.size : undefined;
  const set = sets.get(sortedName) ?? { topics: new Set(sorted), place, slots: [] };
  if (place === undefined) return set;
  sets.set(sortedName, set);
  sets.set(name, set);
  return set;
}

export const noTopics: TopicSet = topicSet([]);

/** The set of all that either speaks of. */
export function unionOf(a: TopicSet, b: TopicSet): TopicSet {
  if (a === b || b === noTopics) return a;
  const known = unions.get(a)?.get(b);
  if (known !== undefined) return known;
  const union = topicSet([...a.topics, ...b.topics]);
  if (unionCount < MOST_UNIONS && union.place !== undefined) {
    unionCount++;
    const own = unions.get(a) ?? new Map<TopicSet, TopicSet>();
    unions.set(a, own.set(b, union));
  }
  return union;
}

/** The place of what a fact reads among all that is read from sections that speak so. */
export function slotOf({ slots }: TopicSet, fact: number): number {
  const known = slots[fact];
  if (known !== undefined) return known;
  let next = 0;
  for (const slot of slots) if (slot !== undefined && slot >= next) next = slot + 1;
  slots[fact] = next;
  return next;
}
