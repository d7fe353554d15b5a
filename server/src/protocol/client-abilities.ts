import type { ClientCapabilities } from 'vscode-languageserver';
import { type EditorOffer, noOffer } from '../features/feature';

/** What the client announced, as far as the server's behaviour depends on it. */
export interface ClientAbilities {
  /** It asks for diagnostics itself. */
  readonly pullsDiagnostics: boolean;
  /** It asks again when told that diagnostics changed. */
  readonly refreshesDiagnostics: boolean;
  /** It asks again for inlay hints when told to. */
  readonly refreshesHints: boolean;
  /** It answers `workspace/configuration`. */
  readonly answersConfiguration: boolean;
  /** It tells of changed settings when asked to. */
  readonly registersConfiguration: boolean;
}

export function readAbilities({ textDocument, workspace }: ClientCapabilities): ClientAbilities {
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
  };
}

/** What the items of a completion list have in common, and need not say each. */
const SHARED_BY_ITEMS: readonly string[] = ['editRange', 'data'];

/** What the client offers of its own, from the options it starts the server with, which may be anything. */
export function readOffer(options: unknown, { textDocument }: ClientCapabilities): EditorOffer {
  const { completionItem, completionList } = textDocument?.completion ?? {};
  const snippets = completionItem?.snippetSupport === true;
  const shared = completionList?.itemDefaults ?? [];
  const itemDefaults = SHARED_BY_ITEMS.every((name) => shared.includes(name));
  if (typeof options !== 'object' || options === null) return { ...noOffer, snippets, itemDefaults };
  const { commands, rulePages } = options as { readonly commands?: unknown; readonly rulePages?: unknown };
  const own = Array.isArray(commands) ? commands.filter((name) => typeof name === 'string') : [];
  return {
    commands: new Set(own.filter((name) => name.startsWith('conf-t.'))),
    snippets,
    itemDefaults,
    rulePages: typeof rulePages === 'string' ? rulePages : undefined,
  };
}
