import type { Position } from 'vscode-languageserver';
import type { AddressPart } from './shared/address-step';

/** A request of our own: is there an address under the cursor? The answer is true or false. */
export const ON_ADDRESS = 'conf-t/onAddress';

export interface OnAddressParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** A request of our own: the edits that rewrite addresses of a document. */
export const REWRITE = 'conf-t/rewrite';

export interface RewriteParams {
  readonly textDocument: { readonly uri: string };
  readonly change: Rewriting;
}

export type Rewriting =
  /** The addresses under the cursors a step further, or back. */
  | {
      readonly kind: 'step';
      readonly part: AddressPart;
      readonly by: number;
      readonly positions: readonly Position[];
    }
  /** All IPv6 addresses of the document, with all their digits or as RFC 5952 has them. */
  | { readonly kind: 'expand' | 'compress' };
