import { argument, type BoundLine } from '../bound-line';
import { sectionFact } from '../facts';
import { type Mark, markLine } from '../mark';
import { type Block, blocksOf, type Section } from '../section';
import { topic } from '../topics';
import { readExtendedEntry, readStandardEntry, type WrittenEntry } from './acl-entry';
import { usesGroups } from './resolve';
import type { AccessList, Family } from './types';

/** A line of an access list that adds an entry, or takes one away. */
export interface AclLine {
  readonly mark: Mark;
  readonly adds: boolean;
  readonly sequence: number | undefined;
  /** Undefined where it is not understood. */
  readonly entry: WrittenEntry | undefined;
}

/** Lines of one access list that stand together. */
export interface AclPart {
  readonly family: Family;
  readonly name: string;
  readonly kind: AccessList['kind'];
  readonly header: Mark;
  readonly global: boolean;
  /** What the lines do: a list is also taken away whole, or its entries are numbered anew. */
  readonly does: 'edit' | 'clear' | { readonly start: number; readonly step: number };
  readonly lines: readonly AclLine[];
  /** True where an entry names an object group. */
  readonly isGrouped: boolean;
}

type Shape = Pick<AclPart, 'family' | 'kind'>;

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
const ENTRIES = ['acl-standard-entry', 'acl-extended-entry', 'acl-ipv6-entry'];
const REMARK = 'acl-remark';

/** The lines of all access lists, in the order of the document. */
export const aclParts = sectionFact<AclPart>(
  [
    ...Object.keys(OPENERS),
    ...Object.keys(GLOBAL),
    ...ENTRIES,
    REMARK,
    'acl-evaluate',
    ...Object.keys(RENUMBER),
    topic.unrecognised,
  ],
  (section) =>
    [...blocksOf(section).flatMap((block) => readBlock(section, block)), ...readGlobal(section)].map(
      (part) => ({
        ...part,
        isGrouped: part.lines.some(({ entry }) => entry !== undefined && usesGroups(entry)),
      }),
    ),
);

type Draft = Omit<AclPart, 'isGrouped' | 'lines'> & { readonly lines: AclLine[] };

function readBlock(section: Section, { header, lines }: Block): Draft[] {
  const shape = header.negation === undefined ? OPENERS[header.form?.id ?? ''] : undefined;
  const name = argument(header, 'name')?.text;
  if (shape === undefined || name === undefined) return [];
  const entries = lines.flatMap((line) => readLine(section, line, shape) ?? []);
  return [{ ...shape, name, header: markLine(section, header), global: false, does: 'edit', lines: entries }];
}

/** Lines of the global mode: runs of entries of one list, and commands on a list as a whole. */
function readGlobal(section: Section): Draft[] {
  const parts: Draft[] = [];
  for (const line of section.lines) {
    const part = line.depth === 0 && line.kind === 'command' ? readWhole(section, line) : undefined;
    if (part === undefined) continue;
    const last = parts.at(-1);
    if (part.does === 'edit' && last?.does === 'edit' && last.name === part.name)
      last.lines.push(...part.lines);
    else parts.push(part);
  }
  return parts;
}

function readWhole(section: Section, line: BoundLine): Draft | undefined {
  const id = line.form?.id ?? '';
  const shape = GLOBAL[id] ?? OPENERS[id] ?? RENUMBER[id];
  const name = shape && (argument(line, 'name') ?? argument(line, 'list'))?.text;
  if (shape === undefined || name === undefined) return undefined;
  const header = markLine(section, line);
  const part = { ...shape, name, header, global: true, lines: [] };
  if (RENUMBER[id] !== undefined) {
    const does = { start: numberOf(line, 'start') ?? 10, step: numberOf(line, 'step') ?? 10 };
    return line.negation === undefined ? { ...part, does } : undefined;
  }
  // IOS takes the whole list away, whatever entry stands behind its number.
  if (line.negation !== undefined) return { ...part, does: 'clear' };
  if (GLOBAL[id] === undefined) return undefined;
  const entry = read(line, shape);
  return { ...part, does: 'edit', lines: [{ mark: header, adds: true, sequence: undefined, entry }] };
}

function readLine(section: Section, line: BoundLine, shape: Shape): AclLine | undefined {
  const id = line.form?.id;
  const adds = line.negation === undefined;
  const mark = markLine(section, line);
  const sequence = numberOf(line, 'sequence');
  // `no 10` reads as the number of a remark: it takes away what has the number.
  if (id === REMARK)
    return adds || sequence === undefined ? undefined : { mark, adds, sequence, entry: undefined };
  if (id !== undefined && !ENTRIES.includes(id))
    return id === 'acl-evaluate' ? { mark, adds, sequence, entry: undefined } : undefined;
  return { mark, adds, sequence, entry: id === undefined ? undefined : read(line, shape) };
}

// A line is read once, however many others of its list change.
const known = new WeakMap<BoundLine, { readonly entry: WrittenEntry | undefined }>();

function read(line: BoundLine, { family, kind }: Shape): WrittenEntry | undefined {
  const before = known.get(line);
  if (before !== undefined) return before.entry;
  const entry = kind === 'standard' ? readStandardEntry(line) : readExtendedEntry(line, family);
  known.set(line, { entry });
  return entry;
}

function numberOf(line: BoundLine, name: string): number | undefined {
  const text = argument(line, name)?.text;
  return text === undefined ? undefined : Number(text);
}
