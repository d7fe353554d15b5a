import type { Position, ServerCapabilities } from 'vscode-languageserver/node';
import type { Place } from './places.mts';
import { BENCH_URI } from './session.mts';

/** One request of an editor. */
export interface RequestRow {
  readonly what: string;
  readonly method: string;
  /** What the server announces where it answers this. */
  readonly capability: keyof ServerCapabilities;
  /** Lines that it is asked on, all over the document; undefined for a request about the whole document. */
  readonly line?: RegExp;
  readonly at?: Place;
  /** Asked after every other keystroke or cursor movement: measured often, half of the times right after an edit. */
  readonly often: boolean;
  readonly params?: (position: Position) => object;
}

const textDocument = { uri: BENCH_URI };
const command = /^ *[a-z]/;
const name = /prefix-list \S+|route-map \S+|access-group ZONE\S+|vrf forwarding \S+/;
const range = (position: Position) => ({ range: { start: position, end: position } });

/** All requests that are measured; those about tokens and their changes stand in `measure/tokens.mts`. */
export const requestRows: readonly RequestRow[] = [
  { what: 'hover', method: 'textDocument/hover', capability: 'hoverProvider', line: command, often: true },
  {
    what: 'completion',
    method: 'textDocument/completion',
    capability: 'completionProvider',
    line: command,
    at: 'end',
    often: true,
  },
  {
    what: 'definition',
    method: 'textDocument/definition',
    capability: 'definitionProvider',
    line: name,
    at: 'match',
    often: true,
  },
  {
    what: 'references',
    method: 'textDocument/references',
    capability: 'referencesProvider',
    line: name,
    at: 'match',
    often: false,
    params: () => ({ context: { includeDeclaration: true } }),
  },
  {
    what: 'highlight',
    method: 'textDocument/documentHighlight',
    capability: 'documentHighlightProvider',
    line: name,
    at: 'match',
    often: true,
  },
  {
    what: 'code action',
    method: 'textDocument/codeAction',
    capability: 'codeActionProvider',
    line: command,
    often: true,
    params: (position) => ({ ...range(position), context: { diagnostics: [], triggerKind: 2 } }),
  },
  {
    what: 'signature help',
    method: 'textDocument/signatureHelp',
    capability: 'signatureHelpProvider',
    line: command,
    at: 'end',
    often: false,
  },
  {
    what: 'prepare rename',
    method: 'textDocument/prepareRename',
    capability: 'renameProvider',
    line: name,
    at: 'match',
    often: false,
  },
  {
    what: 'rename',
    method: 'textDocument/rename',
    capability: 'renameProvider',
    line: name,
    at: 'match',
    often: false,
    params: () => ({ newName: 'ANOTHER-NAME' }),
  },
  {
    what: 'selection range',
    method: 'textDocument/selectionRange',
    capability: 'selectionRangeProvider',
    line: command,
    often: false,
    params: (position) => ({ positions: [position] }),
  },
  {
    what: 'outline',
    method: 'textDocument/documentSymbol',
    capability: 'documentSymbolProvider',
    often: false,
  },
  { what: 'folding', method: 'textDocument/foldingRange', capability: 'foldingRangeProvider', often: false },
  { what: 'links', method: 'textDocument/documentLink', capability: 'documentLinkProvider', often: false },
  {
    what: 'inlay hints',
    method: 'textDocument/inlayHint',
    capability: 'inlayHintProvider',
    line: command,
    often: true,
    params: ({ line }) => ({
      range: { start: { line, character: 0 }, end: { line: line + 60, character: 0 } },
    }),
  },
  {
    what: 'formatting',
    method: 'textDocument/formatting',
    capability: 'documentFormattingProvider',
    often: false,
    params: () => ({ options: { tabSize: 1, insertSpaces: true } }),
  },
  {
    what: 'formatting of a line',
    method: 'textDocument/onTypeFormatting',
    capability: 'documentOnTypeFormattingProvider',
    line: command,
    often: true,
    params: () => ({ ch: '\n', options: { tabSize: 1, insertSpaces: true } }),
  },
];

/** The parameters of a request at a place. */
export function paramsOf(row: RequestRow, position: Position): object {
  return { textDocument, ...(row.line !== undefined && { position }), ...row.params?.(position) };
}
