import { containsV4, containsV6 } from '../../base/ip/prefix';
import type { Prefix } from '../bgp/bgp-routes';
import type { BgpProcess } from '../bgp/process';
import { bgpProcesses } from '../bgp/processes';
import { type Fact, fact } from '../facts';
import { onlyWhere } from '../on-demand';
import { ipv4Routes, ipv6Routes } from '../routes';
import { carriersOf, type Igp, igps } from '../routing/igp';
import { type OwnRendezvousPoint, ownRendezvousPoints } from './rendezvous-points';

/** A rendezvous point on a loopback of this device that nothing announces, and the IGPs that might. */
export interface HiddenRendezvousPoint {
  readonly point: OwnRendezvousPoint;
  readonly igps: readonly Igp[];
}

/**
 * The rendezvous points of this device whose prefix no IGP and no BGP announces, though an IGP of the family runs in
 * the routing table. Where a default route or a redistributed static route may lead to it, it counts as announced.
 */
export const hiddenRendezvousPoints: Fact<readonly HiddenRendezvousPoint[]> = onlyWhere(
  ownRendezvousPoints,
  fact(
    [ownRendezvousPoints, igps, bgpProcesses, ipv4Routes, ipv6Routes],
    (points, all, bgp, routes4, routes6) => {
      const statics = [...routes4, ...routes6].flatMap((route): Prefix[] => {
        const { prefix: bits, length } = route;
        if (length === undefined) return [];
        return [typeof bits === 'number' ? { family: 4, bits, length } : { family: 6, bits, length }];
      });
      return points.flatMap((point): HiddenRendezvousPoint[] => {
        const { family, interface: owner } = point;
        if (owner.shutdown || owner.unclear) return [];
        const running = all.filter((igp) => igp.family === family && igp.vrf === owner.vrf && isInUse(igp));
        if (running.length === 0 || carriersOf(all, owner, family).length > 0) return [];
        if (running.some((igp) => igp.originatesDefault || coversByNetwork(igp, point))) return [];
        if (running.some(announcesStatic) && statics.some((prefix) => holds(prefix, point))) return [];
        return isInBgp(bgp, point) ? [] : [{ point, igps: running }];
      });
    },
  ),
);

/** True for a process that runs on some interface. */
function isInUse({ shutdown, statements, networks, family, head, process }: Igp): boolean {
  if (shutdown) return false;
  const runsEverywhere = family === 6 && head !== process;
  return runsEverywhere || statements.size > 0 || networks.length > 0;
}

/** True where a network statement covers the very address, also one that is not the primary one. */
function coversByNetwork({ networks }: Igp, point: OwnRendezvousPoint): boolean {
  if (point.family === 6) return false;
  const { address } = point.own;
  return networks.some((one) => (address & ~one.wildcard) >>> 0 === one.address);
}

function announcesStatic({ redistributions }: Igp): boolean {
  return redistributions.some(({ source }) => source === 'static');
}

function isInBgp(processes: readonly BgpProcess[], point: OwnRendezvousPoint): boolean {
  const families = processes.flatMap((process) => [...process.families.values()]);
  return families.some(
    ({ announcements, redistributions }) =>
      [...announcements.values()].some(({ prefix }) => holds(prefix, point)) ||
      [...redistributions.values()].some(({ source }) => source === 'connected'),
  );
}

function holds(prefix: Prefix, { address }: OwnRendezvousPoint): boolean {
  if (prefix.family === 4)
    return address.family === 4 && containsV4(prefix.bits, prefix.length, address.bits);
  return address.family === 6 && containsV6(prefix.bits, prefix.length, address.bits);
}
