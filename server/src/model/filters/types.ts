import type { Mark } from '../mark';
import type { Packets } from './packets';

export type Family = 4 | 6;

export type Action = 'permit' | 'deny';

/** What a filter makes of something; `unknown` where the document does not tell, or Conf T cannot. */
export type Decision = Action | 'unknown';

/** An entry of an access list, in the place that its number gives it. */
export interface AclEntry {
  /** As it is written; where it is not, as IOS numbers entries: by ten. */
  readonly sequence: number;
  /** True where the number stands in the document. */
  readonly numbered: boolean;
  /** Undefined for a line that is no entry Conf T knows. */
  readonly action: Action | undefined;
  /** Undefined where it is not certain what the entry matches. */
  readonly packets: Packets | undefined;
  readonly mark: Mark;
}

/** Two lines of one list that give different entries the same number. */
export interface Clash {
  readonly sequence: number;
  readonly first: Mark;
  readonly second: Mark;
}

/** An access list with its entries in the order in which packets meet them. */
export interface AccessList {
  readonly family: Family;
  readonly name: string;
  /** `standard` compares source addresses only. */
  readonly kind: 'standard' | 'extended';
  readonly entries: readonly AclEntry[];
  /** The command that opens the list, or the first line of a numbered one. */
  readonly header: Mark;
  /** True where every entry is an `access-list` line of its own, which no command takes away alone. */
  readonly global: boolean;
  readonly clashes: readonly Clash[];
  /** Stands for the list from version to version. */
  readonly lineage: Lineage;
}

/** Stands for a list from version to version, where its lines change one by one. */
export type Lineage = { readonly lineage: true };

/** An entry of a prefix list: prefixes in `bits/length` whose own length is in `[low, high]`. */
export interface PrefixListEntry {
  /** As it is written; where it is not, as IOS numbers entries: by five. */
  readonly sequence: number;
  readonly action: Action;
  /** 32 or 128 bits, with those behind the length cleared. */
  readonly bits: number | bigint;
  readonly length: number;
  readonly low: number;
  readonly high: number;
  /** The same as packets: prefixes are their sources, and lengths stand for source ports. */
  readonly packets: Packets;
  /** The whole line. */
  readonly mark: Mark;
}

/** A prefix list with its entries in the order of their numbers. */
export interface PrefixList {
  readonly family: Family;
  readonly name: string;
  readonly entries: readonly PrefixListEntry[];
  /** The first line of the list. */
  readonly header: Mark;
  /** False where a line of the list is not understood. */
  readonly complete: boolean;
  readonly clashes: readonly Clash[];
  /** Stands for the list from version to version. */
  readonly lineage: Lineage;
}

/** One `match` command of a route map: the route has to be one of what it names. */
export type RouteMapMatch =
  | {
      readonly kind: 'access-list' | 'prefix-list';
      readonly family: Family;
      readonly names: readonly string[];
    }
  /** As a device prints the protocol, with the number of its process where it has one. */
  | { readonly kind: 'source-protocol'; readonly protocols: readonly SourceProtocol[] }
  /** As a device prints them. */
  | { readonly kind: 'interface'; readonly names: readonly string[] }
  | { readonly kind: 'tag'; readonly tags: readonly number[] }
  | { readonly kind: 'other' };

export interface SourceProtocol {
  readonly name: string;
  readonly process: string | undefined;
}

/** An entry of a route map. */
export interface RouteMapClause {
  readonly sequence: number;
  readonly action: Action;
  readonly matches: readonly RouteMapMatch[];
  /** Where it goes on after a match: `next` is the entry behind it; undefined where it ends there. */
  readonly continues: number | 'next' | undefined;
  /** False where a line of the entry is not understood. */
  readonly complete: boolean;
  /** The command that opens the entry. */
  readonly header: Mark;
}

/** A route map with its entries in the order of their numbers. */
export interface RouteMap {
  readonly name: string;
  readonly clauses: readonly RouteMapClause[];
  /** Entries that are opened twice, each time with conditions or with another action. */
  readonly clashes: readonly (Clash & { readonly sameAction: boolean })[];
}
