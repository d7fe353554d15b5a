import type { SemanticTokensEdit } from 'vscode-languageserver';

/** Numbers a token. */
const SIZE = 5;

/**
 * The edit that makes the packed tokens `after` of `before`, whole tokens replaced; none where they are equal. As places
 * are relative, all tokens behind an edit of the document are the same numbers as before it, but for the first.
 */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const least = Math.min(before.length, after.length);
  let front = 0;
  while (front < least && before[front] === after[front]) front++;
  if (front === before.length && front === after.length) return [];
  front -= front % SIZE;
  let back = 0;
  while (back < least - front && before[before.length - 1 - back] === after[after.length - 1 - back]) back++;
  back -= back % SIZE;
  return [
    {
      start: front,
      deleteCount: before.length - front - back,
      data: after.slice(front, after.length - back),
    },
  ];
}
