import type { ClientCapabilities } from 'vscode-languageserver';

/** What the client announced, as far as the server's behaviour depends on it. */
export interface ClientAbilities {
  /** It asks for diagnostics itself. */
  readonly pullsDiagnostics: boolean;
  /** It asks again when told that diagnostics changed. */
  readonly refreshesDiagnostics: boolean;
  /** It answers `workspace/configuration`. */
  readonly answersConfiguration: boolean;
  /** It tells of changed settings when asked to. */
  readonly registersConfiguration: boolean;
}

export const noAbilities: ClientAbilities = readAbilities({});

export function readAbilities({ textDocument, workspace }: ClientCapabilities): ClientAbilities {
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
  };
}
