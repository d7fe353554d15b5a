import type { BoundLine } from '../../model/bound-line';
import { targetIndent } from './indentation';

/**
 * Where a command and the one to be typed below it stand; undefined where the next line stands as this one does,
 * which editors do by themselves, and in free text. A command is only moved where it leaves its mode.
 */
export function indentAfter(line: BoundLine): { readonly own: number; readonly below: number } | undefined {
  if (line.kind !== 'command' || line.words[0] !== line.indent || line.after.text !== undefined)
    return undefined;
  const { leaves } = line.form?.attributes ?? {};
  if (leaves === 'all') return { own: line.indent, below: 0 };
  if (leaves === 'mode') {
    const below = Math.max(0, outerIndent(line));
    return { own: targetIndent(line, line.before) ?? line.indent, below };
  }
  if (line.after.frame.depth > line.depth) return { own: line.indent, below: line.indent + 1 };
  return undefined;
}

/** The column of the header of the mode that a line leaves. */
function outerIndent({ before, depth }: BoundLine): number {
  let frame = before.frame;
  while (frame.depth > depth && frame.parent !== undefined) frame = frame.parent;
  return frame.indent;
}
