import type { BoundLine } from '../bound-line';
import { optionForms } from './peer-options';
import { familyHeaders, type Place } from './places';

/** What a line is for: the process and its families, the routes of a family, a neighbor or group, or lines below it. */
export type LineKind = 'frame' | 'route' | 'peer' | 'mode';

/** Commands that say something of a process or of a family, its routes aside. */
export const settingForms = [
  ...['bgp-router-id', 'bgp-router-id-elsewhere', 'bgp-cluster-id', 'bgp-default-ipv4-unicast'],
  ...['bgp-safe-ebgp-policy', 'bgp-confederation-identifier', 'bgp-confederation-peers'],
  ...['bgp-listen-range', 'bgp-peer-session', 'bgp-peer-policy', 'bgp-scope'],
  ...['bgp-distance', 'bgp-distance-of-source', 'bgp-distribute-list', 'bgp-auto-summary'],
];

const routeForms = ['bgp-network', 'bgp-aggregate', 'bgp-redistribute'];

export const ROUTER_BGP = 'router-bgp';
const TOPOLOGY = 'bgp-topology';

/** The commands that facts of BGP are read from. */
export const bgpForms: readonly string[] = [
  ROUTER_BGP,
  ...familyHeaders,
  ...settingForms,
  ...routeForms,
  TOPOLOGY,
  'bgp-peer-group',
  ...['bgp-neighbor-option', 'bgp-neighbor-description', 'bgp-neighbor-default-originate'],
  ...['bgp-neighbor-maximum-prefix', 'bgp-neighbor-remove-private-as', 'bgp-neighbor-timers'],
  ...['bgp-neighbor-weight', 'bgp-neighbor-bfd', 'bgp-neighbor-ao'],
  ...optionForms,
];

const kinds: ReadonlyMap<string, LineKind> = new Map([
  ...[...familyHeaders, ...settingForms].map((id): [string, LineKind] => [id, 'frame']),
  ...routeForms.map((id): [string, LineKind] => [id, 'route']),
  [TOPOLOGY, 'mode'],
]);

/** What a line below `router bgp` is for, given where it stands. */
export function kindOf(line: BoundLine, { template }: Place): LineKind {
  if (template !== undefined) return 'frame';
  return kinds.get(line.form?.id ?? '') ?? 'peer';
}
