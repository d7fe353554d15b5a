import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { type Shape, shapes } from './config.mts';

/** An edit of a document, and the one that takes it back. */
export interface BenchEdit {
  readonly change: TextDocumentContentChangeEvent;
  readonly undo: TextDocumentContentChangeEvent;
}

/** One kind of edit: what it is done to, and what is done. */
export interface EditRow {
  readonly what: string;
  /** A character in a command, or more: the cost of the second may rise with what it changes, that of the first not. */
  readonly kind: 'character' | 'enter' | 'paste' | 'free text' | 'block';
  /** The line that is edited: the one nearest to the middle of the document that this matches. */
  readonly line: RegExp;
  /** Characters from `from` to `to` of the line, or whole lines down to `lines` below, are replaced by the text. */
  readonly edit: (line: string, below: readonly string[], shape: Shape) => Replacement;
}

interface Replacement {
  readonly from: number;
  /** A column of the same line, or the number of lines that are taken away whole. */
  readonly to?: number;
  readonly lines?: number;
  readonly text: string;
}

const atEnd = (text: string) => (line: string) => ({ from: line.length, text });
const above = (text: string) => () => ({ from: 0, text });
/** A digit at the end of the last octet of the first address. */
const digit = (line: string): Replacement => {
  const address = /\d+\.\d+\.\d+\.\d+/.exec(line);
  return { from: address === null ? 0 : address.index + address[0].length, text: '1' };
};
const wholeBlock = (_: string, below: readonly string[]): Replacement => ({
  from: 0,
  lines: below.indexOf('!') + 2,
  text: '',
});

/** The number from which what is pasted is counted, so that it is nowhere else in a document. */
const PASTED_FROM = 50_000;
const topLevel = /^(interface|ip access-list|route-map|vrf definition) /;

/** All kinds of edits. */
export const editRows: readonly EditRow[] = [
  { what: 'keystroke: free text', kind: 'character', line: /(description|remark) /, edit: atEnd('x') },
  { what: 'keystroke: comment', kind: 'character', line: /^!/, edit: atEnd('x') },
  {
    what: 'keystroke: keyword',
    kind: 'character',
    line: /^ (no shutdown|no ip redirects| ?neighbor \S+ activate| permit)/,
    edit: atEnd('x'),
  },
  { what: 'keystroke: interface address', kind: 'character', line: /^ ip address /, edit: digit },
  { what: 'keystroke: access list entry', kind: 'character', line: /^ permit udp /, edit: digit },
  { what: 'keystroke: neighbor', kind: 'character', line: /^ neighbor \d+\.\S+ remote-as /, edit: digit },
  { what: 'keystroke: prefix list', kind: 'character', line: /^ip prefix-list /, edit: digit },
  { what: 'keystroke: static route', kind: 'character', line: /^ip route /, edit: digit },
  {
    what: 'keystroke: name used',
    kind: 'character',
    line: /prefix-list \S+$|vrf forwarding|access-group/,
    edit: atEnd('x'),
  },
  {
    what: 'keystroke: name defined',
    kind: 'character',
    line: /^(ip prefix-list|ip access-list|vrf definition) /,
    edit: nameEnd,
  },
  { what: 'enter', kind: 'enter', line: /(description|remark) /, edit: atEnd('\n ') },
  { what: 'delete a block', kind: 'block', line: topLevel, edit: wholeBlock },
  { what: 'comment out a header', kind: 'block', line: topLevel, edit: above('!') },
  {
    what: 'paste 1000 lines',
    kind: 'paste',
    line: topLevel,
    edit: (_, __, shape) => ({ from: 0, text: `${shapes[shape](1000, PASTED_FROM).join('\n')}\n` }),
  },
  { what: 'open a banner', kind: 'free text', line: topLevel, edit: above('banner motd #\n') },
];

function nameEnd(line: string): Replacement {
  const name = /^(?:ip prefix-list|ip access-list \S+|vrf definition) \S+/.exec(line);
  return { from: name?.[0].length ?? 0, text: 'x' };
}

/** The edit of a row, and how it is undone; undefined where the document has no such line. */
export function benchEdit(row: EditRow, lines: readonly string[], shape: Shape): BenchEdit | undefined {
  const number = nearestLine(lines, row.line);
  const line = lines[number];
  if (line === undefined) return undefined;
  const {
    from,
    to = from,
    lines: whole = 0,
    text,
  } = row.edit(line, lines.slice(number + 1, number + 100_000), shape);
  const start = { line: number, character: from };
  const end = whole > 0 ? { line: number + whole, character: 0 } : { line: number, character: to };
  const removed = whole > 0 ? `${lines.slice(number, number + whole).join('\n')}\n` : line.slice(from, to);
  const inserted = text.split('\n');
  const lastLength = inserted.at(-1)?.length ?? 0;
  const insertedEnd = {
    line: number + inserted.length - 1,
    character: inserted.length === 1 ? from + lastLength : lastLength,
  };
  return {
    change: { range: { start, end }, text },
    undo: { range: { start, end: insertedEnd }, text: removed },
  };
}

/** The line nearest to the middle that matches; -1 where there is none. */
function nearestLine(lines: readonly string[], pattern: RegExp): number {
  const middle = lines.length >> 1;
  for (let distance = 0; distance <= middle; distance++) {
    for (const number of [middle + distance, middle - distance])
      if (pattern.test(lines[number] ?? '')) return number;
  }
  return -1;
}
