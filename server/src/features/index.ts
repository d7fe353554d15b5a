import { addressesIn } from './addresses-in';
import { codeAction } from './code-action';
import { completion } from './completion';
import { completionResolve } from './completion-resolve';
import { definition } from './definition';
import { documentHighlight } from './document-highlight';
import { documentLink } from './document-link';
import { documentSymbol } from './document-symbol';
import type { Feature, WorkspaceFeature } from './feature';
import { foldingRange } from './folding-range';
import { formatting, onTypeFormatting, rangeFormatting } from './formatting';
import { hover } from './hover';
import { inlayHint } from './inlay-hint';
import { onAddress } from './on-address';
import { prepareRename } from './prepare-rename';
import { references } from './references';
import { rename } from './rename';
import { rewrite } from './rewrite';
import { selectionRange } from './selection-range';
import { semanticTokens, semanticTokensDelta, semanticTokensRange } from './semantic-tokens';
import { signatureHelp } from './signature-help';
import { sixToFour } from './six-to-four';
import { workspaceSymbol } from './workspace-symbol';

/** A feature whose parameters only its own handler looks into. */
export type AnyFeature = Feature<{ textDocument: { uri: string } }, unknown>;
export type AnyWorkspaceFeature = WorkspaceFeature<unknown, unknown>;

/** All features. `protocol/` registers each by its method. */
export const features: readonly AnyFeature[] = [
  codeAction,
  completion,
  definition,
  documentHighlight,
  documentLink,
  documentSymbol,
  foldingRange,
  formatting,
  hover,
  inlayHint,
  onAddress,
  onTypeFormatting,
  prepareRename,
  rangeFormatting,
  references,
  rename,
  rewrite,
  selectionRange,
  semanticTokens,
  semanticTokensDelta,
  semanticTokensRange,
  signatureHelp,
].map((feature) => feature as unknown as AnyFeature);

/** Requests that name no document. */
export const workspaceFeatures: readonly AnyWorkspaceFeature[] = [
  addressesIn,
  completionResolve,
  sixToFour,
  workspaceSymbol,
].map((feature) => feature as unknown as AnyWorkspaceFeature);
