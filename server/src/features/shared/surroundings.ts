const NEAR = 400;

/** A piece of a line around a column, cut at blanks, so that a hover costs the same on a line of any length. */
export function surroundings(
  text: string,
  column: number,
): { readonly text: string; readonly start: number } {
  if (text.length <= 2 * NEAR) return { text, start: 0 };
  let start = Math.max(0, column - NEAR);
  while (start > 0 && column - start < 2 * NEAR && !isBlank(text[start - 1])) start--;
  let end = Math.min(text.length, column + NEAR);
  while (end < text.length && end - column < 2 * NEAR && !isBlank(text[end])) end++;
  return { text: text.slice(start, end), start };
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
