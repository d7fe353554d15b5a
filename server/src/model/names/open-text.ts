import { wordText } from '../../syntax/words';
import { bindLine } from '../bind-line';
import type { BoundLine } from '../bound-line';
import type { Fact } from '../facts';
import { type Mark, markLine } from '../mark';
import type { Section } from '../section';
import { initialState } from '../state';

/** Free text that is still open at the end of the document, with commands in what it swallows. */
export interface UnendedText {
  /** The command that the text belongs to. */
  readonly command: Mark;
  /** What should have ended it: a delimiter, or a word on a line of its own. */
  readonly until: string;
  readonly kind: 'delimiter' | 'word';
  /** The first line in it that is a command. */
  readonly swallowed: Mark;
  /** The first of the blank lines and comment signs above that one, or that line itself. */
  readonly endsBefore: Mark;
}

/** Prose is hardly taken for so many commands. One that opens a mode or ends the configuration is enough by itself. */
const ENOUGH_COMMANDS = 3;
/** No text that people write is longer: what comes behind need not be read. */
const MOST_LINES = 200;

const found = new WeakMap<Section, { readonly text: UnendedText | undefined }>();

/**
 * The free text that never ends and takes commands for text. A document that is cut off within a banner has none behind
 * it, and is left alone.
 */
export const unendedText: Fact<UnendedText | undefined> = ({ sections }) => {
  const section = sections.at(-1);
  if (section === undefined) return undefined;
  const known = found.get(section) ?? { text: readText(section) };
  found.set(section, known);
  return known.text;
};

function readText(section: Section): UnendedText | undefined {
  const { lines } = section;
  const open = lines.at(-1)?.after.text;
  if (open === undefined || open.kind === 'output') return undefined;
  const first = lines.findLastIndex((line) => line.kind === 'command');
  const command = lines[first];
  const swallowed = firstCommand(lines.slice(first + 1, first + 1 + MOST_LINES));
  if (command === undefined || swallowed === undefined) return undefined;
  let end = lines.indexOf(swallowed);
  while (end > first + 1 && isBetweenBlocks(lines[end - 1])) end--;
  return {
    command: markLine(section, command),
    until: open.until,
    kind: open.kind,
    swallowed: markText(section, swallowed),
    endsBefore: markText(section, lines[end] ?? swallowed),
  };
}

function markText(section: Section, line: BoundLine): Mark {
  return { section: section.key, line, span: { start: 0, end: line.source.text.length } };
}

/** The first command in a text that holds commands; undefined for prose. */
function firstCommand(text: readonly BoundLine[]): BoundLine | undefined {
  let first: BoundLine | undefined;
  let count = 0;
  for (const line of text) {
    const form = asCommand(line);
    if (form === undefined) continue;
    first ??= line;
    count++;
    const { opens, leaves } = form.attributes;
    if (count >= ENOUGH_COMMANDS || opens !== undefined || leaves === 'all') return first;
  }
  return undefined;
}

/** The command that a line would be at the start of a configuration, spelt out; undefined for what is none. */
function asCommand({ source }: BoundLine): BoundLine['form'] {
  const { form, words, matched, negation } = bindLine(source, initialState);
  if (negation !== undefined || matched.length === 0) return undefined;
  const isSpelt = matched.every(
    ({ keyword }, index) => keyword === undefined || wordText(source.text, words, index) === keyword,
  );
  return isSpelt ? form : undefined;
}

function isBetweenBlocks(line: BoundLine | undefined): boolean {
  const text = line?.source.text.trim();
  return text === '' || text === '!';
}
