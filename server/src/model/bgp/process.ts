import type { Mark } from '../mark';
import type { Redistribution } from '../routing/redistribution';
import type { BgpDistance, SourceDistance } from './bgp-distance';
import type { Announcement, Prefix } from './bgp-routes';
import type { Option, PeerOptions } from './peer-options';
import type { FamilyName } from './places';

/** What a BGP process says of itself in all blocks of its AS: its neighbors, groups and routes are not in it. */
export interface ProcessFrame {
  readonly as: number;
  readonly header: Mark;
  /** The line that sets a router ID, or says from where it comes. */
  readonly routerId: Mark | undefined;
  /** True where every new neighbor is activated for IPv4 unicast, as IOS does unless it is told not to. */
  readonly activatesIpv4: boolean;
  /** The AS that a confederation shows outside. */
  readonly confederation: number | undefined;
  /** The other ASs of the confederation. */
  readonly members: ReadonlySet<number>;
  readonly clusterId: Mark | undefined;
  /** True where external routes pass only with a policy (RFC 8212). */
  readonly safePolicy: boolean;
  /** By VRF; the global routing table is ''. */
  readonly scopes: ReadonlyMap<string, BgpScope>;
  /** By `familyKey`. IPv4 unicast is always there. */
  readonly families: ReadonlyMap<string, FamilyFrame>;
  readonly sessionTemplates: ReadonlyMap<string, PeerOptions>;
  readonly policyTemplates: ReadonlyMap<string, PeerOptions>;
}

/** One routing table. */
export interface BgpScope {
  readonly vrf: string | undefined;
  /** By prefix. */
  readonly listenRanges: ReadonlyMap<string, ListenRange>;
  readonly families: readonly FamilyFrame[];
}

export interface ListenRange {
  readonly prefix: Prefix;
  readonly group: Option<string>;
}

/** An address family of a process, without neighbors and routes. */
export interface FamilyFrame {
  /** `familyKey` of its name. */
  readonly key: string;
  readonly name: FamilyName;
  /** Its last header; undefined for IPv4 unicast that has none. */
  readonly header: Mark | undefined;
  readonly distance: Option<BgpDistance> | undefined;
  /** Distances for routes of some neighbors: a later one that covers a neighbor counts before an earlier one. */
  readonly distances: ReadonlyMap<string, SourceDistance>;
  /** A filter for all neighbors. */
  readonly distributeList: boolean;
  readonly autoSummary: boolean | undefined;
}

/** A process with what its families announce. */
export interface BgpProcess extends Omit<ProcessFrame, 'families' | 'scopes'> {
  /** By `familyKey`. IPv4 unicast is always there. */
  readonly families: ReadonlyMap<string, BgpFamily>;
}

/** A family with what it announces. */
export interface BgpFamily extends FamilyFrame {
  readonly frame: FamilyFrame;
  readonly announcements: ReadonlyMap<string, Announcement>;
  readonly redistributions: ReadonlyMap<string, Redistribution>;
}
