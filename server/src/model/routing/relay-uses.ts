import { formatIp, formatIpv6 } from '../../base/ip/format';
import { sixToFourOf } from '../../base/ip/transition';
import { isNull } from '../addressing/interface-kind';
import { bgpNeighbors } from '../bgp/neighbors';
import { bgpProcesses } from '../bgp/processes';
import { eachRow, type Fact, fact } from '../facts';
import { interfaces } from '../interfaces';
import type { Mark } from '../mark';
import { ipv4Routes } from '../routes';
import { sixToFourUses } from '../six-to-four-uses';
import { igps } from './igp';

/** A use of what was the anycast address of 6to4 relays, in IPv4 or as the 6to4 address of it. */
export interface RelayUse {
  /** The address as text; undefined for a prefix. */
  readonly address: string | undefined;
  readonly mark: Mark;
}

/** 192.88.99.0/24 without its last octet (RFC 7526). */
const RELAY_NETWORK = 0xc05863;
const RELAY = 0xc0586301;

const onInterfaces: Fact<readonly RelayUse[]> = eachRow(
  interfaces,
  [],
  ({ ipv4, tunnel: { destination } }) => [
    ...ipv4.filter(({ address }) => isIn(address)).map(({ mark }) => prefixUse(mark)),
    ...(destination?.address?.bits === RELAY
      ? [{ address: formatIp(destination.address), mark: destination.mark }]
      : []),
  ],
);

/** Routes, neighbors, announcements and addresses with the relay address: not filters, nor routes that drop. */
export const relayUses: Fact<readonly RelayUse[]> = fact(
  [sixToFourUses, ipv4Routes, onInterfaces, igps, bgpProcesses, bgpNeighbors],
  (uses, routes, own, protocols, bgp, neighbors) => [
    ...uses
      .filter(({ ipv4 }) => ipv4 === RELAY)
      .map(({ bits, mark }) => ({ address: formatIpv6(bits), mark })),
    ...routes
      .filter((route) => !isNull(route.interface))
      .filter(({ prefix, nextHop }) => isIn(prefix) || (nextHop !== undefined && isIn(nextHop)))
      .map(({ prefix, prefixMark, nextHopMark }) =>
        isIn(prefix) || nextHopMark === undefined ? prefixUse(prefixMark) : prefixUse(nextHopMark),
      ),
    ...own,
    ...protocols
      .flatMap(({ networks }) => networks)
      .filter(({ address, wildcard }) => isIn(address) && wildcard <= 0xff)
      .map(({ mark }) => prefixUse(mark)),
    ...bgp
      .flatMap(({ families }) => [...families.values()])
      .flatMap(({ announcements }) => [...announcements.values()])
      .filter(({ prefix }) => prefix.family === 4 && prefix.length >= 24 && isIn(prefix.bits))
      .map(({ mark }) => prefixUse(mark)),
    ...neighbors
      .filter(({ address }) =>
        address.family === 4 ? address.bits === RELAY : sixToFourOf(address.bits)?.relayAnycast === true,
      )
      .map(({ address, definition }) => ({ address: formatIp(address), mark: definition })),
  ],
);

function isIn(ipv4: number): boolean {
  return ipv4 >>> 8 === RELAY_NETWORK;
}

function prefixUse(mark: Mark): RelayUse {
  return { address: undefined, mark };
}
