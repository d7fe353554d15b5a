import { bindLine } from '../../model/bind-line';
import type { BoundLine } from '../../model/bound-line';
import { targetIndent } from './indentation';

/** The columns of a command and of the one to be typed below it. */
export interface NextIndent {
  readonly own: number;
  readonly below: number;
}

/**
 * Where a command and the one to be typed below it stand; undefined where the next line stands as this one does,
 * which editors do by themselves, and in free text. A command is only moved where it leaves its mode.
 */
export function indentAfter(line: BoundLine): NextIndent | undefined {
  if (line.kind !== 'command' || line.words[0] !== line.indent) return undefined;
  if (line.form === undefined) return outside(line);
  if (line.after.text !== undefined) return undefined;
  const { leaves } = line.form?.attributes ?? {};
  if (leaves === 'all') return { own: line.indent, below: 0 };
  if (leaves === 'mode') {
    const below = Math.max(0, outerIndent(line));
    return { own: targetIndent(line, line.before) ?? line.indent, below };
  }
  if (line.after.frame.depth > line.depth) return { own: line.indent, below: line.indent + 1 };
  return undefined;
}

/** For a command that only a mode further out knows: as on a device it leaves the modes between. */
function outside(line: BoundLine): NextIndent | undefined {
  for (let frame = line.before.frame; frame.parent !== undefined; frame = frame.parent) {
    const own = frame.indent;
    if (own >= line.indent) continue;
    const text = ' '.repeat(own) + line.source.text.slice(line.indent);
    const moved = bindLine({ ...line.source, text }, line.before);
    if (moved.form === undefined || moved.depth >= line.depth || moved.after.text !== undefined) continue;
    return { own, below: moved.after.frame.depth > moved.depth ? own + 1 : own };
  }
  return undefined;
}

/** The column of the header of the mode that a line leaves. */
function outerIndent({ before, depth }: BoundLine): number {
  let frame = before.frame;
  while (frame.depth > depth && frame.parent !== undefined) frame = frame.parent;
  return frame.indent;
}
