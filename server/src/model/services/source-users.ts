import { typeOfV6 } from '../../base/ip/type-v6';
import { type BgpNeighbor, bgpNeighbors } from '../bgp/neighbors';
import { eachRow, type Fact, fact, updatedFact } from '../facts';
import { keyedFact } from '../keyed';
import type { Mark } from '../mark';
import { perKey, valuesOf } from '../per-key';
import { replaceRows } from '../row-changes';
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

const ofServices: Fact<readonly SourceUse[]> = fact([serviceSources, serviceHosts], (sources, hosts) => {
  const byService = grouped(hosts);
  return sources.flatMap((source) => readUse(source, byService.get(source.service) ?? []));
});

/** A neighbor with the line that sets its source. Groups that neighbors join unnamed may have more of them. */
const bgpSources = eachRow(bgpNeighbors, [], (neighbor) => {
  const source = neighbor.session.updateSource;
  if (source === undefined || neighbor.session.shutdown !== undefined) return none;
  return neighbor.scope.listenRanges.size > 0 ? none : [{ source, neighbor }];
});

/** A line on a group is one use of all its neighbors. */
const ofBgp = valuesOf(
  perKey(
    keyedFact(bgpSources, ({ source }) => source.mark.line),
    [],
    (users): SourceUse | undefined => {
      const [first] = users;
      const family = first?.neighbor.address.family;
      if (first === undefined || family === undefined) return undefined;
      if (!users.every(({ neighbor }) => isOf(family, neighbor))) return undefined;
      const { value, mark } = first.source;
      const hosts = users.map(({ neighbor }) => neighbor.first);
      return { service: 'bgp', interface: value, family, at: mark, line: mark, hosts };
    },
  ),
);

/** The source interfaces whose hosts, all of those that the document names, are of one address family. */
export const sourceUses: Fact<readonly SourceUse[]> = updatedFact(
  [ofServices, ofBgp],
  (before, services, bgp) => {
    const all = [...services, ...bgp];
    return before === undefined ? all : replaceRows(before.value, 0, before.value.length, all);
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

function isOf(family: 4 | 6, { address }: BgpNeighbor): boolean {
  return address.family === family && (address.family === 4 || typeOfV6(address.bits) !== 'link-local');
}

const none: readonly never[] = [];
