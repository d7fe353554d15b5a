import { type Fact, fact } from '../facts';
import type { FamilyName } from './bgp-lines';
import { type BgpNeighbor, bgpNeighbors, type NeighborFamily } from './neighbors';
import type { PeerFilters, PeerOptions } from './peer-options';
import type { BgpFamily, BgpProcess } from './process';

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

/** A family in which the router reflects routes. */
interface Reflecting {
  readonly process: BgpProcess;
  readonly clients: readonly Member[];
  readonly others: readonly Member[];
}

/**
 * The clients that a reflector seems to have forgotten. A neighbor that is no client can be another reflector. It is
 * taken for forgotten where it is a client in another family; else only where the process reflects in one family, has no
 * cluster ID that it may share, and the neighbor is the only one that is no client and is set up just like a client.
 */
export const forgottenClients: Fact<readonly ForgottenClient[]> = fact([bgpNeighbors], (neighbors) => {
  const reflecting = reflectingFamilies(neighbors.filter(isInternal));
  const families = new Map<BgpProcess, number>();
  for (const { process } of reflecting) families.set(process, (families.get(process) ?? 0) + 1);
  return reflecting.flatMap(({ process, clients, others }) => {
    const isPlain = families.get(process) === 1 && others.length === 1 && process.clusterId === undefined;
    const alike = isPlain ? new Set(clients.map(likeness)) : new Set();
    const [first] = clients;
    if (first === undefined) return [];
    return others.flatMap((member): readonly ForgottenClient[] => {
      const { neighbor, inFamily } = member;
      const elsewhere = neighbor.families.find(({ isActive, policy }) => isActive && policy.reflectorClient);
      if (elsewhere === undefined && !alike.has(likeness(member))) return [];
      return [{ neighbor, inFamily, client: first.neighbor, clientIn: elsewhere?.family.name }];
    });
  });
});

function isInternal({ kind, scope, session, isComplete }: BgpNeighbor): boolean {
  return kind === 'internal' && scope.vrf === undefined && session.shutdown === undefined && isComplete;
}

/** The families in which some neighbors are clients. */
function reflectingFamilies(neighbors: readonly BgpNeighbor[]): readonly Reflecting[] {
  const members = new Map<BgpFamily, [Member, ...Member[]]>();
  for (const neighbor of neighbors) {
    for (const inFamily of neighbor.families.filter((one) => isMeant(neighbor, one))) {
      const known = members.get(inFamily.family);
      if (known === undefined) members.set(inFamily.family, [{ neighbor, inFamily }]);
      else known.push({ neighbor, inFamily });
    }
  }
  return [...members.values()]
    .map((all) => ({
      process: all[0].neighbor.process,
      clients: all.filter(isClient),
      others: all.filter((member) => !isClient(member)),
    }))
    .filter(({ clients }) => clients.length > 0);
}

function isClient({ inFamily }: Member): boolean {
  return inFamily.policy.reflectorClient !== undefined;
}

/** Leaves out families that a neighbor is in by default, where the process activates neighbors line by line. */
function isMeant({ process, address }: BgpNeighbor, { isActive, activation }: NeighborFamily): boolean {
  if (!isActive || activation !== undefined) return isActive;
  return address.family === 4 && [...process.families.values()].every(({ header }) => header === undefined);
}

/** The same for neighbors that are set up alike, their addresses and the names of their filters aside. */
function likeness({ neighbor: { address, session }, inFamily: { policy } }: Member): string {
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
