import { type SymbolInformation, SymbolKind, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { kindLabel } from '../model/built-in-names';
import { INTERFACE_KIND, type Symbol as NameUse, symbols } from '../model/symbols';
import type { FeatureDocument, WorkspaceFeature } from './feature';
import { placeSymbols } from './shared/symbol-ranges';

const MOST_ANSWERS = 2_000;

/** Everything with a name in the open configurations, each once a document, found by letters in their order. */
export const workspaceSymbol: WorkspaceFeature<WorkspaceSymbolParams, SymbolInformation[]> = {
  method: 'workspace/symbol',
  capability: { workspaceSymbolProvider: true },
  handle: (documents, { query }) => {
    const wanted = query.toLowerCase().replaceAll(' ', '');
    const found: SymbolInformation[] = [];
    for (const document of documents) {
      found.push(...answers(document, wanted, MOST_ANSWERS - found.length));
      if (found.length >= MOST_ANSWERS) break;
    }
    return found;
  },
};

function answers({ uri, snapshot }: FeatureDocument, wanted: string, most: number): SymbolInformation[] {
  const seen = new Set<string>();
  const matching: NameUse[] = [];
  for (const symbol of symbols(snapshot)) {
    if (matching.length >= most) break;
    const { kind, name, role } = symbol;
    if (role !== 'definition' || !matches(wanted, shownName(symbol))) continue;
    const key = `${kind} ${name}`;
    if (seen.has(key)) continue;
    seen.add(key);
    matching.push(symbol);
  }
  return placeSymbols(snapshot, matching).map(({ symbol, range }) => ({
    name: shownName(symbol),
    kind: lspKinds[symbol.kind] ?? SymbolKind.Object,
    containerName: kindLabel(symbol.kind),
    location: { uri, range },
  }));
}

/** A number says little by itself: `IP SLA operation 10`. */
function shownName({ kind, name, mark }: NameUse): string {
  if (kind === INTERFACE_KIND) return name;
  const written = mark.line.source.text.slice(mark.span.start, mark.span.end);
  return /^\d+$/.test(written) ? `${kindLabel(kind)} ${written}` : written;
}

/** True when the letters stand in the text in this order, as editors search. */
function matches(letters: string, text: string): boolean {
  const lower = text.toLowerCase();
  let at = 0;
  for (const letter of letters) {
    at = lower.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** What an editor draws beside a name. */
const lspKinds: Readonly<Record<string, SymbolKind>> = {
  [INTERFACE_KIND]: SymbolKind.Interface,
  vrf: SymbolKind.Namespace,
  'ipv4-acl': SymbolKind.Array,
  'ipv6-acl': SymbolKind.Array,
  'mac-acl': SymbolKind.Array,
  'ipv4-prefix-list': SymbolKind.Array,
  'ipv6-prefix-list': SymbolKind.Array,
  'route-map': SymbolKind.Function,
  'class-map': SymbolKind.Class,
  'policy-map': SymbolKind.Struct,
  'bgp-peer-group': SymbolKind.Package,
  'key-chain': SymbolKind.Key,
  'eem-applet': SymbolKind.Event,
};
