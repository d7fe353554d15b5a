import type { IpAddress } from '../../base/ip/address';
import { eachRow, type Fact } from '../facts';
import type { Mark } from '../mark';
import {
  bgpGroups,
  type Group,
  type Groups,
  groupIds,
  inheritedPolicy,
  inheritedSession,
  type NeighborFrame,
} from './groups';
import type { PeerOptions } from './peer-options';
import { type BgpPeer, bgpPeers } from './peers';
import type { BgpScope, FamilyFrame, ProcessFrame } from './process';
import { withChanges } from './with-changes';

/** A neighbor with an address, and all that its own lines, its group and its templates set for it. */
export interface BgpNeighbor {
  readonly process: ProcessFrame;
  readonly scope: BgpScope;
  /** Identifies it among the neighbors of its routing table. */
  readonly key: string;
  /** Its address as the first line on it writes it. */
  readonly name: string;
  readonly address: IpAddress;
  /** Its address in the first line on it. */
  readonly first: Mark;
  /** Its own line that makes it a neighbor: the AS, a group, a template, or else the first line on it. */
  readonly definition: Mark;
  readonly kind: PeerKind;
  readonly session: PeerOptions;
  /** False where it inherits from what the document does not define, so that more may be set for it. */
  readonly isComplete: boolean;
  /** True for an address from which neighbors of a group may come unnamed. */
  readonly isListenedTo: boolean;
  /** True where a line takes something back: in a change, of a neighbor that the device has already. */
  readonly isChanged: boolean;
  /** The families in which something is said of it or of its group, and the one that is its by default. */
  readonly families: readonly NeighborFamily[];
}

/** Of the same AS, of another one, of another AS of the confederation; unknown where the document does not tell. */
export type PeerKind = 'internal' | 'external' | 'confederation' | 'unknown';

export interface NeighborFamily {
  readonly family: FamilyFrame;
  readonly isActive: boolean;
  /** The line that activates it or takes it out; undefined for what is so by default. */
  readonly activation: Mark | undefined;
  readonly policy: PeerOptions;
}

const neighbors = eachRow(bgpPeers, [bgpGroups], (peer, groups) => {
  const frame = groups.frames.get(peer.as);
  if (peer.own === undefined || peer.address === undefined || frame === undefined) return none;
  if (groups.peers.length === 0) return readNeighbor(peer, frame, groups);
  const old = known.get(peer);
  if (
    old?.frame === frame &&
    old.groups.every((group, index) => group === groups.byId.get(old.ids[index] ?? ''))
  )
    return old.neighbors;
  const ids = groupIds(peer, frame);
  const found = readNeighbor(peer, frame, groups);
  known.set(peer, { frame, ids, groups: ids.map((id) => groups.byId.get(id)), neighbors: found });
  return found;
});

/** All neighbors with an address, in the order of the first lines on them. */
export const bgpNeighbors: Fact<readonly BgpNeighbor[]> = withChanges(neighbors);

// Where a group changes, the neighbors that are not in it are as they were.
const known = new WeakMap<BgpPeer, Known>();

interface Known {
  readonly frame: NeighborFrame;
  readonly ids: readonly string[];
  readonly groups: readonly (Group | undefined)[];
  readonly neighbors: readonly BgpNeighbor[];
}

const none: readonly never[] = [];

/** The family of routes of this kind in the routing table of a neighbor, if it is active in it. */
export function activeFamily(
  { families }: BgpNeighbor,
  afi: string,
  safi = 'unicast',
): NeighborFamily | undefined {
  return families.find(
    ({ family, isActive }) => isActive && family.name.afi === afi && family.name.safi === safi,
  );
}

function readNeighbor(peer: BgpPeer, frame: NeighborFrame, groups: Groups): readonly BgpNeighbor[] {
  const { own, address } = peer;
  const table = frame.tables.get(peer.vrf ?? '');
  if (own === undefined || address === undefined || table === undefined) return none;
  const { process } = frame;
  const { scope, ranges } = table;
  const { remoteAs, peerGroup, inheritSession } = own.session;
  const { options: session, isComplete } = inheritedSession(peer, own.session, frame, groups);
  const families: NeighborFamily[] = [];
  let isWhole = isComplete;
  for (const family of scope.families) {
    const policy = inheritedPolicy(peer, family, session, frame, groups);
    const one = readFamily(process, family, address, policy.options);
    isWhole &&= policy.isComplete;
    if (one.isActive || one.activation !== undefined || peer.families.has(family.key)) families.push(one);
  }
  const neighbor: BgpNeighbor = {
    process,
    scope,
    key: peer.key,
    name: own.name,
    address,
    first: own.first,
    definition: (remoteAs ?? peerGroup ?? inheritSession)?.mark ?? own.first,
    kind: kindOf(process, session),
    session,
    isComplete: isWhole,
    isListenedTo: ranges.longest(address) !== undefined,
    isChanged: peer.isChanged,
    families,
  };
  return [neighbor];
}

function readFamily(
  process: ProcessFrame,
  family: FamilyFrame,
  address: IpAddress,
  policy: PeerOptions,
): NeighborFamily {
  const { activate } = policy;
  const isActive = activate?.value ?? isActiveByDefault(process, family, address);
  return { family, isActive, activation: activate?.mark, policy };
}

/** In a VRF IOS activates a neighbor in the family that it is configured in. */
function isActiveByDefault(process: ProcessFrame, { name }: FamilyFrame, address: IpAddress): boolean {
  if (name.safi !== 'unicast') return false;
  if (name.vrf === undefined) return name.afi === 'ipv4' && process.activatesIpv4;
  return name.afi === `ipv${address.family}`;
}

function kindOf({ as, confederation, members }: ProcessFrame, { remoteAs, localAs }: PeerOptions): PeerKind {
  const remote = remoteAs?.value;
  // With an AS of its own for the neighbor a router can be internal or external to it.
  if (remote === undefined || remote === localAs?.value || remote === confederation) return 'unknown';
  if (remote === as) return 'internal';
  return members.has(remote) ? 'confederation' : 'external';
}
