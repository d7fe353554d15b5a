import { type Fact, fact } from './facts';
import { type Interface, type InterfaceIpv4, interfacesByName, primaryIpv4 } from './interfaces';

/** First 16 bits of every 6to4 address (RFC 3056). */
const SIX_TO_FOUR = 0x2002n;
const IPV4_BITS = 0xffff_ffffn;

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

export const sixToFourTunnels: Fact<readonly SixToFourTunnel[]> = fact([interfacesByName], (byName) =>
  [...byName.values()]
    .filter((one) => one.tunnel.mode?.kind === '6to4' && !one.shutdown)
    .map((tunnel) => ({ tunnel, source: sourceAddress(tunnel, byName) })),
);

/** The /48 that RFC 3056 gives to the site behind an IPv4 address: 2002:V4ADDR::/48. */
export function sixToFourPrefix(ipv4: number): bigint {
  return (SIX_TO_FOUR << 112n) | (BigInt(ipv4) << 80n);
}

/** The IPv4 address in a 6to4 address; undefined for any other address. */
export function sixToFourIpv4(address: bigint): number | undefined {
  return address >> 112n === SIX_TO_FOUR ? Number((address >> 80n) & IPV4_BITS) : undefined;
}

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
