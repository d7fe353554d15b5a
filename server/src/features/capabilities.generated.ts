// Written by `npm run generate` from the capabilities in this folder.
import type { ServerCapabilities } from 'vscode-languageserver';

/** What all features announce together. */
export const announcedByFeatures: Partial<ServerCapabilities> = {
  "codeActionProvider": {
    "codeActionKinds": [
      "quickfix",
      "refactor.rewrite"
    ]
  },
  "completionProvider": {
    "triggerCharacters": [
      " "
    ],
    "resolveProvider": true
  },
  "definitionProvider": true,
  "documentHighlightProvider": true,
  "documentLinkProvider": {},
  "documentSymbolProvider": {
    "label": "Conf T"
  },
  "foldingRangeProvider": true,
  "documentFormattingProvider": true,
  "hoverProvider": true,
  "inlayHintProvider": true,
  "documentOnTypeFormattingProvider": {
    "firstTriggerCharacter": "\n"
  },
  "documentRangeFormattingProvider": true,
  "referencesProvider": true,
  "renameProvider": {
    "prepareProvider": true
  },
  "selectionRangeProvider": true,
  "semanticTokensProvider": {
    "legend": {
      "tokenTypes": [
        "function",
        "class",
        "namespace",
        "type",
        "variable",
        "property",
        "interface"
      ],
      "tokenModifiers": [
        "declaration",
        "unresolved"
      ]
    },
    "full": {
      "delta": true
    },
    "range": true
  },
  "signatureHelpProvider": {
    "triggerCharacters": [
      "?"
    ]
  },
  "workspaceSymbolProvider": true
};
