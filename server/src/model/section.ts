import { differenceOf } from '../base/difference';
import { type Ancestor, ancestorsOf, type Replacement } from './ancestors';
import type { BoundLine } from './bound-line';
import { noTopics, type TopicSet, unionOf } from './topic-set';

/**
 * What a row may hold of the section that it was read from. A row outlives its section: one that held the lines, and what
 * was read from them, would keep every version that ever was.
 */
export interface SectionRef {
  /** Stands for the section from version to version, also where lines in it changed. */
  readonly key: SectionKey;
}

/**
 * A run of lines that begins in the global mode: one command with all that stands below it, or some commands in a row
 * that open no mode. What is computed for a section is kept for as long as no line of it changes.
 */
export interface Section extends SectionRef {
  /** For rows to hold. */
  readonly ref: SectionRef;
  readonly lines: readonly BoundLine[];
  /** All that its lines speak of (`BoundLine.topics`): a fact looks only into sections that speak of what it reads. */
  readonly topics: TopicSet;
  /** What was read from these lines, once something was. */
  facts: SectionFacts | undefined;
  /** What was read from the lines that stood here before. */
  readonly inherited: readonly Ancestor<BoundLine, SectionFacts>[];
  /** Its blocks, once they were asked for. */
  blocks: readonly Block[] | undefined;
}

/** The rows that facts have read from a section. */
export interface SectionFacts {
  readonly topics: TopicSet;
  /** By the slots of the topics (`slotOf`). */
  readonly rows: (readonly unknown[] | undefined)[];
  /** How many facts have read. */
  size: number;
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

  /** Adds lines that stood in one section, in which none of them began another. */
  addAll(lines: readonly BoundLine[], origin: Section | undefined): void {
    if (this.#lines.length === 0) this.#origin = origin;
    this.#lines = this.#lines.concat(lines);
  }

  /** True within what one command opened: there only a command of the global mode begins another section. */
  get isInBlock(): boolean {
    const [first] = this.#lines;
    return first !== undefined && opensMode(first);
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
  const ref = origin?.ref ?? { key: { section: true } };
  const change = origin && replacement(origin.lines, lines);
  return {
    key: ref.key,
    ref,
    lines,
    topics: topicsAfter(origin, lines, change),
    facts: undefined,
    inherited:
      origin === undefined || change === undefined
        ? none
        : ancestorsOf(origin.facts, origin.inherited, origin.lines, change, isMore),
    blocks: undefined,
  };
}

const none: readonly never[] = [];

function isMore({ size }: SectionFacts, newer: Section['inherited']): boolean {
  return newer.every(({ known }) => known.size < size);
}

/** The lines of both that stand between those at the beginning and at the end that are the same. */
function replacement(old: readonly BoundLine[], lines: readonly BoundLine[]): Replacement<BoundLine> {
  const { from, oldTo, newTo } = differenceOf(old, lines);
  return { from, removed: old.slice(from, oldTo), added: lines.slice(from, newTo) };
}

/** In a long section what an edit took away may be said elsewhere too: its topics only grow. */
function topicsAfter(
  origin: Section | undefined,
  lines: readonly BoundLine[],
  change: Replacement<BoundLine> | undefined,
): TopicSet {
  if (origin === undefined || change === undefined || lines.length <= SHORT_RUN) return topicsOfLines(lines);
  return change.added.reduce((topics, line) => unionOf(topics, line.topics), origin.topics);
}

function topicsOfLines(lines: readonly BoundLine[]): TopicSet {
  let topics = noTopics;
  for (const line of lines) topics = unionOf(topics, line.topics);
  return topics;
}

/** True where a new section begins with this line, given the lines of the one before it. */
function beginsSection(line: BoundLine, current: readonly BoundLine[]): boolean {
  if (line.kind !== 'command' || line.depth !== 0) return false;
  const [first] = current;
  return opensMode(line) || current.length >= SHORT_RUN || (first !== undefined && opensMode(first));
}

/** True for a command with lines of its own below it. */
export function opensMode(line: BoundLine): boolean {
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
