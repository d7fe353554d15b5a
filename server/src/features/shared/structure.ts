import type { BoundLine } from '../../model/bound-line';
import type { Snapshot } from '../../model/snapshot';
import { UNKNOWN_MODE } from '../../model/state';
import { lineFamily } from './line-family';

/** A run of lines; numbers are counted from 0, and both lines belong to it. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/**
 * A command with all that stands below it: the commands of the mode it opens, its free text, or what is indented below
 * a command that nobody here knows.
 */
export interface BlockRange extends LineRange {
  readonly header: BoundLine;
  /** The lines right in the mode, without those of inner blocks. None for free text. */
  readonly lines: readonly BoundLine[];
  readonly blocks: readonly BlockRange[];
  /** True for a banner, a certificate and the like. */
  readonly isText: boolean;
}

/** Commands in a row that set up one thing a line each, such as static routes or the entries of a numbered list. */
export interface FamilyRange extends LineRange {
  /** What begins all of them alike: `ip route`, `access-list 10`. */
  readonly family: string;
  readonly header: BoundLine;
  /** True where the lines spell out one named list. */
  readonly isNamed: boolean;
}

/** How a document is laid out. */
export interface Structure {
  readonly lines: readonly BoundLine[];
  /** The outermost blocks; others stand within them. A block ends with its last command: what closes it is left out. */
  readonly blocks: readonly BlockRange[];
  readonly families: readonly FamilyRange[];
  /** Lines of comments in a row, statements of templates aside. */
  readonly comments: readonly LineRange[];
}

const key = {};

/** The layout of a document, found in one pass and kept with the snapshot. */
export function structure(snapshot: Snapshot): Structure {
  const known = snapshot.derived.get(key) as Structure | undefined;
  if (known !== undefined) return known;
  const lines: BoundLine[] = [];
  for (const section of snapshot.sections) for (const line of section.lines) lines.push(line);
  const found: Structure = {
    lines,
    blocks: findBlocks(lines),
    families: findFamilies(lines),
    comments: findComments(lines),
  };
  snapshot.derived.set(key, found);
  return found;
}

type Draft<Range> = { -readonly [Key in keyof Range]: Range[Key] };
type OpenBlock = Omit<Draft<BlockRange>, 'lines' | 'blocks'> & { lines: BoundLine[]; blocks: OpenBlock[] };

function findBlocks(lines: readonly BoundLine[]): readonly BlockRange[] {
  const roots: OpenBlock[] = [];
  // The blocks that are open at a line, by depth; a mode without a header in the document leaves a hole.
  const open: (OpenBlock | undefined)[] = [];
  let text: OpenBlock | undefined;
  let unknown: OpenBlock | undefined;
  const add = (block: OpenBlock): void => {
    (open.findLast((outer) => outer !== undefined)?.blocks ?? roots).push(block);
  };
  lines.forEach((line, number) => {
    if (line.kind === 'text') {
      if (text === undefined) return;
      for (const block of open) if (block !== undefined) block.last = number;
      text.last = number;
      return;
    }
    text = undefined;
    if (line.kind !== 'command') return;
    open.length = Math.min(open.length, line.depth);
    const within = line.depth - 1;
    if (line.mode === UNKNOWN_MODE && open[within] === undefined && unknown?.header.depth === within) {
      add(unknown);
      open[within] = unknown;
    }
    for (const block of open) if (block !== undefined) block.last = number;
    const opensMode = line.after.frame.depth > line.depth;
    const opensText = !opensMode && (line.after.text !== undefined || isShortText(line));
    const block: OpenBlock = {
      header: line,
      first: number,
      last: number,
      lines: [],
      blocks: [],
      isText: opensText,
    };
    if (line.mode !== UNKNOWN_MODE) unknown = line.form === undefined ? block : undefined;
    if (opensMode || opensText) add(block);
    else open.findLast((outer) => outer !== undefined)?.lines.push(line);
    if (opensMode) open[line.depth] = block;
    if (opensText) text = block;
  });
  return roots;
}

/** A banner on one line. */
function isShortText({ matched }: BoundLine): boolean {
  return matched.some((word) => word.argument?.type === 'text');
}

function findFamilies(lines: readonly BoundLine[]): readonly FamilyRange[] {
  const found: Draft<FamilyRange>[] = [];
  let run: Draft<FamilyRange> | undefined;
  lines.forEach((line, number) => {
    const family = line.depth === 0 ? lineFamily(line) : undefined;
    if (family === undefined) {
      run = undefined;
      return;
    }
    if (run?.family === family.name) {
      run.last = number;
      return;
    }
    run = { family: family.name, isNamed: family.isNamed, header: line, first: number, last: number };
    found.push(run);
  });
  return found;
}

function findComments(lines: readonly BoundLine[]): readonly LineRange[] {
  const found: Draft<LineRange>[] = [];
  let run: Draft<LineRange> | undefined;
  lines.forEach((line, number) => {
    if (line.kind !== 'comment' || !line.source.text.trimStart().startsWith('!')) {
      run = undefined;
      return;
    }
    if (run !== undefined) {
      run.last = number;
      return;
    }
    run = { first: number, last: number };
    found.push(run);
  });
  return found;
}
