import { budgetOf } from './budgets.mts';
import { type Figures, type Result, ratioOf } from './figures.mts';

/** Rows of cells as text, a column as wide as its widest cell: the first to the left, all others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(width)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => {
        const blanks = ' '.repeat((widths[column] ?? 0) - width(cell));
        return column === 0 ? cell + blanks : blanks + cell;
      })
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((size) => '-'.repeat(size)).join('  '), ...rows.map(line)].join('\n');
}

/** All results, under the document that they were measured on. */
export function resultTables(results: readonly Result[]): string {
  const documents = [...new Set(results.map(({ on }) => on))];
  return documents
    .map((on) => {
      const own = results.filter((result) => result.on === on);
      const head = [on === '' ? 'measured' : on, 'floor', 'ours', 'p95', '× floor', 'noise', 'budget', ''];
      return table(head, own.map(cells));
    })
    .join('\n\n');
}

/** A figure with as many digits as it is worth. */
export function digits(value: number): string {
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

function cells(result: Result): string[] {
  const { what, unit, floor, ours, note } = result;
  const budget = budgetOf(result);
  const ratio = ratioOf(result);
  return [
    note ? `${what} (${note})` : what,
    floor === undefined ? '' : digits(floor.median),
    `${digits(ours.median)} ${unit}`,
    ours.runs > 1 ? digits(ours.p95) : '',
    ratio === undefined ? '' : digits(ratio),
    noiseOf(floor, ours),
    budget?.text ?? '',
    budget === undefined ? '' : budget.isKept ? 'kept' : 'MISSED',
  ];
}

function noiseOf(floor: Figures | undefined, ours: Figures): string {
  if (ours.runs < 4) return '';
  return `${Math.round(100 * Math.max(floor?.noise ?? 0, ours.noise))} %`;
}

/** Columns that a cell takes in a terminal. */
function width(cell: string): number {
  return [...cell].length;
}
