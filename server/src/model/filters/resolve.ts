import type { WrittenAddress } from './acl-address';
import type { WrittenEntry } from './acl-entry';
import type { Service } from './acl-ports';
import { anyCube, type Cube } from './cube';
import type { ObjectGroups } from './object-groups';
import type { Box, Packets } from './packets';
import type { Family } from './types';

/** An entry that spells more combinations than these is left alone. */
const MOST_BOXES = 256;

/** True where an entry names an object group. */
export function usesGroups({ service, source, destination }: WrittenEntry): boolean {
  return 'group' in service || isGroup(source) || isGroup(destination);
}

/** What an entry matches; undefined where it names a group that is not in the document, or not understood. */
export function packetsOf(
  entry: WrittenEntry,
  family: Family,
  groups: ObjectGroups | undefined,
): Packets | undefined {
  const services = servicesOf(entry.service, family, groups);
  const sources = cubesOf(entry.source, family, groups);
  const destinations = cubesOf(entry.destination, family, groups);
  if (services === undefined || sources === undefined || destinations === undefined) return undefined;
  if (services.length * sources.length * destinations.length > MOST_BOXES) return undefined;
  const boxes = services.flatMap((service) =>
    sources.flatMap((source) =>
      destinations.map((destination): Box => ({ ...service, source, destination })),
    ),
  );
  // Ports below the first or above the last one: IOS refuses them.
  if (boxes.some(({ first, second }) => first.length === 0 || second.length === 0)) return undefined;
  return { boxes, extras: entry.extras, conditional: entry.conditional };
}

function isGroup(address: WrittenAddress): boolean {
  return address !== 'any' && 'group' in address;
}

function servicesOf(
  service: WrittenEntry['service'],
  family: Family,
  groups: ObjectGroups | undefined,
): readonly Service[] | undefined {
  return 'group' in service ? groups?.services[family].get(service.group) : [service];
}

function cubesOf(
  address: WrittenAddress,
  family: Family,
  groups: ObjectGroups | undefined,
): readonly Cube[] | undefined {
  if (address === 'any') return [anyCube[family]];
  return 'group' in address ? groups?.networks[family].get(address.group) : [address.cube];
}
