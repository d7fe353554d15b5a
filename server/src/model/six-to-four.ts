import { sixToFourPrefix } from '../base/ip/transition';
import { type Fact, fact } from './facts';
import { type Interface, type InterfaceIpv4, primaryIpv4 } from './interfaces';
import { tunnelSources, tunnels } from './tunnel-ends';

/** A tunnel in 6to4 mode that is in service, with the IPv4 address it sends from. */
export interface SixToFourTunnel {
  readonly tunnel: Interface;
  /** Undefined where the configuration does not tell. */
  readonly source: SourceAddress | undefined;
}

export interface SourceAddress {
  readonly ipv4: number;
  /** The interface that has the address, as a device prints it. */
  readonly interface: string | undefined;
  /** Other addresses of that interface, from which IOS does not send. */
  readonly secondaries: readonly number[];
}

export const sixToFourTunnels: Fact<readonly SixToFourTunnel[]> = fact(
  [tunnels, tunnelSources],
  (all, sources) =>
    [...all.values()]
      .filter((one) => one.tunnel.mode?.kind === '6to4' && !one.shutdown)
      .map((tunnel) => ({ tunnel, source: sourceAddress(tunnel, sources) })),
);

/** The 6to4 address with another IPv4 address in it, its last 80 bits as they were. */
export function withSixToFourIpv4(address: bigint, ipv4: number): bigint {
  return sixToFourPrefix(ipv4) | (address & ((1n << 80n) - 1n));
}

/** The IPv4 address that a tunnel sends from, where the document says it. */
export function sourceAddress(
  tunnel: Interface,
  byName: ReadonlyMap<string, Interface>,
): SourceAddress | undefined {
  const source = tunnel.tunnel.source;
  if (source?.address?.family === 4)
    return { ipv4: source.address.bits, interface: undefined, secondaries: [] };
  if (source?.interface === undefined) return undefined;
  const primary: InterfaceIpv4 | undefined = primaryIpv4(source.interface, byName);
  if (primary === undefined) return undefined;
  const addresses = byName.get(source.interface)?.ipv4 ?? [];
  const secondaries = addresses.filter((own) => own.secondary).map((own) => own.address);
  return { ipv4: primary.address, interface: source.interface, secondaries };
}
