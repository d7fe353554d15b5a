import { interfaceName } from '../catalogue/interface-name';
import { nameKinds } from '../catalogue/kinds';
import type { MatchedWord } from '../catalogue/matched-word';
import { type BoundLine, boundWords } from './bound-line';
import { type Fact, fact, sectionFact } from './facts';
import type { Mark } from './mark';
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
}

/** All uses of one name. */
export interface SymbolUses {
  readonly definitions: readonly Symbol[];
  readonly references: readonly Symbol[];
}

export const INTERFACE_KIND = 'interface';
const DEFINES_INTERFACE = 'interface';

/** Every name of a document that the catalogue knows for one, in the order of the document. */
export const symbols: Fact<readonly Symbol[]> = sectionFact([topic.symbol], (section, lines) =>
  lines.flatMap((line) => symbolsOf(line, section)),
);

/** The uses of each name, by kind and then by name. */
export const symbolTable: Fact<ReadonlyMap<string, ReadonlyMap<string, SymbolUses>>> = fact(
  [symbols],
  (all) => {
    const table = new Map<string, Map<string, { definitions: Symbol[]; references: Symbol[] }>>();
    for (const symbol of all) {
      const names =
        table.get(symbol.kind) ?? new Map<string, { definitions: Symbol[]; references: Symbol[] }>();
      table.set(symbol.kind, names);
      const uses = names.get(symbol.name) ?? { definitions: [], references: [] };
      names.set(symbol.name, uses);
      (symbol.role === 'definition' ? uses.definitions : uses.references).push(symbol);
    }
    return table;
  },
);

/** The names of one line. A line that takes something back neither defines nor needs it: it only mentions it. */
export function symbolsOf(line: BoundLine, section: Section): Symbol[] {
  const words = boundWords(line);
  return words.flatMap((word, index): Symbol[] => {
    const kind = kindOf(word.matched);
    if (kind === undefined || word.matched?.continued) return [];
    let last = word;
    for (let next = index + 1; words[next]?.matched?.continued; next++) last = words[next] ?? last;
    const span = { start: word.span.start, end: last.span.end };
    const written = line.source.text.slice(span.start, span.end);
    const name = comparedName(kind, written);
    return name === undefined
      ? []
      : [{ kind, name, role: roleOf(line, word.matched), mark: { section: section.key, line, span } }];
  });
}

/** The kind of the thing that a word names; undefined for a word that names none. */
export function kindOf(matched: MatchedWord | undefined): string | undefined {
  const type = matched?.argument?.type;
  if (type === 'interface') return INTERFACE_KIND;
  return type === 'def' || type === 'ref' ? matched?.argument?.kind : undefined;
}

function roleOf(line: BoundLine, matched: MatchedWord | undefined): Symbol['role'] {
  if (line.negation !== undefined) return 'reference';
  if (matched?.argument?.type === 'interface')
    return line.form?.id === DEFINES_INTERFACE ? 'definition' : 'reference';
  return matched?.argument?.type === 'def' ? 'definition' : 'reference';
}

function comparedName(kind: string, written: string): string | undefined {
  if (kind === INTERFACE_KIND) return interfaceName(written.replaceAll(' ', ''));
  return nameKinds[kind]?.ignoreCase ? written.toLowerCase() : written;
}
