import type { IpAddress } from '../../base/ip/address';
import type { Mark } from '../mark';
import type { Redistribution } from '../routing/redistribution';
import type { BgpDistance, SourceDistance } from './bgp-distance';
import type { FamilyName } from './bgp-lines';
import type { Announcement, Prefix } from './bgp-routes';
import type { Option, PeerOptions } from './peer-options';

/** A BGP process, with all that several blocks of one AS say of it. */
export interface BgpProcess {
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
  readonly families: ReadonlyMap<string, BgpFamily>;
  readonly sessionTemplates: ReadonlyMap<string, PeerOptions>;
  readonly policyTemplates: ReadonlyMap<string, PeerOptions>;
}

/** The neighbors of one routing table. */
export interface BgpScope {
  readonly vrf: string | undefined;
  /** Neighbors and groups by `peerKey`. */
  readonly peers: ReadonlyMap<string, BgpPeer>;
  /** By prefix. */
  readonly listenRanges: ReadonlyMap<string, ListenRange>;
  readonly families: readonly BgpFamily[];
  /** Neighbors and groups of which a line takes something back: in a change, ones that the device has already. */
  readonly changed: ReadonlySet<string>;
}

/** A neighbor, or a group, as the lines on it say; what it inherits is not in it. */
export interface BgpPeer {
  /** As the first line on it writes it. */
  readonly name: string;
  /** Undefined for a group. */
  readonly address: IpAddress | undefined;
  /** Its address or name in the first line on it. */
  readonly first: Mark;
  /** The line that defines it as a group. */
  readonly group: Mark | undefined;
  readonly session: PeerOptions;
}

export interface ListenRange {
  readonly prefix: Prefix;
  readonly group: Option<string>;
}

/** An address family of a process, with what is set for neighbors and groups in it alone. */
export interface BgpFamily {
  readonly name: FamilyName;
  /** Its last header; undefined for IPv4 unicast that has none. */
  readonly header: Mark | undefined;
  /** The last line below its last header. */
  readonly last: Mark | undefined;
  readonly peers: ReadonlyMap<string, PeerOptions>;
  readonly announcements: ReadonlyMap<string, Announcement>;
  readonly redistributions: ReadonlyMap<string, Redistribution>;
  readonly distance: Option<BgpDistance> | undefined;
  /** Distances for routes of some neighbors: a later one that covers a neighbor counts before an earlier one. */
  readonly distances: ReadonlyMap<string, SourceDistance>;
  /** A filter for all neighbors. */
  readonly distributeList: boolean;
  readonly autoSummary: boolean | undefined;
}
