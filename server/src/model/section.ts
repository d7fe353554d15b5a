import type { BoundLine } from './bound-line';

/**
 * A run of lines that begins in the global mode: one command with all that stands below it, or some commands in a row
 * that open no mode. What is computed for a section is kept for as long as no line of it changes.
 */
/**
 * What a row may hold of the section that it was read from. A row outlives its section: one that held the lines, and what
 * was read from them, would keep every version that ever was.
 */
export interface SectionRef {
  /** Stands for the section from version to version, also where lines in it changed. */
  readonly key: SectionKey;
}

export interface Section extends SectionRef {
  /** For rows to hold. */
  readonly ref: SectionRef;
  readonly lines: readonly BoundLine[];
  /** All that its lines speak of (`BoundLine.topics`): a fact looks only into sections that speak of what it reads. */
  readonly topics: TopicSet;
  /** What was read from these lines, and, to compare with, from the lines that stood here before. */
  facts: Map<object, unknown> | undefined;
  readonly inherited: InheritedFacts | undefined;
  /** Its blocks, once they were asked for. */
  blocks: readonly Block[] | undefined;
}

/** What was read from the lines of an older section. */
export interface InheritedFacts {
  readonly facts: ReadonlyMap<object, unknown>;
  /** The lines that stood there and do not any more, and those that stand there now. */
  readonly changed: readonly BoundLine[];
}

/** What sections speak of. Those that speak of the same share one, so that a fact looks at each only once. */
export interface TopicSet {
  readonly topics: ReadonlySet<string>;
  /** Counts the sets from 0; undefined for one of those that came when too many were there. */
  readonly place: number | undefined;
}

export type SectionKey = { readonly section: true };

/** A command that opens a mode, with the commands in it. Comments, blank lines and free text are left out. */
export interface Block {
  readonly header: BoundLine;
  readonly lines: readonly BoundLine[];
  readonly blocks: readonly Block[];
}

const SHORT_RUN = 64;

/** Collects lines into sections. A section made from an older one takes over its key and what was read from it. */
export class SectionWriter {
  readonly sections: Section[] = [];
  #lines: BoundLine[] = [];
  #origin: Section | undefined;
  #lastOrigin: Section | undefined;

  /** Adds a line; `origin` is the section in which the line, or its neighbour, stood in the version before. */
  add(line: BoundLine, origin?: Section): void {
    if (this.#lines.length > 0 && beginsSection(line, this.#lines)) this.finish();
    if (this.#lines.length === 0) this.#origin = origin;
    this.#lines.push(line);
  }

  finish(): void {
    if (this.#lines.length === 0) return;
    const origin = this.#origin === this.#lastOrigin ? undefined : this.#origin;
    this.sections.push(newSection(this.#lines.slice(), origin));
    this.#lastOrigin = this.#origin;
    this.#lines = [];
  }
}

function newSection(lines: readonly BoundLine[], origin: Section | undefined): Section {
  const changed = origin === undefined ? lines : changedLines(origin.lines, lines);
  const ref = origin?.ref ?? { key: { section: true } };
  return {
    key: ref.key,
    ref,
    lines,
    topics: topicsAfter(origin, lines, changed),
    facts: undefined,
    inherited: inheritedFrom(origin, changed),
    blocks: undefined,
  };
}

/** What was read from an older section that itself was never looked into stands for what was read before it. */
function inheritedFrom(
  origin: Section | undefined,
  changed: readonly BoundLine[],
): InheritedFacts | undefined {
  if (origin === undefined) return undefined;
  if (origin.facts !== undefined) return { facts: origin.facts, changed };
  const { facts, changed: before } = origin.inherited ?? { changed: [] };
  // What nobody looked into for so long is read anew.
  if (facts === undefined || before.length > SHORT_RUN) return undefined;
  return { facts, changed: [...before, ...changed] };
}

/** The lines of both that stand between those at the beginning and at the end that are the same. */
function changedLines(old: readonly BoundLine[], lines: readonly BoundLine[]): readonly BoundLine[] {
  const most = Math.min(old.length, lines.length);
  let first = 0;
  while (first < most && old[first] === lines[first]) first++;
  let behind = 0;
  while (behind < most - first && old[old.length - 1 - behind] === lines[lines.length - 1 - behind]) behind++;
  return [...old.slice(first, old.length - behind), ...lines.slice(first, lines.length - behind)];
}

/** In a long section what an edit took away may be said elsewhere too: its topics only grow. */
function topicsAfter(
  origin: Section | undefined,
  lines: readonly BoundLine[],
  changed: readonly BoundLine[],
): TopicSet {
  if (origin === undefined || lines.length <= SHORT_RUN || changed.length > SHORT_RUN)
    return topicsOfLines(lines);
  const { topics } = origin.topics;
  const isKnown = changed.every((line) => line.topics.every((topic) => topics.has(topic)));
  return isKnown ? origin.topics : topicsOfLines(lines);
}

const MOST_TOPIC_SETS = 5_000;
const topicSets = new Map<string, TopicSet>();

/** Sections that speak of the same share one set. */
function topicsOfLines(lines: readonly BoundLine[]): TopicSet {
  const topics = new Set<string>();
  for (const line of lines) for (const one of line.topics) topics.add(one);
  const name = [...topics].join(' ');
  const known = topicSets.get(name);
  if (known !== undefined) return known;
  if (topicSets.size === MOST_TOPIC_SETS) return { topics, place: undefined };
  const set = { topics, place: topicSets.size };
  topicSets.set(name, set);
  return set;
}

/** True where a new section begins with this line, given the lines of the one before it. */
function beginsSection(line: BoundLine, current: readonly BoundLine[]): boolean {
  if (line.kind !== 'command' || line.depth !== 0) return false;
  const [first] = current;
  return opensMode(line) || current.length >= SHORT_RUN || (first !== undefined && opensMode(first));
}

function opensMode(line: BoundLine): boolean {
  return line.after.frame.depth > line.depth;
}

/** The blocks of a section, outermost first. */
export function blocksOf(section: Section): readonly Block[] {
  section.blocks ??= findBlocks(section);
  return section.blocks;
}

function findBlocks(section: Section): readonly Block[] {
  const roots: MutableBlock[] = [];
  const open: MutableBlock[] = [];
  for (const line of section.lines) {
    if (line.kind !== 'command') continue;
    open.length = Math.min(open.length, line.depth);
    open.at(-1)?.lines.push(line);
    if (!opensMode(line)) continue;
    const block: MutableBlock = { header: line, lines: [], blocks: [] };
    (open.at(-1)?.blocks ?? roots).push(block);
    open.push(block);
  }
  return roots;
}

interface MutableBlock {
  header: BoundLine;
  lines: BoundLine[];
  blocks: MutableBlock[];
}
