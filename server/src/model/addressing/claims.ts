import { lastV4, lastV6, networkV4, networkV6 } from '../../base/ip/prefix';
import { eachRow, type Fact } from '../facts';
import {
  type Interface,
  type InterfaceIpv4,
  type InterfaceIpv6,
  interfaces,
  interfacesNamed,
} from '../interfaces';
import { type LookedUp, lookedUp } from '../looked-up';
import { isLoopback, isTemplate } from './interface-kind';
import type { Claim } from './sweep';
import { edgeOfSubnet } from './unusable-address';

/** An address of an interface in use, and the range of addresses that it claims. */
export interface OwnedClaim extends Claim {
  /** Family and VRF: only claims of one table can be in conflict. */
  readonly table: string;
  /** True where the document tells the whole address. */
  readonly isExact: boolean;
  /** True for a host address of a loopback, which may lie in a subnet of another interface. */
  readonly isHost: boolean;
}

/** Each part of an interface with the whole, and with the interface that it is a subinterface of. */
const parts = lookedUp(interfaces, interfacesNamed, [], namesFor);

/**
 * The claims of interfaces in use, in the order of the document. Left out are interfaces that are shut down, bridged, or
 * patterns for sessions, and addresses that the document does not tell in full.
 */
export const claims: Fact<readonly OwnedClaim[]> = eachRow(parts, [], claimsOf);

function namesFor({ name, ipv4, ipv6 }: Interface): readonly string[] {
  if (ipv4.length + ipv6.length === 0) return none;
  const dot = name.indexOf('.');
  return dot < 0 ? [name] : [name, name.slice(0, dot)];
}

function claimsOf({
  row: part,
  found: [whole = part, parent],
}: LookedUp<Interface, Interface>): OwnedClaim[] {
  if (parent?.shutdown || !isInUse(whole)) return [];
  const { name, ipv4, ipv6 } = part;
  const vrf = whole.vrf ?? '';
  const all = [
    ...ipv4.flatMap((own) => claimOfIpv4(own, name, `4 ${vrf}`)),
    ...ipv6.flatMap((own) => claimOfIpv6(own, name, `6 ${vrf}`)),
  ];
  return whole === part ? all : all.filter((claim) => !isReplaced(claim, whole));
}

function isInUse({ name, shutdown, bridged, tunnel }: Interface): boolean {
  if (shutdown || bridged) return false;
  // A 6to4 or 6rd prefix on a tunnel holds the LANs of the site by design.
  const isAutomatic = tunnel.mode?.kind === '6to4' || tunnel.mode?.kind === '6rd';
  return !isAutomatic && !isTemplate(name);
}

/** True for an address that a later part of its interface has replaced. */
function isReplaced({ owner }: OwnedClaim, whole: Interface): boolean {
  const own = owner.address.family === 4 ? whole.ipv4 : whole.ipv6;
  return !own.some(({ mark }) => mark === owner.mark);
}

// An address is the same object for as long as its line is the same.
const known = new WeakMap<InterfaceIpv4 | InterfaceIpv6, OwnedClaim>();

/** The claim that an address has made before, where it still makes the same. */
function kept(own: InterfaceIpv4 | InterfaceIpv6, name: string, table: string): OwnedClaim | undefined {
  const before = known.get(own);
  return before?.owner.interface === name && before.table === table ? before : undefined;
}

function claimOfIpv4(own: InterfaceIpv4, name: string, table: string): readonly OwnedClaim[] {
  const { address, length, mark } = own;
  // IOS refuses a network or broadcast address before it looks for overlaps.
  if (length === undefined || length === 0 || edgeOfSubnet(address, length) !== undefined) return none;
  const claim = kept(own, name, table) ?? {
    owner: { interface: name, address: { family: 4, bits: address }, length, mark },
    first: networkV4(address, length),
    last: lastV4(address, length),
    table,
    isExact: true,
    isHost: length === 32 && isLoopback(name),
  };
  known.set(own, claim);
  return [claim];
}

function claimOfIpv6(own: InterfaceIpv6, name: string, table: string): readonly OwnedClaim[] {
  const { address, length, mark, linkLocal, anycast, eui64 } = own;
  if (linkLocal || anycast || length === 0) return none;
  const claim = kept(own, name, table) ?? {
    owner: { interface: name, address: { family: 6, bits: address }, length, mark },
    first: networkV6(address, length),
    last: lastV6(address, length),
    table,
    isExact: !eui64,
    isHost: length === 128 && isLoopback(name),
  };
  known.set(own, claim);
  return [claim];
}

const none: readonly never[] = [];
