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

/** A request of our own: what 6to4 (RFC 3056) makes of an IPv4 address. The answer is null for what is none. */
export const SIX_TO_FOUR = 'conf-t/sixToFour';

export interface SixToFourParams {
  readonly ipv4: string;
}

export interface SixToFourAnswer {
  /** The site's prefix, a /48. */
  readonly prefix: string;
  /** The lines of a tunnel with that prefix, and the route to all other sites. */
  readonly lines: readonly string[];
}

/** A request of our own: where addresses of a prefix stand in the open documents. The answer is null for no prefix. */
export const ADDRESSES_IN = 'conf-t/addressesIn';

export interface AddressesInParams {
  /** Of either family; an address alone stands for itself. */
  readonly prefix: string;
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
