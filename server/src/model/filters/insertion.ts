import { argument } from '../bound-line';
import type { AccessList, AclEntry } from './types';

/**
 * Lines of a fix with further entries in front of one of a list, numbered and indented as it is. Undefined where no
 * numbers are free there.
 */
export function linesBefore(
  list: AccessList,
  entry: AclEntry,
  entries: readonly string[],
): readonly string[] | undefined {
  const { line } = entry.mark;
  const indent = line.source.text.slice(0, line.words[0] ?? 0);
  if (!list.entries.some(({ numbered }) => numbered))
    return entries.map((text) => indent + globalPrefix(list) + text);
  const before = list.entries[list.entries.indexOf(entry) - 1]?.sequence ?? 0;
  const first = entry.sequence - entries.length;
  if (!entry.numbered || first <= before) return undefined;
  return entries.map((text, at) => `${indent}${numberText(list, entry, first + at)}${text}`);
}

/** The beginning of the lines of a list that has no block of its own. */
export function globalPrefix({ global, name }: AccessList): string {
  return global ? `access-list ${name} ` : '';
}

/** IPv6 entries have a word in front of their number. */
function numberText({ family }: AccessList, { mark }: AclEntry, number: number): string {
  const isWritten = argument(mark.line, 'sequence') !== undefined;
  if (!isWritten) return '';
  return family === 6 ? `sequence ${number} ` : `${number} `;
}
