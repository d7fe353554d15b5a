import type { ServerCapabilities } from 'vscode-languageserver';
import type { Snapshot } from '../model/snapshot';
import type { Settings } from './settings';

/** What an editor offers beyond LSP, as its client announced it when it started the server. */
export interface EditorOffer {
  /** Commands of the client that cards and actions may call, such as `conf-t.copyText`. */
  readonly commands: ReadonlySet<string>;
  /** URI of the folder with the pages of the rules, with a slash at its end. */
  readonly rulePages: string | undefined;
  /** True where completion may insert text with places to tab through. */
  readonly snippets: boolean;
  /** True where an answer may say once what the items of a completion have in common. */
  readonly itemDefaults?: boolean;
}

/** Editors that know nothing of Conf T. */
export const noOffer: EditorOffer = { commands: new Set(), rulePages: undefined, snippets: false };

/** What a feature is handed: one version of one document and the settings of its folder. */
export interface FeatureDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly snapshot: Snapshot;
  readonly settings: Settings;
  readonly editor: EditorOffer;
}

/** One LSP request as data: `protocol/` registers it, nothing else knows its name. */
export interface Feature<Params extends { textDocument: { uri: string } }, Result> {
  /** The LSP method, such as `textDocument/hover`. */
  readonly method: string;
  readonly capability: Partial<ServerCapabilities>;
  /** True for what also works in documents that are not IOS, such as logs and plain text. */
  readonly anyLanguage?: boolean;
  /** True for what also works in configurations above the size limit, whose lines are not read as commands. */
  readonly inLarge?: boolean;
  /** Work that goes before, where that may take long: in steps, between which other messages are read. */
  readonly prepare?: Prepare;
  readonly handle: (document: FeatureDocument, params: Params) => Result;
}

/** Work for a document in steps, between which other messages are read. What it finds stays with the snapshot. */
export type Prepare = (document: FeatureDocument) => Generator<void, void>;

/** A request that names no document: it is handed the configurations that are open. */
export interface WorkspaceFeature<Params, Result> {
  readonly method: string;
  readonly capability: Partial<ServerCapabilities>;
  /** False for what is answered from its parameters alone. */
  readonly needsDocuments?: boolean;
  readonly handle: (documents: readonly FeatureDocument[], params: Params) => Result;
}
