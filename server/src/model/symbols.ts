import { interfaceName } from '../catalogue/interface-name';
import { nameKinds } from '../catalogue/kinds';
import type { MatchedWord } from '../catalogue/matched-word';
import { type BoundLine, boundWords } from './bound-line';
import { type Fact, fact, type SectionFact } from './facts';
import { type Keyed, keyedFact } from './keyed';
import { lineFact } from './line-fact';
import type { Mark } from './mark';
import { rangeMembers } from './names/interface-range';
import { readMap } from './read-map';
import type { Section } from './section';
import { topic } from './topics';

/** A name in a document, and what it is there. */
export interface Symbol {
  /** A row of `nameKinds`, or `interface`. */
  readonly kind: string;
  /** As it is compared: interfaces as a device prints them, names without case in lower case. */
  readonly name: string;
  readonly role: 'definition' | 'reference';
  readonly mark: Mark;
  /** True where the line takes the whole thing away: `no route-map EDGE`, but not `no route-map EDGE permit 10`. */
  readonly removes?: boolean;
}

/** All uses of one name. */
export interface SymbolUses {
  readonly definitions: readonly Symbol[];
  readonly references: readonly Symbol[];
}

export const INTERFACE_KIND = 'interface';
const INTERFACE_RANGE = 'interface-range';
const DEFINE_INTERFACES: ReadonlySet<string> = new Set(['interface', INTERFACE_RANGE]);

/** Every name of a document that the catalogue knows for one, in the order of the document. */
export const symbols: SectionFact<Symbol> = lineFact([topic.symbol, INTERFACE_RANGE], symbolsOf);

/** The lines that define each name (`nameKey`). */
export const definitionsByName: Fact<Keyed<string, Symbol>> = keyedFact(symbols, (symbol) =>
  symbol.role === 'definition' ? keyOf(symbol) : undefined,
);

/** All other lines with each name: those that need it, and those that take something back. */
export const referencesByName: Fact<Keyed<string, Symbol>> = keyedFact(symbols, (symbol) =>
  symbol.role === 'reference' ? keyOf(symbol) : undefined,
);

/** The lines that take a whole thing away. */
export const removalsByName: Fact<Keyed<string, Symbol>> = keyedFact(symbols, (symbol) =>
  symbol.removes ? keyOf(symbol) : undefined,
);

const byKind = keyedFact(symbols, ({ kind }) => kind);

/** The uses of each name, by kind and then by name. */
export const symbolTable: Fact<ReadonlyMap<string, ReadonlyMap<string, SymbolUses>>> = fact(
  [definitionsByName, referencesByName, byKind],
  (definitions, references, kinds) => {
    const usesOf = (kind: string, name: string): SymbolUses => {
      const key = nameKey(kind, name);
      return { definitions: definitions.get(key), references: references.get(key) };
    };
    const ofKind = (kind: string): ReadonlyMap<string, SymbolUses> =>
      readMap({
        get: (name) => someUses(usesOf(kind, name)),
        entries: () =>
          distinct(kinds.get(kind), ({ name }) => name).map((name) => [name, usesOf(kind, name)]),
      });
    return readMap({
      get: (kind) => (kinds.get(kind).length === 0 ? undefined : ofKind(kind)),
      entries: () => distinct(kinds.rows, ({ kind }) => kind).map((kind) => [kind, ofKind(kind)]),
    });
  },
);

/** A kind and a name as one text, to look them up by. */
export function nameKey(kind: string, name: string): string {
  return `${kind} ${name}`;
}

/** True for a reference on a line that does not take anything back. */
export function isNeeded({ role, mark }: Symbol): boolean {
  return role === 'reference' && mark.line.negation === undefined;
}

function keyOf({ kind, name }: Symbol): string {
  return nameKey(kind, name);
}

function someUses(uses: SymbolUses): SymbolUses | undefined {
  return uses.definitions.length + uses.references.length > 0 ? uses : undefined;
}

function distinct(all: readonly Symbol[], read: (symbol: Symbol) => string): readonly string[] {
  return [...new Set(all.map(read))];
}

/** The names of one line. A line that takes something back neither defines nor needs it: it only mentions it. */
export function symbolsOf(line: BoundLine, section: Section): Symbol[] {
  const words = boundWords(line);
  return words.flatMap((word, index): Symbol[] => {
    const kind = kindOf(word.matched);
    if (kind === undefined || word.matched?.continued) return [];
    let last = word;
    for (let next = index + 1; words[next]?.matched?.continued; next++) last = words[next] ?? last;
    const span = { start: word.span.start, end: last.span.end };
    const role = roleOf(line, word.matched);
    if (word.matched?.argument?.type === INTERFACE_RANGE) return rangeSymbols(line, section, span, role);
    const written = line.source.text.slice(span.start, span.end);
    const name = comparedName(kind, written);
    return name === undefined
      ? []
      : [
          {
            kind,
            name,
            role,
            mark: { section: section.key, line, span },
            ...removal(line, word.matched, span),
          },
        ];
  });
}

/** The interfaces of a range, each where it is written or on the part that it belongs to. */
function rangeSymbols(
  line: BoundLine,
  section: Section,
  { start, end }: Mark['span'],
  role: Symbol['role'],
): Symbol[] {
  return rangeMembers(line.source.text.slice(start, end)).map(({ name, span }) => ({
    kind: INTERFACE_KIND,
    name,
    role,
    mark: { section: section.key, line, span: { start: start + span.start, end: start + span.end } },
  }));
}

/** The kind of the thing that a word names; undefined for a word that names none. */
export function kindOf(matched: MatchedWord | undefined): string | undefined {
  const type = matched?.argument?.type;
  if (type === 'interface' || type === INTERFACE_RANGE) return INTERFACE_KIND;
  return type === 'def' || type === 'ref' ? matched?.argument?.kind : undefined;
}

function roleOf(line: BoundLine, matched: MatchedWord | undefined): Symbol['role'] {
  if (line.negation !== undefined) return 'reference';
  if (kindOf(matched) === INTERFACE_KIND)
    return DEFINE_INTERFACES.has(line.form?.id ?? '') ? 'definition' : 'reference';
  return matched?.argument?.type === 'def' ? 'definition' : 'reference';
}

function removal(
  line: BoundLine,
  matched: MatchedWord | undefined,
  { end }: Mark['span'],
): { readonly removes?: boolean } {
  if (line.negation !== 'no' || line.words.at(-1) !== end) return {};
  const defines =
    matched?.argument?.type === 'def' ||
    (kindOf(matched) === INTERFACE_KIND && DEFINE_INTERFACES.has(line.form?.id ?? ''));
  return defines ? { removes: true } : {};
}

function comparedName(kind: string, written: string): string | undefined {
  if (kind === INTERFACE_KIND) return interfaceName(written.replaceAll(' ', ''));
  return nameKinds[kind]?.ignoreCase ? written.toLowerCase() : written;
}
