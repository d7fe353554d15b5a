import { isMadeByConfiguration } from '../built-in-names';
import { type Fact, fact, sectionFact } from '../facts';
import type { SectionKey } from '../section';
import { INTERFACE_KIND, type Symbol as NameUse, symbols } from '../symbols';

/**
 * What the lines of a document say of each name: whether it is defined, and whether a command needs or uses it. Of
 * interfaces only those are counted that configuration makes.
 */
export interface NameIndex {
  /** True where the last line on the thing leaves it defined. */
  readonly isDefined: (kind: string, name: string) => boolean;
  readonly isUsed: (kind: string, name: string) => boolean;
  /** True where a line takes the thing away before another defines it again. */
  readonly isRenewed: (kind: string, name: string) => boolean;
  /** Names that commands need and no line defines (`nameKey`). */
  readonly undefinedKeys: readonly string[];
  /** Names that are defined and that no command uses (`nameKey`). */
  readonly idleKeys: readonly string[];
}

/** By kind, the commands that use a thing where others that name it only say more of it. */
const USES: Readonly<Record<string, ReadonlySet<string>>> = {
  'bgp-peer-group': new Set(['bgp-neighbor-peer-group', 'bgp-template-peer-group', 'bgp-listen-range']),
};

/** What a line may say of a name, as bits. */
const DEFINED = 1;
const NEEDED = 2;
const USED = 4;
const REMOVED = 8;
/** Taken away and defined again, as a change does with a list that is in use. */
const RENEWED = 16;

/** What is said of each name (`nameKey`). */
type Names = ReadonlyMap<string, number>;
const none: readonly Names[] = [];
const last = new WeakMap<SectionKey, readonly Names[]>();

/**
 * What a section says of names: one map a section, the same one for as long as it says the same. Most edits of a line
 * leave its names as they are, and what is made of all sections stays with them.
 */
const sectionNames = sectionFact(symbols.topics, (section) => {
  const names = new Map<string, number>();
  for (const symbol of symbols.rowsOf(section)) {
    if (symbol.kind === INTERFACE_KIND && !isMadeByConfiguration(symbol.name)) continue;
    const key = nameKey(symbol.kind, symbol.name);
    names.set(key, withSign(names.get(key) ?? 0, symbol));
  }
  const old = last.get(section.key);
  if (old !== undefined && sameNames(old[0] ?? noNames, names)) return old;
  const rows = names.size === 0 ? none : [names];
  last.set(section.key, rows);
  return rows;
});

export const nameIndex: Fact<NameIndex> = fact([sectionNames], (sections) => {
  const signs = new Map<string, number>();
  for (const names of sections)
    for (const [key, sign] of names) signs.set(key, joined(signs.get(key) ?? 0, sign));
  const undefinedKeys: string[] = [];
  const idleKeys: string[] = [];
  for (const [key, sign] of signs) {
    if (sign & DEFINED && !(sign & USED)) idleKeys.push(key);
    if (sign & NEEDED && !(sign & DEFINED)) undefinedKeys.push(key);
  }
  const has = (kind: string, name: string, sign: number): boolean =>
    ((signs.get(nameKey(kind, name)) ?? 0) & sign) !== 0;
  return {
    isDefined: (kind, name) => has(kind, name, DEFINED),
    isUsed: (kind, name) => has(kind, name, USED),
    isRenewed: (kind, name) => has(kind, name, RENEWED),
    undefinedKeys,
    idleKeys,
  };
});

/** A kind and a name as one text, to look them up by. */
export function nameKey(kind: string, name: string): string {
  return `${kind} ${name}`;
}

/** The kind and the name of such a text. */
export function partsOfKey(key: string): readonly [kind: string, name: string] {
  const blank = key.indexOf(' ');
  return [key.slice(0, blank), key.slice(blank + 1)];
}

/** The names of such texts, by kind. */
export function namesByKind(keys: Iterable<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const byKind = new Map<string, Set<string>>();
  for (const key of keys) {
    const [kind, name] = partsOfKey(key);
    byKind.set(kind, (byKind.get(kind) ?? new Set()).add(name));
  }
  return byKind;
}

/** True for a reference on a line that does not take anything back. */
export function isNeeded({ role, mark }: NameUse): boolean {
  return role === 'reference' && mark.line.negation === undefined;
}

function withSign(signs: number, symbol: NameUse): number {
  if (symbol.role === 'definition') return joined(signs, DEFINED);
  if (symbol.removes) return joined(signs, REMOVED);
  return isNeeded(symbol) ? signs | NEEDED | (isUse(symbol) ? USED : 0) : signs;
}

/** What is known after one more line, or section: what takes a thing away undoes its definition, and the other way round. */
function joined(before: number, next: number): number {
  const kept = next & DEFINED ? before & ~REMOVED : next & REMOVED ? before & ~DEFINED : before;
  const renewed = before & REMOVED && next & DEFINED ? RENEWED : 0;
  return kept | next | renewed;
}

function isUse({ kind, mark }: NameUse): boolean {
  const ids = USES[kind];
  return ids === undefined || ids.has(mark.line.form?.id ?? '');
}

const noNames: Names = new Map();

function sameNames(a: Names, b: Names): boolean {
  if (a.size !== b.size) return false;
  for (const [key, sign] of a) if (b.get(key) !== sign) return false;
  return true;
}
