import type { Form } from './form';
import { readCatalogue, splitColumns } from './notation';

/**
 * The compiled catalogue: the lines of its files, checked at build time, by the modes they stand in and the keywords they
 * begin with. They stay in the notation, and are read when a command that begins so is met.
 */
export interface CatalogueTable {
  readonly groups: readonly CatalogueGroup[];
}

/** The forms of one set of modes, its stems between tabs. */
export type CatalogueGroup = readonly [modes: string, stems: string];

/** Forms that begin with the same keywords, at most two, so that few forms are read at a time. */
export interface CatalogueStem {
  readonly keywords: string;
  /** What follows the keywords, a form a line. */
  readonly lines: readonly string[];
}

const STEM_END = '\t';
const MOST_KEYWORDS = 2;

/** Puts the lines of catalogue files of the same modes and beginnings together. */
export function packCatalogue(files: readonly string[]): CatalogueTable {
  const groups = new Map<string, Map<string, string[]>>();
  let stems = new Map<string, string[]>();
  for (const line of files.flatMap((file) => file.split('\n'))) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (line.startsWith('mode ')) {
      const modes = modesOf(line);
      stems = groups.get(modes) ?? new Map();
      groups.set(modes, stems);
    } else addLine(stems, line);
  }
  const pack = ([keywords, lines]: readonly [string, readonly string[]]): string =>
    [keywords, ...lines].join('\n');
  return { groups: [...groups].map(([modes, own]) => [modes, [...own].map(pack).join(STEM_END)]) };
}

/** The stems of a group, their forms still unread. */
export function stemsOf([, stems]: CatalogueGroup): CatalogueStem[] {
  return stems.split(STEM_END).map((stem) => {
    const [keywords = '', ...lines] = stem.split('\n');
    return { keywords, lines };
  });
}

/** The forms of one stem. */
export function unpackStem(modes: string, { keywords, lines }: CatalogueStem): Form[] {
  const whole = lines.map((line) => `  ${keywords}${line}`);
  return readCatalogue(`mode ${modes}\n${whole.join('\n')}`, 'catalogue');
}

function addLine(stems: Map<string, string[]>, line: string): void {
  const columns = splitColumns(line.trimEnd()).map(({ text }) => text);
  const [form = '', ...others] = columns;
  const keywords = leadingKeywords(form);
  const rest = [form.slice(keywords.length), ...others].join('  ');
  const lines = stems.get(keywords);
  if (lines === undefined) stems.set(keywords, [rest]);
  else lines.push(rest);
}

/** The plain keywords that a form begins with, as it writes them. */
function leadingKeywords(form: string): string {
  const words = form.split(' ');
  const plain = words.findIndex((word) => /[<>{}[\]|]|\.\.\.$/.test(word));
  return words.slice(0, Math.min(MOST_KEYWORDS, plain === -1 ? words.length : plain)).join(' ');
}

function modesOf(header: string): string {
  const [names = ''] = header.slice('mode '.length).split('#', 1);
  return names
    .split(' ')
    .filter((name) => name !== '')
    .join(' ');
}
