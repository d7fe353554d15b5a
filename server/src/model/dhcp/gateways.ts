import { containsV4 } from '../../base/ip/prefix';
import type { Fact } from '../facts';
import { addressOwners, type Owner } from '../owners';
import { type DhcpNetwork, type DhcpPool, dhcpPools, type PoolAddress } from './dhcp-pools';
import type { IsExcluded } from './excluded-ranges';

/** Something wrong with a gateway that a DHCP pool tells hosts of. */
export interface GatewayFault {
  /**
   * It is in no subnet of the pool; the subnet has another mask than the interface that has the address; hosts can get
   * its address by lease, where it is the router's own or another's.
   */
  readonly kind: 'outside' | 'mask' | 'own' | 'leased';
  readonly router: PoolAddress;
  /** The subnet that it is in, else the first of the pool. */
  readonly network: DhcpNetwork;
  /** The interface that has the address. */
  readonly owner: Owner | undefined;
}

/** A route to one host says nothing of the subnet: its hosts are reached by routes of their own. */
const HOST_LENGTH = 32;

const noOwners: ReadonlyMap<number, readonly Owner[]> = new Map();

/** The interfaces by IPv4 address, where the document has DHCP pools: without them nobody asks. */
export const gatewayOwners: Fact<ReadonlyMap<number, readonly Owner[]>> = (snapshot) =>
  dhcpPools(snapshot).length === 0 ? noOwners : addressOwners(snapshot).ipv4;

/** The faults of a pool's gateways, one each. Addresses are excluded for a VRF, or, as old releases do, for all. */
export function gatewayFaults(
  { networks, defaultRouters, vrf }: DhcpPool,
  isExcluded: IsExcluded,
  owners: ReadonlyMap<number, readonly Owner[]>,
): GatewayFault[] {
  return defaultRouters.flatMap((router): GatewayFault[] => {
    const { address } = router;
    const own = owners.get(address) ?? [];
    const network = networks.find((one) => containsV4(one.network, one.length, address));
    if (network === undefined) {
      const [first] = networks;
      return first === undefined ? [] : [{ kind: 'outside', router, network: first, owner: own[0] }];
    }
    const other = own.find((owner) => owner.vrf === vrf && isOther(owner.length, network));
    if (other !== undefined) return [{ kind: 'mask', router, network, owner: other }];
    if (isExcluded(address, undefined) || isExcluded(address, vrf)) return [];
    return [{ kind: own.length > 0 ? 'own' : 'leased', router, network, owner: own[0] }];
  });
}

function isOther(length: number | undefined, network: DhcpNetwork): boolean {
  return length !== undefined && length !== HOST_LENGTH && length !== network.length;
}
