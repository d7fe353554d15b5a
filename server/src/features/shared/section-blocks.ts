import type { BoundLine } from '../../model/bound-line';
import { UNKNOWN_MODE } from '../../model/state';
import type { LineRange } from './line-ranges';

/**
 * A command with all that stands below it: the commands of the mode it opens, its free text, or what is indented below
 * a command that nobody here knows. It ends with its last command: what closes it is left out. Lines are counted from
 * the first one of the section.
 */
export interface BlockRange extends LineRange {
  readonly header: BoundLine;
  readonly blocks: readonly BlockRange[];
  /** True for a banner, a certificate and the like. */
  readonly isText: boolean;
}

type Draft<Range> = { -readonly [Key in keyof Range]: Range[Key] };
type OpenBlock = Omit<Draft<BlockRange>, 'blocks'> & { blocks: OpenBlock[] };

/** The outermost blocks of a section. */
export function findBlocks(lines: readonly BoundLine[]): readonly BlockRange[] {
  const roots: OpenBlock[] = [];
  // The blocks that are open at a line, by depth; a mode without a header in the section leaves a hole.
  const open: (OpenBlock | undefined)[] = [];
  let text: OpenBlock | undefined;
  let unknown: OpenBlock | undefined;
  for (const [number, line] of lines.entries()) {
    if (line.kind === 'text') {
      if (text === undefined) continue;
      extend(open, number);
      text.last = number;
      continue;
    }
    text = undefined;
    if (line.kind !== 'command') continue;
    const { depth, mode } = line;
    if (open.length > depth) open.length = depth;
    if (mode === UNKNOWN_MODE && open[depth - 1] === undefined && unknown?.header.depth === depth - 1) {
      (innermost(open)?.blocks ?? roots).push(unknown);
      open[depth - 1] = unknown;
    }
    extend(open, number);
    const isHeader = opensMode(line);
    const isText = !isHeader && (line.after.text !== undefined || isShortText(line));
    const isUnknown = line.form === undefined && mode !== UNKNOWN_MODE;
    if (mode !== UNKNOWN_MODE) unknown = undefined;
    // Nearly all lines are not the header of a block.
    if (!isHeader && !isText && !isUnknown) continue;
    const block: OpenBlock = { header: line, first: number, last: number, blocks: [], isText };
    if (isUnknown) unknown = block;
    if (isHeader || isText) (innermost(open)?.blocks ?? roots).push(block);
    if (isHeader) open[depth] = block;
    if (isText) text = block;
  }
  return roots;
}

function opensMode({ after, depth }: BoundLine): boolean {
  return after.frame.depth > depth;
}

function extend(open: readonly (OpenBlock | undefined)[], to: number): void {
  for (const block of open) if (block !== undefined) block.last = to;
}

function innermost(open: readonly (OpenBlock | undefined)[]): OpenBlock | undefined {
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const block = open[depth];
    if (block !== undefined) return block;
  }
  return undefined;
}

/** A banner on one line. */
function isShortText({ matched }: BoundLine): boolean {
  for (const { argument } of matched) if (argument?.type === 'text') return true;
  return false;
}

/** The commands right in the mode of a block, without those of inner blocks. */
export function* commandsIn(block: BlockRange, lines: readonly BoundLine[]): Generator<BoundLine> {
  let index = block.first + 1;
  for (const inner of [...block.blocks, undefined]) {
    for (const end = inner?.first ?? block.last + 1; index < end; index++) {
      const line = lines[index];
      if (line?.kind === 'command') yield line;
    }
    // A command that nobody here knows is a command of the mode, though other lines stand below it.
    if (inner !== undefined && !inner.isText && !opensMode(inner.header)) yield inner.header;
    index = (inner?.last ?? index) + 1;
  }
}
