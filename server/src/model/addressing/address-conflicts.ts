import { ipMap } from '../../base/ip/ip-map';
import { lastV4, lastV6, networkV4, networkV6 } from '../../base/ip/prefix';
import { eachRow, type Fact, fact } from '../facts';
import { type Interface, interfaces, interfacesByName } from '../interfaces';
import { isLoopback, isTemplate } from './interface-kind';
import { isOneDevice } from './one-device';
import { type Claim, type ConnectedAddress, rivalsOf } from './sweep';
import { edgeOfSubnet } from './unusable-address';

/** Two interfaces of one VRF that cannot have their addresses at once. */
export interface AddressConflict {
  /** The same address, or subnets of which one holds the other. */
  readonly kind: 'same' | 'overlap';
  /** The one that stands later in the document; of several earlier ones the first. */
  readonly later: ConnectedAddress;
  readonly earlier: ConnectedAddress;
}

interface OwnedClaim extends Claim {
  /** The part of the interface that the address stands in. */
  readonly part: Interface;
  /** True where the document tells the whole address. */
  readonly isExact: boolean;
  /** True for a host address of a loopback, which may lie in a subnet of another interface. */
  readonly isHost: boolean;
}

/** Kept for each interface until one of its lines changes. */
const claims: Fact<readonly OwnedClaim[]> = eachRow(interfaces, [], (part) => [
  ...claimsOfIpv4(part),
  ...claimsOfIpv6(part),
]);

/**
 * The conflicts between addresses of interfaces in use, one for each address at most. Left out are interfaces that are
 * shut down, bridged, or patterns for sessions, and addresses that the document does not tell in full.
 */
export const addressConflicts: Fact<readonly AddressConflict[]> = fact(
  [isOneDevice, claims, interfacesByName],
  (alone, all, byName) => (alone ? tablesOf(all, byName).flatMap(conflictsIn) : []),
);

/** The claims in use, those of a VRF and family together. */
function tablesOf(all: readonly OwnedClaim[], byName: ReadonlyMap<string, Interface>): OwnedClaim[][] {
  const ipv4 = new Map<string | undefined, OwnedClaim[]>();
  const ipv6 = new Map<string | undefined, OwnedClaim[]>();
  for (const claim of all) {
    const whole = byName.get(claim.part.name) ?? claim.part;
    if (!isInUse(whole, byName) || isReplaced(claim, whole)) continue;
    const byVrf = claim.owner.address.family === 4 ? ipv4 : ipv6;
    const known = byVrf.get(whole.vrf);
    if (known === undefined) byVrf.set(whole.vrf, [claim]);
    else known.push(claim);
  }
  return [...ipv4.values(), ...ipv6.values()];
}

function conflictsIn(table: readonly OwnedClaim[]): AddressConflict[] {
  const rivals = rivalsOf(table.filter(({ isHost }) => !isHost));
  const twins = twinsOf(table, rivals);
  return table.flatMap((claim): AddressConflict[] => {
    const twin = twins.get(claim);
    if (twin !== undefined) return [{ kind: 'same', later: claim.owner, earlier: twin }];
    const rival = rivals.get(claim);
    return rival === undefined ? [] : [{ kind: 'overlap', later: claim.owner, earlier: rival }];
  });
}

/**
 * For each claim the first one before it with the same address on another interface. Only claims whose ranges overlap,
 * and host addresses, can have one: of the others nothing is looked up.
 */
function twinsOf(
  table: readonly OwnedClaim[],
  rivals: ReadonlyMap<Claim, ConnectedAddress>,
): ReadonlyMap<Claim, ConnectedAddress> {
  const found = new Map<Claim, ConnectedAddress>();
  const first = ipMap<ConnectedAddress | undefined>();
  for (const claim of table) if (claim.isHost || rivals.has(claim)) first.set(claim.owner.address, undefined);
  if (first.size === 0) return found;
  for (const claim of table) {
    const { owner, isExact } = claim;
    if (!isExact || !first.has(owner.address)) continue;
    const twin = first.get(owner.address);
    if (twin === undefined) first.set(owner.address, owner);
    else if (twin.interface !== owner.interface) found.set(claim, twin);
  }
  return found;
}

function claimsOfIpv4(part: Interface): OwnedClaim[] {
  return part.ipv4.flatMap(({ address, length, mark }) => {
    // IOS refuses a network or broadcast address before it looks for overlaps.
    if (length === undefined || length === 0 || edgeOfSubnet(address, length) !== undefined) return [];
    return {
      owner: { interface: part.name, address: { family: 4, bits: address }, length, mark },
      first: networkV4(address, length),
      last: lastV4(address, length),
      part,
      isExact: true,
      isHost: length === 32 && isLoopback(part.name),
    };
  });
}

function claimsOfIpv6(part: Interface): OwnedClaim[] {
  return part.ipv6.flatMap(({ address, length, mark, linkLocal, anycast, eui64 }) => {
    if (linkLocal || anycast || length === 0) return [];
    return {
      owner: { interface: part.name, address: { family: 6, bits: address }, length, mark },
      first: networkV6(address, length),
      last: lastV6(address, length),
      part,
      isExact: !eui64,
      isHost: length === 128 && isLoopback(part.name),
    };
  });
}

function isInUse(
  { name, shutdown, bridged, tunnel }: Interface,
  byName: ReadonlyMap<string, Interface>,
): boolean {
  const dot = name.indexOf('.');
  if (shutdown || bridged || (dot >= 0 && byName.get(name.slice(0, dot))?.shutdown)) return false;
  // A 6to4 or 6rd prefix on a tunnel holds the LANs of the site by design.
  const isAutomatic = tunnel.mode?.kind === '6to4' || tunnel.mode?.kind === '6rd';
  return !isAutomatic && !isTemplate(name);
}

/** True for an address that a later part of its interface has replaced. */
function isReplaced({ part, owner }: OwnedClaim, whole: Interface): boolean {
  if (whole === part) return false;
  const own = owner.address.family === 4 ? whole.ipv4 : whole.ipv6;
  return !own.some(({ mark }) => mark === owner.mark);
}
