import { eachRow, type Fact, fact, sameItems, updatedFact } from '../facts';
import { keyedFact } from '../keyed';
import { perKey, valuesOf } from '../per-key';
import { type Inheritance, type Inherited, inheritanceOf, join, missing, nothing } from './inheritance';
import type { PeerOptions } from './peer-options';
import { type BgpPeer, bgpPeers } from './peers';
import { familyKey } from './places';
import { type PrefixFinder, prefixFinder } from './prefix-finder';
import type { BgpScope, FamilyFrame, ListenRange, ProcessFrame } from './process';
import { processFrames } from './processes';

/** What a process says of all its neighbors: templates, and what its routing tables have. */
export interface NeighborFrame extends Inheritance {
  readonly process: ProcessFrame;
  /** By VRF; the global routing table is ''. */
  readonly tables: ReadonlyMap<string, Table>;
}

interface Table {
  readonly scope: BgpScope;
  readonly ranges: PrefixFinder<ListenRange>;
}

/** By AS. */
export const neighborFrames: Fact<ReadonlyMap<number, NeighborFrame>> = fact(
  [processFrames],
  (processes) => new Map(processes.map((process) => [process.as, neighborFrame(process)])),
);

function neighborFrame(process: ProcessFrame): NeighborFrame {
  const tables = [...process.scopes].map(([vrf, scope]): [string, Table] => [
    vrf,
    { scope, ranges: prefixFinder([...scope.listenRanges.values()].map((range) => [range.prefix, range])) },
  ]);
  return { ...inheritanceOf(process), process, tables: new Map(tables) };
}

/** A group with what it inherits from templates. */
export interface Group {
  readonly peer: BgpPeer;
  /** Undefined where the process does not define it, so that it has no session. */
  readonly session: Inherited | undefined;
  /** By `familyKey`. */
  readonly families: ReadonlyMap<string, Inherited>;
}

/** The groups that something names; the same object for as long as none of these changes. */
export interface Groups {
  readonly frames: ReadonlyMap<number, NeighborFrame>;
  readonly peers: readonly BgpPeer[];
  readonly byId: ReadonlyMap<string, Group>;
}

const groupPeers = eachRow(bgpPeers, [], (peer) => (peer.address === undefined ? [peer] : none));

const uses = eachRow(bgpPeers, [], ({ own, families }) => {
  if (own?.session.peerGroup === undefined && families.size === 0) return none;
  const options: readonly (PeerOptions | undefined)[] = [own?.session, ...families.values()];
  return options.flatMap((one) => one?.peerGroup ?? []);
});
const firstUses = perKey(
  keyedFact(uses, ({ value }) => value),
  [],
  ([first]) => first,
);

/** The names of groups that neighbors or templates name. */
const usedNames: Fact<ReadonlySet<string>> = fact([valuesOf(firstUses), processFrames], (used, processes) => {
  const inTemplates = processes.flatMap(({ sessionTemplates, policyTemplates }) =>
    [...sessionTemplates.values(), ...policyTemplates.values()].flatMap((one) => one.peerGroup ?? []),
  );
  return new Set([...used, ...inTemplates].map(({ value }) => value));
});

// While a name is typed it may be that of a new group: the others are as they were.
export const bgpGroups: Fact<Groups> = updatedFact(
  [groupPeers, usedNames, neighborFrames],
  (before, all, used, frames): Groups => {
    const peers = all.filter(({ key }) => used.has(key));
    const old = before?.value;
    if (old !== undefined && old.frames === frames && sameItems(old.peers, peers)) return old;
    const groups = peers.flatMap((peer): [string, Group][] => {
      const frame = frames.get(peer.as);
      const known = old?.frames === frames ? old.byId.get(peer.id) : undefined;
      if (frame === undefined) return [];
      return [[peer.id, known?.peer === peer ? known : groupOf(peer, frame)]];
    });
    return { frames, peers, byId: new Map(groups) };
  },
);

function groupOf(peer: BgpPeer, { session, policy }: NeighborFrame): Group {
  const families = [...peer.families].map(([key, options]) => [key, policy(options)] as const);
  return { peer, session: peer.own && session(peer.own.session), families: new Map(families) };
}

/** What is set for the session of a neighbor, by itself, its templates and its group. */
export function inheritedSession(
  peer: BgpPeer,
  options: PeerOptions,
  { session }: NeighborFrame,
  groups: Groups,
): Inherited {
  const own = session(options);
  const name = own.options.peerGroup?.value;
  if (name === undefined) return own;
  const [first, second] = groupsNamed(groups, peer, name);
  return join(own, first?.session ?? second?.session ?? missing);
}

/** The same in a family, where the group is that of the session unless another one is named. */
export function inheritedPolicy(
  peer: BgpPeer,
  { key, name: family }: FamilyFrame,
  session: PeerOptions,
  { policy }: NeighborFrame,
  groups: Groups,
): Inherited {
  const options = peer.families.get(key);
  const own = options === undefined ? nothing : policy(options);
  const name = (own.options.peerGroup ?? session.peerGroup)?.value;
  if (name === undefined) return own;
  const [first, second] = groupsNamed(groups, peer, name);
  const global = second?.families.get(familyKey({ ...family, vrf: undefined }));
  return join(own, first?.families.get(key) ?? global ?? nothing);
}

/** The ids of all groups that a neighbor may inherit something from. */
export function groupIds(peer: BgpPeer, { session, policy }: NeighborFrame): readonly string[] {
  const inSession = peer.own && session(peer.own.session).options.peerGroup?.value;
  const named = new Set([inSession]);
  for (const options of peer.families.values()) named.add(policy(options).options.peerGroup?.value);
  return [...named].flatMap((name): readonly string[] => (name === undefined ? none : idsOf(peer, name)));
}

/** The group of this name in the same routing table, and that in the global one. */
function groupsNamed(
  { byId }: Groups,
  peer: BgpPeer,
  name: string,
): readonly [own: Group | undefined, global: Group | undefined] {
  const [own, global] = idsOf(peer, name);
  return [byId.get(own), byId.get(global)];
}

function idsOf({ as, vrf }: BgpPeer, name: string): readonly [own: string, global: string] {
  return [`${as} ${vrf ?? ''} ${name}`, `${as}  ${name}`];
}

const none: readonly never[] = [];
