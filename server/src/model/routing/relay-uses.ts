import { formatIp, formatIpv6 } from '../../base/ip/format';
import { sixToFourOf } from '../../base/ip/transition';
import { isNull } from '../addressing/interface-kind';
import type { Prefix } from '../bgp/bgp-routes';
import { bgpNeighbors } from '../bgp/neighbors';
import { eachRow, type Fact, fact } from '../facts';
import { interfaces } from '../interfaces';
import type { Mark } from '../mark';
import { ipv4Routes } from '../routes';
import { sixToFourUses } from '../six-to-four-uses';
import { announcementsOf } from './announced';
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

const inRoutes: Fact<readonly RelayUse[]> = eachRow(ipv4Routes, [], (route) => {
  const { prefix, nextHop, prefixMark, nextHopMark } = route;
  if (isNull(route.interface) || !(isIn(prefix) || (nextHop !== undefined && isIn(nextHop)))) return none;
  return [prefixUse(isIn(prefix) ? prefixMark : (nextHopMark ?? prefixMark))];
});

const inIgps: Fact<readonly RelayUse[]> = eachRow(igps, [], ({ networks }) =>
  networks
    .filter(({ address, wildcard }) => isIn(address) && wildcard <= 0xff)
    .map(({ mark }) => prefixUse(mark)),
);

const inBgp: Fact<readonly RelayUse[]> = fact([announcementsOf(isRelayPrefix)], (announcements) =>
  announcements.map(({ mark }) => prefixUse(mark)),
);

const inNeighbors: Fact<readonly RelayUse[]> = eachRow(bgpNeighbors, [], ({ address, definition }) => {
  const isRelay =
    address.family === 4 ? address.bits === RELAY : sixToFourOf(address.bits)?.relayAnycast === true;
  return isRelay ? [{ address: formatIp(address), mark: definition }] : none;
});

/** Routes, neighbors, announcements and addresses with the relay address: not filters, nor routes that drop. */
export const relayUses: Fact<readonly RelayUse[]> = fact(
  [sixToFourUses, inRoutes, onInterfaces, inIgps, inBgp, inNeighbors],
  (uses, ...others) => [
    ...uses
      .filter(({ ipv4 }) => ipv4 === RELAY)
      .map(({ bits, mark }) => ({ address: formatIpv6(bits), mark })),
    ...others.flat(),
  ],
);

function isRelayPrefix({ family, bits, length }: Prefix): boolean {
  return family === 4 && length >= 24 && isIn(bits);
}

function isIn(ipv4: number): boolean {
  return ipv4 >>> 8 === RELAY_NETWORK;
}

function prefixUse(mark: Mark): RelayUse {
  return { address: undefined, mark };
}

const none: readonly never[] = [];
