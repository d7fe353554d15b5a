import { PositionEncodingKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ClientAbilities } from './client-abilities';

/** What the server announces: its own part, and what its features announce together. */
export function serverCapabilities(
  ofFeatures: Partial<ServerCapabilities>,
  client: ClientAbilities,
): ServerCapabilities {
  const own: ServerCapabilities = {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  };
  if (client.pullsDiagnostics) {
    own.diagnosticProvider = {
      identifier: 'conf-t',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    };
  }
  return { ...own, ...ofFeatures };
}

/** What some features announce together. */
export function joinCapabilities(
  features: readonly { readonly capability: Partial<ServerCapabilities> }[],
): Partial<ServerCapabilities> {
  return features.reduce<Partial<ServerCapabilities>>((all, { capability }) => merge(all, capability), {});
}

/** Two features may share a capability, as completion and its resolving do: their options are joined. */
function merge(
  all: Partial<ServerCapabilities>,
  more: Partial<ServerCapabilities>,
): Partial<ServerCapabilities> {
  const merged: Record<string, unknown> = { ...all };
  for (const [key, value] of Object.entries(more)) {
    const known = merged[key];
    merged[key] = isOptions(known) && isOptions(value) ? { ...known, ...value } : value;
  }
  return merged;
}

function isOptions(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
