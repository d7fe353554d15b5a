import { isLoopback } from '../addressing/interface-kind';
import { eachRow, type Fact, fact } from '../facts';
import { type Interface, interfacesByName, primaryIpv4, wholeInterfaces } from '../interfaces';
import { onlyWhere } from '../on-demand';
import type { TunnelMode } from '../tunnel';
import { accessListsByKey } from './access-lists';
import { listKey } from './acl-lines';
import { type AppliedFilter, ipv4Filters } from './applied-filters';
import { anyCube, prefixCube } from './cube';
import { ALL_FIELDS, type Box } from './packets';
import type { AccessList } from './types';

/** IP protocol of IPv6 in IPv4 (RFC 4213 section 3.1). */
export const IPV6_IN_IPV4 = 41;

/** A tunnel of IPv6 in IPv4 whose packets an inbound access list looks at where they arrive. */
export interface FilteredTunnel {
  readonly tunnel: Interface;
  readonly list: AccessList;
  readonly use: AppliedFilter;
  /** 32 bits each; undefined where the document does not tell, or the far end is any. */
  readonly local: number | undefined;
  readonly remote: number | undefined;
  /** The packets of the tunnel as they arrive. */
  readonly packets: Box;
}

const MODES: ReadonlySet<TunnelMode> = new Set(['ipv6ip', '6to4', '6rd', 'isatap', 'auto']);

const tunnels = eachRow(wholeInterfaces, [], (one) => {
  const { mode } = one.tunnel;
  return mode !== undefined && MODES.has(mode.kind) && !one.shutdown ? [one] : [];
});

/** The tunnels of IPv6 in IPv4 in service, with the lists on the interfaces that they send from. */
export const filteredTunnels: Fact<readonly FilteredTunnel[]> = onlyWhere(
  tunnels,
  fact([tunnels, interfacesByName, ipv4Filters, accessListsByKey], (all, interfaces, filters, lists) => {
    const inbound = new Map(
      filters.filter(({ direction }) => direction === 'in').map((filter) => [filter.interface, filter]),
    );
    return all.flatMap((tunnel) => {
      const end = localEnd(tunnel, interfaces);
      const use = end && inbound.get(end.interface.name);
      const list = use && lists.get(listKey(4, use.acl));
      if (end === undefined || use === undefined || list === undefined) return [];
      const { address: remote } = tunnel.tunnel.destination ?? {};
      const far = remote?.family === 4 ? remote.bits : undefined;
      return [{ tunnel, list, use, local: end.address, remote: far, packets: packetsOf(end.address, far) }];
    });
  }),
);

interface LocalEnd {
  readonly interface: Interface;
  readonly address: number | undefined;
}

/** Where the packets of the far end arrive. What is sent to a loopback arrives on another interface. */
function localEnd({ tunnel }: Interface, interfaces: ReadonlyMap<string, Interface>): LocalEnd | undefined {
  const { source } = tunnel;
  const address = source?.address?.family === 4 ? source.address.bits : undefined;
  const name = source?.interface ?? (address === undefined ? undefined : ownerOf(address, interfaces));
  const own = name === undefined || isLoopback(name) ? undefined : interfaces.get(name);
  if (own === undefined || own.shutdown) return undefined;
  return { interface: own, address: address ?? primaryIpv4(own.name, interfaces)?.address };
}

function ownerOf(address: number, interfaces: ReadonlyMap<string, Interface>): string | undefined {
  for (const { name, ipv4 } of interfaces.values())
    if (ipv4.some((own) => own.address === address)) return name;
  return undefined;
}

function packetsOf(local: number | undefined, remote: number | undefined): Box {
  const cube = (bits: number | undefined) => (bits === undefined ? anyCube[4] : prefixCube(4, bits, 32));
  return {
    protocols: [[IPV6_IN_IPV4, IPV6_IN_IPV4]],
    source: cube(remote),
    destination: cube(local),
    first: ALL_FIELDS,
    second: ALL_FIELDS,
  };
}
