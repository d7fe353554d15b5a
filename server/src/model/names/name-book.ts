import { nameKinds } from '../../catalogue/kinds';
import { type Fact, fact } from '../facts';
import { changedKeys, type Keyed } from '../keyed';
import { kindsSeenWith } from '../name-uses';
import { changesSince } from '../row-changes';
import {
  definitionsByName,
  INTERFACE_KIND,
  isNeeded,
  type Symbol as NameUse,
  nameKey,
  referencesByName,
  removalsByName,
  symbols,
} from '../symbols';
import { type ImplicitInterface, implicitInterfaces } from './implicit-interfaces';
import { type LineWords, looseWords, unrecognisedWords } from './loose-words';
import { type NeedyDefinition, needyDefinitions } from './needy-definitions';
import { changedWords, type WordTable, wordTable } from './word-table';

/** All that the lines of a document say of each name, by `nameKey`. */
export interface NameBook {
  readonly definitions: Keyed<string, NameUse>;
  readonly references: Keyed<string, NameUse>;
  readonly removals: Keyed<string, NameUse>;
  /** Those of its definitions that need other names. */
  readonly needy: Keyed<string, NeedyDefinition>;
  /** Lines that make an interface of the name without configuring it. */
  readonly implicit: Keyed<string, ImplicitInterface>;
  /** Words of lines that are not understood, and all words that may name a thing. */
  readonly unrecognised: WordTable<LineWords>;
  readonly loose: WordTable<LineWords>;
  /** All names, of whatever kind. */
  readonly names: WordTable<NameUse>;
}

export const nameBook: Fact<NameBook> = fact(
  [
    definitionsByName,
    referencesByName,
    removalsByName,
    needyDefinitions,
    implicitInterfaces,
    unrecognisedWords,
    looseWords,
    wordTable(symbols, ({ name }) => [name]),
  ],
  (definitions, references, removals, needy, implicit, unrecognised, loose, names) => ({
    definitions,
    references,
    removals,
    needy,
    implicit,
    unrecognised,
    loose,
    names,
  }),
);

/** By kind, the commands that use a thing where others that name it only say more of it. */
const USES: Readonly<Record<string, ReadonlySet<string>>> = {
  'bgp-peer-group': new Set(['bgp-neighbor-peer-group', 'bgp-template-peer-group', 'bgp-listen-range']),
};

/** True where the last line on the thing leaves it defined. */
export function isDefined({ definitions, removals }: NameBook, key: string): boolean {
  const defined = definitions.get(key).at(-1);
  const removed = removals.get(key).at(-1);
  if (defined === undefined || removed === undefined) return defined !== undefined;
  return definitions.rows.lastIndexOf(defined) > definitions.rows.lastIndexOf(removed);
}

/** True where a command uses the thing. */
export function isUsed({ references }: NameBook, kind: string, name: string): boolean {
  const ids = USES[kind];
  const isUse = (use: NameUse): boolean =>
    isNeeded(use) && (ids === undefined || ids.has(use.mark.line.form?.id ?? ''));
  return references.get(nameKey(kind, name)).some(isUse);
}

/** The kind and the name of a `nameKey`. */
export function partsOfKey(key: string): readonly [kind: string, name: string] {
  const blank = key.indexOf(' ');
  return [key.slice(0, blank), key.slice(blank + 1)];
}

/** All names that are defined or referred to. */
export function namesIn({ definitions, references }: NameBook): ReadonlySet<string> {
  const all = [definitions, references].flatMap(({ base, over }) => [...base.keys(), ...over.keys()]);
  return new Set(all);
}

/** Of more rows or names that changed than these, as when half a document becomes free text, all is looked at again. */
const MOST_CHANGED = 1_000;

/**
 * The names of which a newer version may say something else, those that share a table of names with them included;
 * undefined where that is not known, or they are very many.
 */
export function changedNames(before: NameBook, after: NameBook): ReadonlySet<string> | undefined {
  const rows = changesSince(before.names.rows, after.names.rows);
  if (rows === undefined || rows.some(({ removed, added }) => removed.length + added.length > MOST_CHANGED))
    return undefined;
  const changed = new Set<string>();
  for (const table of ['definitions', 'references', 'removals'] as const) {
    const keys = changedKeys(before[table], after[table]);
    if (keys === undefined) return undefined;
    for (const key of keys) for (const other of seenWith(key)) changed.add(other);
  }
  const alone = [changedKeys(before.needy, after.needy), changedKeys(before.implicit, after.implicit)];
  for (const keys of alone) {
    if (keys === undefined) return undefined;
    for (const key of keys) changed.add(key);
  }
  for (const table of ['unrecognised', 'loose'] as const) {
    const words = changedWords(before[table], after[table]);
    if (words === undefined) return undefined;
    for (const word of words) {
      if (changed.size > MOST_CHANGED) return undefined;
      if (after.names.has(word)) for (const kind of everyKind) changed.add(nameKey(kind, word));
    }
  }
  return changed;
}

const everyKind = [INTERFACE_KIND, ...Object.keys(nameKinds)];

function seenWith(key: string): readonly string[] {
  const [kind, name] = partsOfKey(key);
  return kindsSeenWith(kind).map((other) => nameKey(other, name));
}
