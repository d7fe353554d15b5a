import type { Mark } from '../mark';

const LONGEST = 60;
const MOST_NAMED = 2;

/** Words of a message for a line of a filter: the line as it is written, or its beginning. */
export function entryText({ line }: Mark): string {
  const text = line.source.text.trim().replace(/\s+/g, ' ');
  return `"${text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text}"`;
}

/** The same for a few lines; of many only how many they are. */
export function entriesText(marks: readonly Mark[]): string {
  return marks.length > MOST_NAMED ? `${marks.length} entries` : marks.map(entryText).join(' and ');
}
