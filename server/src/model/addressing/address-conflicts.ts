import { ipMap } from '../../base/ip/ip-map';
import { eachRow, type Fact, updatedFact } from '../facts';
import { claims, type OwnedClaim } from './claims';
import { clustersOf } from './clusters';
import { isOneDevice } from './one-device';
import { type Claim, type ConnectedAddress, rivalsOf } from './sweep';

/** Two interfaces of one VRF that cannot have their addresses at once. */
export interface AddressConflict {
  /** The same address, or subnets of which one holds the other. */
  readonly kind: 'same' | 'overlap';
  /** The one that stands later in the document; of several earlier ones the first. */
  readonly later: ConnectedAddress;
  readonly earlier: ConnectedAddress;
}

const byAddress: Fact<readonly AddressConflict[]> = eachRow(clustersOf(claims), [], ({ items }) =>
  items.length < 2 ? none : conflictsIn(items),
);

const inDocumentOrder: Fact<readonly AddressConflict[]> = updatedFact(
  [byAddress, claims],
  (before, found, all) => {
    if (before?.inputs[0] === found) return before.value;
    if (found.length < 2) return found;
    const places = new Map(all.map(({ owner }, index) => [owner, index]));
    return found.toSorted((a, b) => (places.get(a.later) ?? 0) - (places.get(b.later) ?? 0));
  },
);

/** The conflicts between addresses of interfaces in use, one for each address at most. */
export const addressConflicts: Fact<readonly AddressConflict[]> = (snapshot) =>
  isOneDevice(snapshot) ? inDocumentOrder(snapshot) : none;

function conflictsIn(cluster: readonly OwnedClaim[]): AddressConflict[] {
  const rivals = rivalsOf(cluster.filter(({ isHost }) => !isHost));
  const twins = twinsOf(cluster);
  return cluster.flatMap((claim): AddressConflict[] => {
    const twin = twins.get(claim);
    if (twin !== undefined) return [{ kind: 'same', later: claim.owner, earlier: twin }];
    const rival = rivals.get(claim);
    return rival === undefined ? [] : [{ kind: 'overlap', later: claim.owner, earlier: rival }];
  });
}

/** For each claim the first one before it with the same address, where that is of another interface. */
function twinsOf(cluster: readonly OwnedClaim[]): ReadonlyMap<Claim, ConnectedAddress> {
  const found = new Map<Claim, ConnectedAddress>();
  const first = ipMap<ConnectedAddress>();
  for (const claim of cluster) {
    const { owner, isExact } = claim;
    if (!isExact) continue;
    const twin = first.get(owner.address);
    if (twin === undefined) first.set(owner.address, owner);
    else if (twin.interface !== owner.interface) found.set(claim, twin);
  }
  return found;
}

const none: readonly never[] = [];
