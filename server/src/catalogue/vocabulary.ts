import { EXEC_MODE } from './catalogue';
import { compiledCatalogue } from './compiled';
import { splitColumns } from './notation';
import { type CatalogueTable, stemsOf } from './table';

interface Vocabulary {
  readonly keywords: ReadonlySet<string>;
  readonly modes: ReadonlyMap<string, readonly string[]>;
  readonly sizes: ReadonlyMap<string, number>;
}

let read: Vocabulary | undefined;

/** True for a word that is a keyword of some command of IOS, whatever its mode. */
export function isKeyword(word: string): boolean {
  return vocabulary().keywords.has(word.toLowerCase());
}

/** The configuration modes that have commands which begin with a keyword, written in full. */
export function modesKnowing(keyword: string): readonly string[] {
  return vocabulary().modes.get(keyword.toLowerCase()) ?? [];
}

/** How many commands a mode has of its own. */
export function commandCount(mode: string): number {
  return vocabulary().sizes.get(mode) ?? 0;
}

/** Read when it is first asked for: only lines that are no command ask. */
function vocabulary(): Vocabulary {
  read ??= readVocabulary(compiledCatalogue());
  return read;
}

function readVocabulary(table: CatalogueTable): Vocabulary {
  const keywords = new Set<string>();
  const modes = new Map<string, Set<string>>();
  const sizes = new Map<string, number>();
  for (const group of table.groups) {
    const names = group[0].split(' ').filter((name) => name !== EXEC_MODE && name !== '*');
    for (const stem of stemsOf(group)) {
      const [first = ''] = stem.keywords.toLowerCase().split(' ');
      const known = modes.get(first) ?? new Set<string>();
      modes.set(first, known);
      for (const name of names) {
        known.add(name);
        sizes.set(name, (sizes.get(name) ?? 0) + stem.lines.length);
      }
      addKeywords(stem.keywords, keywords);
      for (const line of stem.lines) addKeywords(formOf(line), keywords);
    }
  }
  return { keywords, sizes, modes: new Map([...modes].map(([first, names]) => [first, [...names]])) };
}

/** The form of a line, without its attributes and its sentence. */
function formOf(line: string): string {
  const [form] = splitColumns(line);
  return form === undefined || line.startsWith('  ') ? '' : form.text;
}

function addKeywords(form: string, keywords: Set<string>): void {
  const plain = form.replaceAll(/<[^>]*>/g, ' ');
  for (const word of plain.split(/[\s[\]{}|]+/)) {
    const end = word.endsWith('...') ? -3 : undefined;
    if (word !== '') keywords.add(word.slice(0, end).toLowerCase());
  }
}
