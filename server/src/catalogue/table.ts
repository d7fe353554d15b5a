import type { Form } from './form';
import { readCatalogue, splitColumns } from './notation';
import { codedWords, decodeWords, encodeWords } from './word-codes';

/**
 * The compiled catalogue: the lines of its files, checked at build time, by the modes they stand in and the keywords they
 * begin with. They stay in the notation, frequent words as codes, and are read when a command that begins so is met.
 */
export interface CatalogueTable {
  readonly words: readonly string[];
  readonly groups: readonly CatalogueGroup[];
}

/** The forms of one set of modes. */
export type CatalogueGroup = readonly [modes: string, stems: readonly CatalogueStem[]];

/** What follows the keywords that some forms begin with: at most two, so that few forms are read at a time. */
export type CatalogueStem = readonly [keywords: string, lines: string];

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
  const all = [...groups.values()].flatMap((own) =>
    [...own].flatMap(([keywords, lines]) => [keywords, ...lines]),
  );
  const words = codedWords(all.join('\n'));
  const pack = ([keywords, lines]: readonly [string, readonly string[]]): CatalogueStem => [
    encodeWords(keywords, words),
    encodeWords(lines.join('\n'), words),
  ];
  return { words, groups: [...groups].map(([modes, own]) => [modes, [...own].map(pack)]) };
}

/** The forms of one stem. */
export function unpackStem(modes: string, stem: CatalogueStem, words: readonly string[]): Form[] {
  const keywords = stemKeywords(stem, words);
  const [, lines] = stem;
  const whole = decodeWords(lines, words)
    .split('\n')
    .map((line) => `  ${keywords}${line}`);
  return readCatalogue(`mode ${modes}\n${whole.join('\n')}`, 'catalogue');
}

/** The keywords that the forms of a stem begin with, one blank apart. */
export function stemKeywords([keywords]: CatalogueStem, words: readonly string[]): string {
  return decodeWords(keywords, words);
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
