import { editRows } from './edits.mts';
import { growthExponent, type Result } from './figures.mts';
import { digits, table } from './table.mts';

/** How a cost may grow with the document: the exponent of its size. */
const limits = { open: 1.05, beyond: 0.2 } as const;

/** A thing whose cost is followed over sizes of one shape. */
interface Series {
  readonly what: string;
  readonly shape: string;
  /** `beyond` the floor for what is done at each keystroke; `all` of it elsewhere. */
  readonly of: 'beyond' | 'all';
  readonly limit: number | undefined;
  readonly points: readonly (readonly [size: number, cost: number])[];
}

/** Below this many milliseconds what lies beyond the floor is noise. */
const LEAST = 0.05;

/** Tables of cost against size with the exponent that fits best: of opening, of keystrokes, and of other edits. */
export function growthTables(results: readonly Result[]): string {
  const all = seriesOf(results).filter(({ points }) => points.length > 1);
  const isKeystroke = ({ what }: Series): boolean => kindOf(what) === 'character';
  const isEdit = ({ what }: Series): boolean => kindOf(what) !== undefined && kindOf(what) !== 'character';
  const isOther = (series: Series): boolean => !isKeystroke(series) && !isEdit(series);
  return [
    section('Opening and requests: milliseconds', all.filter(isOther)),
    section('A character typed: milliseconds beyond the floor', all.filter(isKeystroke)),
    section('Enter, pasting, blocks and free text: milliseconds beyond the floor', all.filter(isEdit)),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function section(title: string, all: readonly Series[]): string {
  if (all.length === 0) return '';
  const sizes = [...new Set(all.flatMap(({ points }) => points.map(([size]) => size)))].sort((a, b) => a - b);
  const rows = all.map(({ what, shape, points, limit }) => {
    const exponent = growthExponent(points) ?? 0;
    const costs = sizes.map((size) => points.find(([own]) => own === size)?.[1]);
    return [
      `${what}, ${shape}`,
      ...costs.map((cost) => (cost === undefined ? '' : digits(cost))),
      exponent.toFixed(2),
      limit === undefined ? '' : `≤ ${limit}`,
      limit === undefined ? '' : exponent <= limit ? 'kept' : 'MISSED',
    ];
  });
  return table([title, ...sizes.map(String), 'exponent', 'limit', ''], rows);
}

function seriesOf(results: readonly Result[]): Series[] {
  const known = new Map<string, Result[]>();
  for (const result of results) {
    const [shape, size] = result.on.split(' ');
    if (result.unit !== 'ms' || size === undefined) continue;
    const key = `${result.what} ${shape}`;
    known.set(key, [...(known.get(key) ?? []), result]);
  }
  return [...known.values()].map(series);
}

function series(results: readonly Result[]): Series {
  const { what = '', on = '' } = results[0] ?? {};
  const of = kindOf(what) === undefined ? 'all' : 'beyond';
  const limit = what.startsWith('open to diagnostics')
    ? limits.open
    : kindOf(what) === 'character'
      ? limits.beyond
      : undefined;
  const points = results.map(({ on: document, floor, ours }) => {
    const beyond = Math.max(LEAST, ours.median - (floor?.median ?? 0));
    return [Number(document.split(' ')[1]), of === 'beyond' ? beyond : ours.median] as const;
  });
  return { what, shape: on.split(' ')[0] ?? '', of, limit, points };
}

/** The kind of edit that a result is about; undefined where it is about none. */
function kindOf(what: string): string | undefined {
  return editRows.find((row) => row.what === what || `undo ${row.what}` === what)?.kind;
}
