import { parseIpv4 } from '../../base/ip/parse';
import { argument, type BoundLine } from '../bound-line';
import { hasKeyword } from '../command-lines';

/** Routing protocols other than BGP. RIP for IPv6 is RIPng; OSPF for IPv4 and OSPFv3 are two protocols. */
export type IgpProtocol = 'ospf' | 'ospfv3' | 'eigrp' | 'rip' | 'isis';

/** An administrative distance from 0 to 255 (255: not installed); unknown where it depends on more than the process. */
export type Distance = number | 'unknown';

/** A distance for the routes that some neighbors advertise, or only for some of those. */
export interface SourceDistance {
  readonly distance: number;
  readonly source: number;
  readonly wildcard: number;
  readonly acl: string | undefined;
}

/** How far the routes of a process are trusted. EIGRP has one distance for both kinds of internal routes. */
export interface Distances {
  readonly intraArea: number;
  readonly interArea: number;
  readonly external: number;
  /** Beats the others for the routes it is for. */
  readonly bySource: readonly SourceDistance[];
}

const EVERY_SOURCE = 0xffffffff;

const defaults: Readonly<Record<IgpProtocol, Distances>> = {
  ospf: all(110),
  ospfv3: all(110),
  eigrp: { intraArea: 90, interArea: 90, external: 170, bySource: [] },
  rip: all(120),
  isis: all(115),
};

/** The commands that set distances. */
export const distanceForms: readonly string[] = ['distance', 'distance-ospf', 'distance-eigrp'];

/** The distances of a process that sets none. */
export function defaultDistances(protocol: IgpProtocol): Distances {
  return defaults[protocol];
}

/** The distances after one more line of the process; a line that is taken back brings the defaults again. */
export function readDistance(before: Distances, line: BoundLine, protocol: IgpProtocol): Distances {
  const own = defaults[protocol];
  const on = line.negation === undefined;
  const source = parseIpv4(argument(line, 'source')?.text ?? '');
  if (source !== undefined) return withSource(before, line, source);
  if (hasKeyword(line, 'clns')) return before;
  if (!on) return { ...own, bySource: before.bySource };
  const { bySource } = before;
  const internal = numberOf(line, 'distance') ?? numberOf(line, 'internal');
  return {
    intraArea: internal ?? numberOf(line, 'intra-area') ?? before.intraArea,
    interArea: internal ?? numberOf(line, 'inter-area') ?? before.interArea,
    external: numberOf(line, 'distance') ?? numberOf(line, 'external') ?? before.external,
    bySource,
  };
}

/** The distance of the routes from inside of the protocol's domain, where that is the same for all of them. */
export function internalDistance({ intraArea, interArea, bySource }: Distances): Distance {
  const isForAll = (one: SourceDistance) => one.wildcard === EVERY_SOURCE && one.acl === undefined;
  const forAll = bySource.findLast(isForAll)?.distance;
  const possible = [
    ...(forAll === undefined ? [intraArea, interArea] : [forAll]),
    ...bySource.filter((one) => !isForAll(one)).map(({ distance }) => distance),
  ];
  const [first = 'unknown'] = possible;
  return possible.every((distance) => distance === first) ? first : 'unknown';
}

/** The distance of the routes that were redistributed into the protocol. */
export function externalDistance({ external, bySource }: Distances, protocol: IgpProtocol): Distance {
  // EIGRP asks for the source of internal routes only.
  if (protocol === 'eigrp') return external;
  return internalDistance({ intraArea: external, interArea: external, external, bySource });
}

function withSource(before: Distances, line: BoundLine, source: number): Distances {
  const distance = numberOf(line, 'distance');
  const wildcard = parseIpv4(argument(line, 'wildcard')?.text ?? '') ?? 0;
  const acl = argument(line, 'acl')?.text;
  const kept = before.bySource.filter(
    (one) => one.source !== source || one.wildcard !== wildcard || one.acl !== acl,
  );
  if (line.negation !== undefined || distance === undefined) return { ...before, bySource: kept };
  return { ...before, bySource: [...kept, { distance, source, wildcard, acl }] };
}

function numberOf(line: BoundLine, name: string): number | undefined {
  const word = argument(line, name);
  return word === undefined ? undefined : Number(word.text);
}

function all(distance: number): Distances {
  return { intraArea: distance, interArea: distance, external: distance, bySource: [] };
}
