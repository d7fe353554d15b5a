import { eachRow, type Fact, fact } from '../facts';
import { keyedFact } from '../keyed';
import { perKey, valuesOf } from '../per-key';
import { type BgpNeighbor, bgpNeighbors, type NeighborFamily } from './neighbors';
import type { PeerFilters, PeerOptions } from './peer-options';
import type { FamilyName } from './places';
import type { FamilyFrame, ProcessFrame } from './process';

/** A neighbor of a route reflector that is most likely meant to be a client in a family, and is none. */
export interface ForgottenClient {
  readonly neighbor: BgpNeighbor;
  readonly inFamily: NeighborFamily;
  /** A neighbor that is a client in the family. */
  readonly client: BgpNeighbor;
  /** Another family in which the neighbor itself is a client. */
  readonly clientIn: FamilyName | undefined;
}

interface Member {
  readonly neighbor: BgpNeighbor;
  readonly inFamily: NeighborFamily;
}

const members = eachRow(bgpNeighbors, [], (neighbor): readonly Member[] =>
  isInternal(neighbor)
    ? neighbor.families
        .filter((inFamily) => isMeant(neighbor, inFamily))
        .map((inFamily) => ({ neighbor, inFamily }))
    : none,
);

const clients = keyedFact(
  eachRow(members, [], (member) => (isClient(member) ? [member] : none)),
  ({ inFamily }) => inFamily.family,
);

/** The families in which the router reflects routes, each with its first client. */
interface Reflecting {
  readonly first: ReadonlyMap<FamilyFrame, BgpNeighbor>;
  /** How many each process has. */
  readonly count: ReadonlyMap<ProcessFrame, number>;
}

const reflecting: Fact<Reflecting> = fact(
  [valuesOf(perKey(clients, [], ([first]) => first))],
  (firstClients) => {
    const count = new Map<ProcessFrame, number>();
    for (const { neighbor } of firstClients)
      count.set(neighbor.process, (count.get(neighbor.process) ?? 0) + 1);
    return {
      first: new Map(firstClients.map(({ neighbor, inFamily }) => [inFamily.family, neighbor])),
      count,
    };
  },
);

const others = eachRow(members, [], (member) => (isClient(member) ? none : [member]));

const clientsElsewhere = eachRow(others, [reflecting], ({ neighbor, inFamily }, { first }) => {
  const client = first.get(inFamily.family);
  const clientIn = familyAsClient(neighbor);
  return client === undefined || clientIn === undefined ? none : [{ neighbor, inFamily, client, clientIn }];
});

/** Neighbors that are the only ones of a family that are no clients. */
const onlyOthers = perKey(
  keyedFact(others, ({ inFamily }) => inFamily.family),
  [],
  (all) => (all.length === 1 ? all[0] : undefined),
);

const likeClients = eachRow(
  valuesOf(onlyOthers),
  [reflecting, clients],
  (member, { first, count }, byFamily): readonly ForgottenClient[] => {
    const { neighbor, inFamily } = member;
    const { process } = neighbor;
    const client = first.get(inFamily.family);
    const isPlain = count.get(process) === 1 && process.clusterId === undefined;
    if (client === undefined || !isPlain || familyAsClient(neighbor) !== undefined) return none;
    if (!byFamily.get(inFamily.family).some((one) => isAlike(one, member))) return none;
    return [{ neighbor, inFamily, client, clientIn: undefined }];
  },
);

/**
 * The clients that a reflector seems to have forgotten. A neighbor that is no client can be another reflector. It is
 * taken for forgotten where it is a client in another family; else only where the process reflects in one family, has no
 * cluster ID that it may share, and the neighbor is the only one that is no client and is set up just like a client.
 */
export const forgottenClients: Fact<readonly ForgottenClient[]> = fact(
  [clientsElsewhere, likeClients],
  (elsewhere, alike) => [...elsewhere, ...alike],
);

function familyAsClient({ families }: BgpNeighbor): FamilyName | undefined {
  return families.find(({ isActive, policy }) => isActive && policy.reflectorClient)?.family.name;
}

function isInternal({ kind, scope, session, isComplete }: BgpNeighbor): boolean {
  return kind === 'internal' && scope.vrf === undefined && session.shutdown === undefined && isComplete;
}

function isClient({ inFamily }: Member): boolean {
  return inFamily.policy.reflectorClient !== undefined;
}

/** Leaves out families that a neighbor is in by default, where the process activates neighbors line by line. */
function isMeant({ process, address }: BgpNeighbor, { isActive, activation }: NeighborFamily): boolean {
  if (!isActive || activation !== undefined) return isActive;
  return address.family === 4 && [...process.families.values()].every(({ header }) => header === undefined);
}

// Clients are the same objects for as long as nothing that is set for them changes.
const known = new WeakMap<Member, string>();

/** True for neighbors that are set up alike, their addresses and the names of their filters aside. */
function isAlike(one: Member, other: Member): boolean {
  return likeness(one) === likeness(other);
}

function likeness(member: Member): string {
  const alike = known.get(member) ?? readLikeness(member);
  known.set(member, alike);
  return alike;
}

function readLikeness({ neighbor: { address, session }, inFamily: { policy } }: Member): string {
  const { updateSource, peerGroup, inheritSession } = session;
  return JSON.stringify([
    address.family,
    [updateSource, peerGroup, inheritSession, policy.peerGroup].map((option) => option?.value ?? ''),
    [...policy.inheritPolicy.values()].map(({ value }) => value),
    setIn(session),
    setIn(policy),
  ]);
}

const PASSED_OVER: ReadonlySet<string> = new Set([
  'activate',
  'reflectorClient',
  'in',
  'out',
  'inheritPolicy',
]);

function setIn(options: PeerOptions): readonly string[] {
  const filters = (direction: PeerFilters) => Object.keys(direction).sort().join();
  const names = Object.keys(options).filter((name) => !PASSED_OVER.has(name));
  return [...names.sort(), filters(options.in), filters(options.out)];
}

const none: readonly never[] = [];
