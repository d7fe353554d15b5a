import type { IpAddress } from '../../base/ip/address';
import { type Fact, fact } from '../facts';
import type { Mark } from '../mark';
import { type Inheritance, inheritanceOf } from './inheritance';
import type { PeerOptions } from './peer-options';
import { type PrefixFinder, prefixFinder } from './prefix-finder';
import type { BgpFamily, BgpPeer, BgpProcess, BgpScope, ListenRange } from './process';
import { bgpProcesses } from './processes';

/** A neighbor with an address, and all that its own lines, its group and its templates set for it. */
export interface BgpNeighbor {
  readonly process: BgpProcess;
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
  /** The families in which something is said of it or of its group, and the one that is its by default. */
  readonly families: readonly NeighborFamily[];
}

/** Of the same AS, of another one, of another AS of the confederation; unknown where the document does not tell. */
export type PeerKind = 'internal' | 'external' | 'confederation' | 'unknown';

export interface NeighborFamily {
  readonly family: BgpFamily;
  readonly isActive: boolean;
  /** The line that activates it or takes it out; undefined for what is so by default. */
  readonly activation: Mark | undefined;
  readonly policy: PeerOptions;
}

/** All neighbors with an address, process by process and table by table, in the order of their first lines. */
export const bgpNeighbors: Fact<readonly BgpNeighbor[]> = fact([bgpProcesses], (all) =>
  all.flatMap((process) => {
    const inheritance = inheritanceOf(process);
    return [...process.scopes.values()].flatMap((scope) => {
      const ranges = prefixFinder([...scope.listenRanges.values()].map((range) => [range.prefix, range]));
      return [...scope.peers].flatMap(([key, peer]) =>
        readNeighbor({ process, scope, inheritance, ranges }, key, peer),
      );
    });
  }),
);

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

interface Around {
  readonly process: BgpProcess;
  readonly scope: BgpScope;
  readonly inheritance: Inheritance;
  readonly ranges: PrefixFinder<ListenRange>;
}

function readNeighbor(
  { process, scope, inheritance, ranges }: Around,
  key: string,
  peer: BgpPeer,
): readonly BgpNeighbor[] {
  const { address, name, first, session: own } = peer;
  if (address === undefined) return [];
  const { options: session, isComplete } = inheritance.session(scope, peer);
  const definition = (own.remoteAs ?? own.peerGroup ?? own.inheritSession)?.mark ?? first;
  const kind = kindOf(process, session);
  const group = session.peerGroup?.value;
  const found = scope.families.map((family) => ({ family, ...inheritance.policy(family, key, group) }));
  const families = found
    .map(({ family, options }) => readFamily(process, family, address, options))
    .filter((one) => one.isActive || one.activation !== undefined || one.family.peers.has(key));
  const isWhole = isComplete && found.every((one) => one.isComplete);
  return [
    {
      ...{ process, scope, key, name, address, first, definition, kind, session, families },
      isComplete: isWhole,
      isListenedTo: ranges.longest(address) !== undefined,
    },
  ];
}

function readFamily(
  process: BgpProcess,
  family: BgpFamily,
  address: IpAddress,
  policy: PeerOptions,
): NeighborFamily {
  const { activate } = policy;
  const isActive = activate?.value ?? isActiveByDefault(process, family, address);
  return { family, isActive, activation: activate?.mark, policy };
}

/** In a VRF IOS activates a neighbor in the family that it is configured in. */
function isActiveByDefault(process: BgpProcess, { name }: BgpFamily, address: IpAddress): boolean {
  if (name.safi !== 'unicast') return false;
  if (name.vrf === undefined) return name.afi === 'ipv4' && process.activatesIpv4;
  return name.afi === `ipv${address.family}`;
}

function kindOf({ as, confederation, members }: BgpProcess, { remoteAs, localAs }: PeerOptions): PeerKind {
  const remote = remoteAs?.value;
  // With an AS of its own for the neighbor a router can be internal or external to it.
  if (remote === undefined || remote === localAs?.value || remote === confederation) return 'unknown';
  if (remote === as) return 'internal';
  return members.has(remote) ? 'confederation' : 'external';
}
