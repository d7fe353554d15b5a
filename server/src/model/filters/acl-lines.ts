import { argument, type BoundLine } from '../bound-line';
import type { SectionFact } from '../facts';
import { lineFact } from '../line-fact';
import { type Mark, markLine } from '../mark';
import type { Section } from '../section';
import { topic } from '../topics';
import { readExtendedEntry, readStandardEntry, type WrittenEntry } from './acl-entry';
import type { Packets } from './packets';
import { packetsOf, usesGroups } from './resolve';
import type { AccessList, Action, Family } from './types';

/** The list that a line belongs to. */
export interface AclHead {
  readonly family: Family;
  readonly name: string;
  readonly kind: AccessList['kind'];
  /** Family and name. */
  readonly key: string;
}

/** A line of an access list. */
export interface AclLine {
  readonly head: AclHead;
  readonly mark: Mark;
  /** What it does: it opens the list, adds an entry, takes one away or all, or numbers all of them anew. */
  readonly does: 'open' | 'add' | 'remove' | 'clear' | { readonly start: number; readonly step: number };
  /** True for a line of the global mode. */
  readonly global: boolean;
  readonly sequence: number | undefined;
  /** Undefined where the entry is not understood. */
  readonly action: Action | undefined;
  /** Undefined too where the entry names an object group: then it is what is written. */
  readonly packets: Packets | undefined;
  readonly grouped: WrittenEntry | undefined;
}

type Shape = Pick<AclHead, 'family' | 'kind'>;

/** Commands that open a list, and those that are an entry of a numbered one. */
const OPENERS: Readonly<Record<string, Shape>> = {
  'ip-access-list-standard': { family: 4, kind: 'standard' },
  'ip-access-list-extended': { family: 4, kind: 'extended' },
  'ipv6-access-list': { family: 6, kind: 'extended' },
};
const GLOBAL: Readonly<Record<string, Shape>> = {
  'access-list-standard': { family: 4, kind: 'standard' },
  'access-list-extended': { family: 4, kind: 'extended' },
};
const RENUMBER: Readonly<Record<string, Shape>> = {
  'ip-access-list-resequence': { family: 4, kind: 'extended' },
};
const ENTRIES: ReadonlySet<string> = new Set(['acl-standard-entry', 'acl-extended-entry', 'acl-ipv6-entry']);
const REMARK = 'acl-remark';
const EVALUATE = 'acl-evaluate';

/** The lines of all access lists, in the order of the document; remarks are none. */
export const aclLines: SectionFact<AclLine> = lineFact(
  [
    ...Object.keys(OPENERS),
    ...Object.keys(GLOBAL),
    ...ENTRIES,
    REMARK,
    EVALUATE,
    ...Object.keys(RENUMBER),
    topic.unrecognised,
  ],
  (line, section) => {
    if (line.kind !== 'command') return none;
    const row = line.depth === 0 ? readGlobal(section, line) : readInBlock(section, line);
    return row === undefined ? none : [row];
  },
);

const none: readonly never[] = [];

function readGlobal(section: Section, line: BoundLine): AclLine | undefined {
  const id = line.form?.id ?? '';
  const isOpener = OPENERS[id] !== undefined;
  const head = isOpener ? headOf(line) : newHead(line, GLOBAL[id] ?? RENUMBER[id]);
  if (head === undefined) return undefined;
  const row = { ...bare(section, line, head), global: true };
  if (RENUMBER[id] !== undefined) {
    const does = { start: numberOf(line, 'start') ?? 10, step: numberOf(line, 'step') ?? 10 };
    return line.negation === undefined ? { ...row, does } : undefined;
  }
  // IOS takes the whole list away, whatever entry stands behind its number.
  if (line.negation !== undefined) return { ...row, does: 'clear' };
  return isOpener ? { ...row, global: false } : { ...row, does: 'add', ...contents(line, head) };
}

/** The list is that of the command that opens the section. */
function readInBlock(section: Section, line: BoundLine): AclLine | undefined {
  const [opener] = section.lines;
  const head = opener === undefined || opener.negation !== undefined ? undefined : headOf(opener);
  const id = line.form?.id;
  if (head === undefined || (line.form !== undefined && id === undefined)) return undefined;
  const does = line.negation === undefined ? 'add' : 'remove';
  const sequence = numberOf(line, 'sequence');
  const row: AclLine = { ...bare(section, line, head), does, sequence };
  if (id === undefined || id === EVALUATE) return row;
  // `no 10` reads as the number of a remark: it takes away what has the number.
  if (id === REMARK) return does === 'remove' && sequence !== undefined ? row : undefined;
  return ENTRIES.has(id) ? { ...row, ...contents(line, head) } : undefined;
}

function bare(section: Section, line: BoundLine, head: AclHead): AclLine {
  return {
    head,
    mark: markLine(section, line),
    does: 'open',
    global: false,
    sequence: undefined,
    action: undefined,
    packets: undefined,
    grouped: undefined,
  };
}

function contents(
  line: BoundLine,
  { family, kind }: AclHead,
): Pick<AclLine, 'action' | 'packets' | 'grouped'> {
  const entry = kind === 'standard' ? readStandardEntry(line) : readExtendedEntry(line, family);
  if (entry === undefined) return { action: undefined, packets: undefined, grouped: undefined };
  if (usesGroups(entry)) return { action: entry.action, packets: undefined, grouped: entry };
  return { action: entry.action, packets: packetsOf(entry, family, undefined), grouped: undefined };
}

const heads = new WeakMap<BoundLine, AclHead>();

/** One for all lines of a block. */
function headOf(opener: BoundLine): AclHead | undefined {
  const known = heads.get(opener);
  if (known !== undefined) return known;
  const head = newHead(opener, OPENERS[opener.form?.id ?? '']);
  if (head !== undefined) heads.set(opener, head);
  return head;
}

function newHead(line: BoundLine, shape: Shape | undefined): AclHead | undefined {
  const name = shape && (argument(line, 'name') ?? argument(line, 'list'))?.text;
  return name === undefined || shape === undefined
    ? undefined
    : { ...shape, name, key: listKey(shape.family, name) };
}

/** What identifies a list among those of both families. */
export function listKey(family: Family, name: string): string {
  return `${family} ${name}`;
}

function numberOf(line: BoundLine, name: string): number | undefined {
  const text = argument(line, name)?.text;
  return text === undefined ? undefined : Number(text);
}
