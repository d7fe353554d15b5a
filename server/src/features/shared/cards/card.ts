import type { Span } from '../../../base/span';
import { code } from '../markdown';

/** A card and the columns of the line that it is about. */
export interface PlacedCard {
  /** Markdown. */
  readonly value: string;
  readonly span: Span;
}

/** A line of a card's table. Both cells are Markdown. */
export type Row = readonly [label: string, value: string];

/** The parts of a card, in the order in which it shows them. All text is Markdown. */
export interface CardParts {
  /** What the thing is, in one line. */
  readonly title: string;
  readonly rows: readonly Row[];
  /** Long values and quiet remarks, a paragraph each: they wrap, which cells of a table do not. */
  readonly notes?: readonly (string | undefined)[];
}

/** A card as Markdown. */
export function printCard({ title, rows, notes = [] }: CardParts): string {
  const parts = [title, table(rows), ...notes];
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** `` **`thing`** what it is `` */
export function titleOf(thing: string, words: readonly (string | undefined)[]): string {
  return `**${code(thing)}** ${words.filter((word) => word !== undefined && word !== '').join(', ')}`;
}

/** One row, or none where there is nothing to say. */
export function row(label: string, value: string | undefined): Row[] {
  return value === undefined || value === '' ? [] : [[label, value]];
}

/** A range of addresses or numbers, both ends in fixed width. */
export function rangeText(first: string, last: string): string {
  return `${code(first)} – ${code(last)}`;
}

/** A table of two columns without a head. A bar in a cell would end the cell. */
function table(rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const lines = rows.map(([label, value]) => `| ${label} | ${value.replace(/\\?\|/g, '\\|')} |`);
  return ['| | |', '|:--|:--|', ...lines].join('\n');
}
