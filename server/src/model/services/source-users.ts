import { typeOfV6 } from '../../base/ip/type-v6';
import { bgpNeighbors } from '../bgp/neighbors';
import { type Fact, fact } from '../facts';
import type { Mark } from '../mark';
import { type Service, type ServiceHost, serviceHosts } from './hosts';
import { type ServiceSource, serviceSources } from './sources';

/** A command that sets the interface whose address is the source of packets, and where those go. */
export interface SourceUse {
  readonly service: Service | 'bgp';
  /** As a device prints it. */
  readonly interface: string;
  /** The one address family of all the hosts, none of which is a name or on the link only. */
  readonly family: 4 | 6;
  /** The interface in the command, or all of the command; and the command. */
  readonly at: Mark;
  readonly line: Mark;
  /** The hosts, as the document writes them. */
  readonly hosts: readonly Mark[];
}

/** The source interfaces whose hosts, all of those that the document names, are of one address family. */
export const sourceUses: Fact<readonly SourceUse[]> = fact(
  [serviceSources, serviceHosts, bgpNeighbors],
  (sources, hosts, neighbors) => {
    const byService = grouped(hosts);
    const ofServices = sources.flatMap((source) => readUse(source, byService.get(source.service) ?? []));
    return [...ofServices, ...bgpUses(neighbors)];
  },
);

function grouped(hosts: readonly ServiceHost[]): ReadonlyMap<Service, readonly ServiceHost[]> {
  const groups = new Map<Service, ServiceHost[]>();
  for (const host of hosts) {
    const group = groups.get(host.service) ?? [];
    groups.set(host.service, group);
    group.push(host);
  }
  return groups;
}

function readUse(source: ServiceSource, all: readonly ServiceHost[]): SourceUse[] {
  const hosts = all.filter((host) => isMeant(source, host));
  const family = source.family ?? hosts[0]?.family;
  if (family === undefined || hosts.length === 0) return [];
  if (hosts.some((host) => host.family !== family || host.isLinkLocal)) return [];
  const { service, interface: name, mark, line } = source;
  return [{ service, interface: name, family, at: mark, line, hosts: hosts.map((host) => host.mark) }];
}

/** A flow exporter has a source of its own; a command for a VRF is for the hosts in it. */
function isMeant(source: ServiceSource, host: ServiceHost): boolean {
  if (source.service === 'flow-exporter') return source.line.section === host.mark.section;
  return source.vrf === undefined || source.vrf === host.vrf;
}

type Neighbors = typeof bgpNeighbors extends Fact<infer All> ? All : never;

/** A line on a group is one use of all its neighbors. Groups that neighbors join unnamed may have more of them. */
function bgpUses(neighbors: Neighbors): SourceUse[] {
  const byLine = new Map<Mark['line'], Neighbors[number][]>();
  for (const neighbor of neighbors) {
    const source = neighbor.session.updateSource;
    if (source === undefined || neighbor.session.shutdown !== undefined) continue;
    if (neighbor.scope.listenRanges.size > 0) continue;
    const users = byLine.get(source.mark.line) ?? [];
    byLine.set(source.mark.line, users);
    users.push(neighbor);
  }
  return [...byLine.values()].flatMap((users) => {
    const [first] = users;
    const source = first?.session.updateSource;
    const family = first?.address.family;
    if (source === undefined || family === undefined || !users.every((user) => isOf(family, user))) return [];
    const hosts = users.map((user) => user.first);
    return [{ service: 'bgp', interface: source.value, family, at: source.mark, line: source.mark, hosts }];
  });
}

function isOf(family: 4 | 6, { address }: Neighbors[number]): boolean {
  return address.family === family && (address.family === 4 || typeOfV6(address.bits) !== 'link-local');
}
