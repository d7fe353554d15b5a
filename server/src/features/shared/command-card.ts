import { isArgument } from '../../catalogue/form';
import type { MatchedWord } from '../../catalogue/matched-word';
import type { BoundLine } from '../../model/bound-line';
import { argumentText } from './command-argument-text';
import { readForm, type Taken } from './command-reading';
import { type Leaf, type Syntax, syntaxOf } from './command-syntax';
import { firstMatched, type WordAt } from './command-word';
import { code, plainText, rows } from './markdown';

type Row = readonly [label: string, value: string];

/** An entry of an access list has thousands of characters of syntax: what is near the cursor is shown. */
const LONGEST_BEFORE = 160;
const LONGEST_BEHIND = 240;

/** Behind so many words the syntax is shown without the place in it. */
const MOST_WORDS = 300;

/**
 * The card of the command of a line, in Markdown: its syntax with the part under the cursor in bold, what it does,
 * where it stands, what the argument means. Undefined where the catalogue has no such command.
 */
export function commandCard(line: BoundLine, word: WordAt): string | undefined {
  const { form } = line;
  if (form === undefined) return undefined;
  const syntax = syntaxOf(form);
  const leaf = leafAt(syntax, line, word);
  const cells: Row[] = [
    ...wordRows(word),
    ...negationRows(line),
    ['Mode', code(line.mode)],
    ...(form.attributes.opens === undefined ? [] : [['Opens', code(form.attributes.opens)] as const]),
  ];
  return [markedSyntax(syntax, leaf), plainText(form.summary), rows(cells)].join('\n\n');
}

/** The syntax in fixed width, one part of it in bold. */
function markedSyntax({ text }: Syntax, leaf: Leaf | undefined): string {
  if (leaf === undefined) return code(beginning(text, LONGEST_BEFORE + LONGEST_BEHIND));
  const { start, end } = leaf.span;
  const before = ending(text.slice(0, start).trimEnd(), LONGEST_BEFORE);
  const behind = beginning(text.slice(end).trimStart(), LONGEST_BEHIND);
  return [
    ...(before === '' ? [] : [code(before)]),
    `**${code(text.slice(start, end))}**`,
    ...(behind === '' ? [] : [code(behind)]),
  ].join(' ');
}

function beginning(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most))} …`;
}

function ending(text: string, most: number): string {
  return text.length <= most ? text : `… ${text.slice(text.indexOf(' ', text.length - most) + 1)}`;
}

function wordRows({ text, matched }: WordAt): Row[] {
  if (matched?.argument !== undefined) return [['Argument', argumentText(matched.argument)]];
  const { keyword } = matched ?? {};
  return keyword === undefined || keyword === text.toLowerCase() ? [] : [['Short for', code(keyword)]];
}

function negationRows({ negation }: BoundLine): Row[] {
  if (negation === undefined) return [];
  const text = negation === 'no' ? 'takes the command back' : 'sets the command to its default';
  return [[code(negation), text]];
}

/** The part of the syntax that a word of the line is; undefined for the word `no`, and where it is not clear. */
function leafAt(syntax: Syntax, line: BoundLine, word: WordAt): Leaf | undefined {
  const { matched } = line;
  const index = word.index - firstMatched(line);
  if (index < 0 || index > MOST_WORDS) return undefined;
  // Words behind the cursor would matter only to tell two ways of reading apart: those few are worth it.
  const count = Math.min(matched.length, MOST_WORDS + 1);
  return readForm(syntax, count, (leaf, at) => takeMatched(leaf, matched, at, count))?.leaves[index];
}

function takeMatched(
  { element }: Leaf,
  matched: readonly MatchedWord[],
  at: number,
  count: number,
): Taken | undefined {
  const word = matched[at];
  if (!isArgument(element))
    return word?.keyword === element.toLowerCase() ? { words: 1, cost: 0 } : undefined;
  const { argument } = word ?? {};
  if (argument === undefined || !sameArgument(argument, element)) return undefined;
  let words = 1;
  while (at + words < count && matched[at + words]?.continued) words++;
  return { words, cost: 0 };
}

/** Forms that begin alike share what they begin with, so that the argument may be that of another form. */
function sameArgument(a: NonNullable<MatchedWord['argument']>, b: typeof a): boolean {
  return (
    a === b ||
    (a.type === b.type && a.name === b.name && a.kind === b.kind && a.min === b.min && a.max === b.max)
  );
}
