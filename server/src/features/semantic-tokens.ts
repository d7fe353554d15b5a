import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
  ServerCapabilities,
} from 'vscode-languageserver';
import type { Feature, FeatureDocument } from './feature';
import { nameTokens } from './shared/name-tokens';
import { keepTokens, keptTokens } from './shared/token-cache';
import { tokenEdits } from './shared/token-edits';
import { legend } from './shared/token-legend';

const capability: Partial<ServerCapabilities> = {
  semanticTokensProvider: { legend, full: { delta: true }, range: true },
};

/** Colours what no grammar can know: which words are names, of what kind, defined here or not at all. */
export const semanticTokens: Feature<SemanticTokensParams, SemanticTokens> = {
  method: 'textDocument/semanticTokens/full',
  capability,
  handle: (document) => allTokens(document),
};

/** What changed since an earlier answer, or all tokens when that is no longer known. */
export const semanticTokensDelta: Feature<SemanticTokensDeltaParams, SemanticTokens | SemanticTokensDelta> = {
  method: 'textDocument/semanticTokens/full/delta',
  capability,
  handle: (document, { previousResultId }) => {
    const before = keptTokens(document.uri, previousResultId);
    if (before === undefined) return allTokens(document);
    const data = nameTokens(document.snapshot);
    const edits = tokenEdits(before, data);
    const isSame = edits.length === 0;
    return { resultId: isSame ? previousResultId : keepTokens(document.uri, data), edits };
  },
};

/** The tokens of the lines that an editor shows, before those of the whole document are asked for. */
export const semanticTokensRange: Feature<SemanticTokensRangeParams, SemanticTokens> = {
  method: 'textDocument/semanticTokens/range',
  capability,
  handle: ({ snapshot }, { range }) => ({
    data: nameTokens(snapshot, range.start.line, range.end.line + 1),
  }),
};

function allTokens({ uri, snapshot }: FeatureDocument): SemanticTokens {
  const data = nameTokens(snapshot);
  return { resultId: keepTokens(uri, data), data };
}
