import type { BoundLine } from '../bound-line';
import type { Section, SectionKey } from '../section';
import { type BeforeEdit, sectionMemory } from '../section-memory';
import { topic } from '../topics';
import { commandOf, type LastLines, type Overwritten, step } from './overwriting';

/** What was found in one version of a section. */
interface Found {
  readonly all: readonly Overwritten[];
}

/** What is known of the last version of a section. */
interface Known {
  readonly found: Found;
  /** The lines by their command. */
  readonly lines: Map<string, Set<BoundLine>>;
  /** Commands that stand there more than once. */
  readonly repeated: Set<string>;
  /** By command, what replaces what. */
  readonly replaced: Map<string, readonly Overwritten[]>;
}

const memory = sectionMemory<Found>();
const last = new WeakMap<SectionKey, Known>();

/**
 * The commands that are replaced in the blocks of a section of many lines. After an edit only those that lines which
 * changed begin with are looked at, unless a line came or went that may part blocks.
 */
export function overwrittenInLong(section: Section): readonly Overwritten[] {
  const [known] = memory.known(section) ?? [];
  const found = known ?? updated(section) ?? readAll(section);
  if (known === undefined) memory.keep(section, [found]);
  return found.all;
}

function readAll(section: Section): Found {
  const known = { lines: new Map(), repeated: new Set<string>(), replaced: new Map() };
  for (const line of section.lines) add(known, line);
  return remember(section, known, known.repeated);
}

function updated(section: Section): Found | undefined {
  const before = memory.before(section);
  const known = last.get(section.key);
  if (before === undefined || known === undefined || known.found !== before.rows[0]) return undefined;
  const { removed, added } = before.change;
  const changed = new Set<string>();
  for (const line of removed) remove(known, line, changed);
  for (const line of added) add(known, line, changed);
  if (changed.size > 0 || !keepsBlocks(before)) {
    const commands = keepsBlocks(before) ? changed : new Set([...changed, ...known.repeated]);
    return remember(section, known, commands);
  }
  const found = { all: known.found.all };
  last.set(section.key, { ...known, found });
  return found;
}

/** Finds anew what some commands replace. */
function remember(section: Section, known: Omit<Known, 'found'>, commands: ReadonlySet<string>): Found {
  const { lines, repeated, replaced } = known;
  const wanted = new Set<BoundLine>();
  for (const command of commands) {
    replaced.delete(command);
    if (repeated.has(command)) for (const line of lines.get(command) ?? []) wanted.add(line);
  }
  if (wanted.size > 0) find(section, wanted, replaced);
  const found = { all: [...replaced.keys()].sort().flatMap((command) => replaced.get(command) ?? []) };
  last.set(section.key, { ...known, found });
  return found;
}

/** One pass over the section: a command further out ends the blocks that are open. */
function find(section: Section, wanted: ReadonlySet<BoundLine>, replaced: Known['replaced']): void {
  const open: LastLines[] = [];
  for (const line of section.lines) {
    if (line.kind !== 'command') continue;
    const { depth } = line;
    if (open.length > depth + 1) open.length = depth + 1;
    const command = wanted.has(line) ? commandIn(line) : undefined;
    if (command === undefined) continue;
    while (open.length <= depth) open.push(new Map());
    const own = step(open[depth] ?? new Map(), { line, section: section.ref }, command);
    if (own.length > 0) replaced.set(command, [...(replaced.get(command) ?? []), ...own]);
  }
}

type Lines = Pick<Known, 'lines' | 'repeated'>;

function add({ lines, repeated }: Lines, line: BoundLine, changed?: Set<string>): void {
  const command = commandIn(line);
  if (command === undefined) return;
  changed?.add(command);
  const own = lines.get(command);
  if (own === undefined) lines.set(command, new Set([line]));
  else if (own.add(line).size > 1) repeated.add(command);
}

function remove({ lines, repeated }: Lines, line: BoundLine, changed: Set<string>): void {
  const command = commandIn(line);
  if (command === undefined) return;
  changed.add(command);
  const own = lines.get(command);
  own?.delete(line);
  if (own === undefined || own.size < 2) repeated.delete(command);
  if (own?.size === 0) lines.delete(command);
}

/** The command of a line that stands in a block. */
function commandIn(line: BoundLine): string | undefined {
  return line.depth > 0 && line.topics.topics.has(topic.single) ? commandOf(line) : undefined;
}

/** True where no command came or went, and none stands further in or out than before: blocks begin and end as they did. */
function keepsBlocks({ change: { removed, added } }: BeforeEdit<unknown>): boolean {
  const depths = (lines: readonly BoundLine[]): string =>
    lines.flatMap(({ kind, depth }) => (kind === 'command' ? [depth] : [])).join();
  return depths(removed) === depths(added);
}
