import { type DocumentSymbol, type DocumentSymbolParams, SymbolKind } from 'vscode-languageserver';
import { lineSpan } from '../model/bound-line';
import type { Snapshot } from '../model/snapshot';
import type { Feature } from './feature';
import { blockDetail } from './shared/block-detail';
import { type IndentedBlock, indentedBlocks } from './shared/indented-blocks';
import { rangeOfLines } from './shared/line-ranges';
import { type BlockRange, type FamilyRange, structure } from './shared/structure';

const LONGEST_NAME = 100;

/** The outline: every block, nested as its modes are, banners, and each list that is spelt out a line an entry. */
export const documentSymbol: Feature<DocumentSymbolParams, DocumentSymbol[]> = {
  method: 'textDocument/documentSymbol',
  capability: { documentSymbolProvider: { label: 'Conf T' } },
  inLarge: true,
  handle: ({ snapshot }) => {
    if (snapshot.sections.length === 0) return indentedBlocks(snapshot.lines).map(ofIndented);
    const { blocks, families } = structure(snapshot);
    const lists = families.filter((family) => family.isNamed).map((family) => ofList(family, snapshot));
    return [...blocks.map((block) => ofBlock(block, snapshot)), ...lists].sort(
      (a, b) => a.range.start.line - b.range.start.line,
    );
  },
};

function ofBlock(block: BlockRange, snapshot: Snapshot): DocumentSymbol {
  const { start, end } = lineSpan(block.header);
  const { text } = block.header.source;
  const detail = block.isText ? '' : blockDetail(block);
  return {
    name: shortened(block.isText ? textName(block) : text.slice(start, end)),
    ...(detail === '' ? {} : { detail }),
    kind: kindOf(block),
    range: rangeOfLines(snapshot, block),
    selectionRange: {
      start: { line: block.first, character: start },
      end: { line: block.first, character: end },
    },
    children: block.blocks.map((inner) => ofBlock(inner, snapshot)),
  };
}

function ofIndented({ first, last, text }: IndentedBlock): DocumentSymbol {
  const start = { line: first, character: 0 };
  return {
    name: shortened(text.trimEnd()),
    kind: SymbolKind.Object,
    range: { start, end: { line: last + 1, character: 0 } },
    selectionRange: { start, end: { line: first, character: text.trimEnd().length } },
  };
}

function ofList(list: FamilyRange, snapshot: Snapshot): DocumentSymbol {
  const { start, end } = lineSpan(list.header);
  const count = list.last - list.first + 1;
  return {
    name: shortened(list.family),
    detail: count === 1 ? '1 line' : `${count} lines`,
    kind: SymbolKind.Array,
    range: rangeOfLines(snapshot, list),
    selectionRange: {
      start: { line: list.first, character: start },
      end: { line: list.first, character: end },
    },
  };
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

/** A line can be of any length; and an editor refuses a symbol without a name, which text of odd blanks has none of. */
function shortened(name: string): string {
  if (name.trim() === '') return '(blank)';
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}
