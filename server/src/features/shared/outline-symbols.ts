import { type DocumentSymbol, type Range, SymbolKind } from 'vscode-languageserver';
import { type BoundLine, lineSpan } from '../../model/bound-line';
import type { Section } from '../../model/section';
import { blockDetail } from './block-detail';
import type { LineRange } from './line-ranges';
import type { BlockRange } from './section-blocks';
import type { FamilyRange } from './section-layout';

const LONGEST_NAME = 100;

/** The entry of a block of a section, and of all blocks in it; `start` is the number of the section's first line. */
export function blockSymbol(block: BlockRange, section: Section, start: number): DocumentSymbol {
  const { header, isText, blocks } = block;
  const span = lineSpan(header);
  const detail = isText ? '' : blockDetail(block, section.lines);
  return {
    name: shortened(isText ? textName(block) : header.source.text.slice(span.start, span.end)),
    ...(detail === '' ? {} : { detail }),
    kind: kindOf(block),
    ...ranges(block, header, textLength(section, block.last), start),
    ...(blocks.length === 0 ? {} : { children: blocks.map((inner) => blockSymbol(inner, section, start)) }),
  };
}

/** The entry of a list that is spelt out a line an entry; `length` is that of its last line in characters. */
export function listSymbol(list: FamilyRange, length: number, start: number): DocumentSymbol {
  const count = list.last - list.first + 1;
  return {
    name: shortened(list.family),
    detail: count === 1 ? '1 line' : `${count} lines`,
    kind: SymbolKind.Array,
    ...ranges(list, list.header, length, start),
  };
}

/** The characters of a line of a section. */
export function textLength({ lines }: Section, line: number): number {
  return lines[line]?.source.text.length ?? 0;
}

/** The same entry, so many lines further down. */
export function movedSymbol(symbol: DocumentSymbol, by: number): DocumentSymbol {
  const { range, selectionRange, children } = symbol;
  return {
    ...symbol,
    range: movedRange(range, by),
    selectionRange: movedRange(selectionRange, by),
    ...(children === undefined ? {} : { children: children.map((inner) => movedSymbol(inner, by)) }),
  };
}

function movedRange({ start, end }: Range, by: number): Range {
  return {
    start: { line: start.line + by, character: start.character },
    end: { line: end.line + by, character: end.character },
  };
}

/** The range of some lines, the last of which has so many characters, and that of the command in the first. */
function ranges(
  { first, last }: LineRange,
  header: BoundLine,
  length: number,
  start: number,
): Pick<DocumentSymbol, 'range' | 'selectionRange'> {
  const span = lineSpan(header);
  const line = start + first;
  const range = { start: { line, character: 0 }, end: { line: start + last, character: length } };
  const isSame = first === last && span.start === 0 && span.end === length;
  return {
    range,
    selectionRange: isSame
      ? range
      : { start: { line, character: span.start }, end: { line, character: span.end } },
  };
}

/** A line can be of any length; and an editor refuses a symbol without a name, which text of odd blanks has none of. */
export function shortened(name: string): string {
  if (name.trim() === '') return '(blank)';
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}

/** The command that free text follows, without the delimiter and what stands behind it. */
function textName({ header }: BlockRange): string {
  const { source, words, matched, negation } = header;
  const at = matched.findIndex((word) => word.argument?.type === 'text');
  const { start, end } = lineSpan(header);
  const column = at === -1 ? end : (words[2 * (at + (negation === undefined ? 0 : 1))] ?? end);
  return source.text.slice(start, Math.max(column, start)).trimEnd() || source.text.trim();
}

/** Kinds by what the name of a mode begins with; the first that fits counts. */
const kinds: readonly (readonly [start: string, kind: SymbolKind])[] = [
  ['interface', SymbolKind.Interface],
  ['controller', SymbolKind.Interface],
  ['line', SymbolKind.Interface],
  ['vrf', SymbolKind.Namespace],
  ['router', SymbolKind.Class],
  ['ipv6-router', SymbolKind.Class],
  ['bgp-', SymbolKind.Class],
  ['acl-', SymbolKind.Array],
  ['arp-acl', SymbolKind.Array],
  ['object-group', SymbolKind.Array],
  ['extcommunity-list', SymbolKind.Array],
  ['route-map', SymbolKind.Function],
  ['policy-map', SymbolKind.Function],
  ['class-map', SymbolKind.Function],
  ['eem-', SymbolKind.Event],
  ['key-chain', SymbolKind.Key],
  ['crypto-', SymbolKind.Key],
  ['certificate', SymbolKind.Key],
  ['trustpoint', SymbolKind.Key],
  ['ikev2-', SymbolKind.Key],
  ['isakmp-', SymbolKind.Key],
  ['ipsec-', SymbolKind.Key],
  ['vlan', SymbolKind.Struct],
];

function kindOf({ header, isText }: BlockRange): SymbolKind {
  if (isText) return SymbolKind.String;
  if (header.form === undefined) return SymbolKind.Object;
  const { mode } = header.after.frame;
  if (/-af(-|$)/.test(mode)) return SymbolKind.Module;
  return kinds.find(([start]) => mode.startsWith(start))?.[1] ?? SymbolKind.Object;
}
