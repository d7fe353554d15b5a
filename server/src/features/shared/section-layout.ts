import type { BoundLine } from '../../model/bound-line';
import type { Section } from '../../model/section';
import { lineFamily } from './line-family';
import type { LineRange } from './line-ranges';
import { type BlockRange, findBlocks } from './section-blocks';

/** Commands in a row that set up one thing a line each, such as static routes or the entries of a numbered list. */
export interface FamilyRange extends LineRange {
  /** What begins all of them alike: `ip route`, `access-list 10`. */
  readonly family: string;
  readonly header: BoundLine;
  /** True where the lines spell out one named list. */
  readonly isNamed: boolean;
}

/**
 * How a section is laid out; lines are counted from its first one. As that is a command of the global mode, nothing but
 * a run of like commands goes on from the section before.
 */
export interface SectionLayout {
  /** The outermost blocks; others stand within them. */
  readonly blocks: readonly BlockRange[];
  readonly families: readonly FamilyRange[];
  /** Two lines of comments in a row, or more. */
  readonly comments: readonly LineRange[];
}

const layouts = new WeakMap<Section, SectionLayout>();

/** The layout of a section, found in one pass and kept with it. */
export function layoutOf(section: Section): SectionLayout {
  const known = layouts.get(section);
  if (known !== undefined) return known;
  const { lines } = section;
  const found = {
    blocks: orNone(findBlocks(lines)),
    families: orNone(findFamilies(lines)),
    comments: orNone(findComments(lines)),
  };
  layouts.set(section, found);
  return found;
}

/** True where a run goes on right behind another one. */
export function continues(before: FamilyRange | undefined, run: FamilyRange | undefined): boolean {
  return before !== undefined && before.family === run?.family;
}

/** The run that a section begins with, and the one that reaches its end. */
export function outerRuns({ lines }: Section, { families }: SectionLayout): OuterRuns {
  const head = families[0];
  const tail = families.at(-1);
  return {
    head: head?.first === 0 ? head : undefined,
    tail: tail?.last === lines.length - 1 ? tail : undefined,
  };
}

/** Runs that may go on in the sections around. */
export interface OuterRuns {
  readonly head: FamilyRange | undefined;
  readonly tail: FamilyRange | undefined;
}

type Draft<Range> = { -readonly [Key in keyof Range]: Range[Key] };

function findFamilies(lines: readonly BoundLine[]): readonly FamilyRange[] {
  const found: Draft<FamilyRange>[] = [];
  let run: Draft<FamilyRange> | undefined;
  for (const [number, line] of lines.entries()) {
    const family = line.depth === 0 ? lineFamily(line) : undefined;
    if (family === undefined) {
      run = undefined;
    } else if (run?.family === family.name) {
      run.last = number;
    } else {
      run = { family: family.name, isNamed: family.isNamed, header: line, first: number, last: number };
      found.push(run);
    }
  }
  return found;
}

function findComments(lines: readonly BoundLine[]): readonly LineRange[] {
  const found: LineRange[] = [];
  for (let first = 0; first < lines.length; first++) {
    let last = first;
    while (isComment(lines[last])) last++;
    if (last - first > 1) found.push({ first, last: last - 1 });
    first = Math.max(first, last);
  }
  return found;
}

/** The comments in a row that a line of a section is one of. */
export function commentsAround({ lines }: Section, index: number): LineRange | undefined {
  if (!isComment(lines[index])) return undefined;
  let first = index;
  while (isComment(lines[first - 1])) first--;
  let last = index;
  while (isComment(lines[last + 1])) last++;
  return { first, last };
}

/** Statements of templates are none. */
function isComment(line: BoundLine | undefined): boolean {
  return line?.kind === 'comment' && line.source.text.trimStart().startsWith('!');
}

const none: readonly never[] = [];

/** Most of the many sections have nothing of a kind: they share one list. */
function orNone<Some>(found: readonly Some[]): readonly Some[] {
  return found.length === 0 ? none : found;
}
