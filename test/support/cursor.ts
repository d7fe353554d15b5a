import type { Position } from '../../server/src/syntax/lines';

/** Takes the cursor mark `|` out of a text: the text without it and where it stood. */
export function readCursor(marked: string): { readonly text: string; readonly position: Position } {
  const at = marked.indexOf('|');
  if (at === -1) throw new Error('the text has no cursor mark');
  const before = marked.slice(0, at).split('\n');
  return {
    text: marked.slice(0, at) + marked.slice(at + 1),
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}
