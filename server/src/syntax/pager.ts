const PAGER = '--More--';
const BACKSPACE = 8;

/** The column behind ` --More-- ` and what erased it, where a capture kept both in front of a line; otherwise 0. */
export function pagerEnd(text: string): number {
  const at = text.indexOf(PAGER);
  if (at === -1 || text.slice(0, at).trim() !== '') return 0;
  let end = at + PAGER.length;
  let behind = end;
  // Backspaces, blanks and backspaces again: the line begins behind the last backspace.
  while (
    behind < text.length &&
    (text.charCodeAt(behind) === BACKSPACE || text[behind] === ' ' || text[behind] === '\r')
  ) {
    behind++;
    if (text.charCodeAt(behind - 1) === BACKSPACE) end = behind;
  }
  return end;
}
