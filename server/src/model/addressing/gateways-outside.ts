import { containsV4 } from '../../base/ip/prefix';
import { type DhcpNetwork, dhcpPools, type PoolAddress } from '../dhcp/dhcp-pools';
import { eachRow, type Fact, fact } from '../facts';
import { type Interface, interfacesByName, interfacesNamed } from '../interfaces';
import { lookedUp } from '../looked-up';
import { type DefaultGateway, defaultGateway } from './default-gateway';
import { type VirtualAddress, virtualAddresses } from './virtual-addresses';

/** A virtual address that is in no subnet of its interface. */
export interface VirtualOutside {
  readonly virtual: VirtualAddress;
  readonly interface: Interface;
}

export const virtualOutside: Fact<readonly VirtualOutside[]> = eachRow(
  lookedUp(virtualAddresses, interfacesNamed, [], ({ interface: name }) => [name]),
  [],
  ({ row: virtual, found: [own] }) => {
    if (own === undefined || own.shutdown || own.ipv4.length === 0 || mayHaveMore(own)) return [];
    const isInside = own.ipv4.some(({ length }) => length === undefined) || isInSubnet(virtual.address, own);
    return isInside ? [] : [{ virtual, interface: own }];
  },
);

/** A gateway that a DHCP pool tells hosts of, and that is in no subnet of the pool; with the first of these. */
export interface RouterOutside {
  readonly router: PoolAddress;
  readonly network: DhcpNetwork;
}

export const routersOutside: Fact<readonly RouterOutside[]> = eachRow(
  dhcpPools,
  [],
  ({ networks, hosts, defaultRouters, isUnderstood }) => {
    const [network] = networks;
    if (network === undefined || hosts.length > 0 || !isUnderstood) return [];
    return defaultRouters
      .filter(({ address }) => !networks.some((one) => containsV4(one.network, one.length, address)))
      .map((router) => ({ router, network }));
  },
);

const unreached: Fact<DefaultGateway | undefined> = fact(
  [defaultGateway, interfacesByName],
  (gateway, byName) => {
    const all = [...byName.values()];
    if (gateway === undefined || !all.some(({ ipv4 }) => ipv4.length > 0) || all.some(mayHaveMore))
      return undefined;
    return all.some((one) => isInSubnet(gateway.address, one)) ? undefined : gateway;
  },
);

/** The gateway of the device where it is in no subnet of an interface. Where it routes nobody asks. */
export const gatewayOutside: Fact<DefaultGateway | undefined> = (snapshot) =>
  defaultGateway(snapshot) === undefined ? undefined : unreached(snapshot);

function mayHaveMore({ dynamicIpv4, unnumberedFrom, unclear }: Interface): boolean {
  return dynamicIpv4 || unnumberedFrom !== undefined || unclear;
}

function isInSubnet(address: number, { ipv4 }: Interface): boolean {
  return ipv4.some((own) => own.length === undefined || containsV4(own.address, own.length, address));
}
