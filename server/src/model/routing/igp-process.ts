import { argument, type BoundLine } from '../bound-line';
import { interfaceArgument } from '../interface-argument';
import { type Mark, markLine } from '../mark';
import type { SectionRef } from '../section';
import {
  type Distances,
  defaultDistances,
  distanceForms,
  type IgpProtocol,
  readDistance,
} from './igp-distance';
import { type IgpNetwork, networkKey, readNetwork } from './igp-networks';
import { type Redistribution, readRedistribution } from './redistribution';

/** What is set for all interfaces, with those that it is set otherwise for, by name. */
export interface PerInterface {
  readonly byDefault: boolean;
  readonly exceptions: ReadonlyMap<string, boolean>;
}

/** What the lines of a routing process say of it. */
export interface IgpSettings {
  readonly vrf: string | undefined;
  readonly shutdown: boolean;
  /** True where it may advertise a default route: it is told to, or borders on a stub area. */
  readonly originatesDefault: boolean;
  readonly networks: readonly IgpNetwork[];
  readonly passive: PerInterface;
  /** Interfaces on which named EIGRP is shut down. */
  readonly closed: PerInterface;
  /** The lines of named EIGRP that begin the settings of an interface, by its name. */
  readonly named: ReadonlyMap<string, Mark>;
  readonly distances: Distances;
  readonly redistributions: readonly Redistribution[];
}

/** A line of a process; `about` is the interface whose settings it stands among in named EIGRP, or `default`. */
export interface IgpLine {
  readonly line: BoundLine;
  readonly section: SectionRef;
  readonly about: string | undefined;
}

export const EVERY_INTERFACE = 'default';

/** While the lines are read. */
interface Draft {
  readonly protocol: IgpProtocol;
  vrf: string | undefined;
  shutdown: boolean;
  originatesDefault: boolean;
  readonly networks: Map<string, IgpNetwork>;
  readonly passive: { byDefault: boolean; readonly exceptions: Map<string, boolean> };
  readonly closed: { byDefault: boolean; readonly exceptions: Map<string, boolean> };
  readonly named: Map<string, Mark>;
  distances: Distances;
  redistributions: readonly Redistribution[];
}

type Reader = (draft: Draft, line: BoundLine, from: IgpLine) => void;

const readers: Readonly<Record<string, Reader>> = {
  'ospf-network': setNetwork,
  'eigrp-network': setNetwork,
  'rip-network': setNetwork,
  'passive-interface': ({ passive }, line) => setFor(passive, namedInterface(line), isOn(line)),
  'passive-interface-default': ({ passive }, line) => {
    passive.byDefault = isOn(line);
    passive.exceptions.clear();
  },
  'eigrp-passive-interface': ({ passive }, line, { about }) => setFor(passive, about, isOn(line)),
  'igp-shutdown': (draft, line, { about }) => {
    if (about === undefined) draft.shutdown = isOn(line);
    else setFor(draft.closed, about, isOn(line));
  },
  'eigrp-af-interface': ({ named }, line, { section }) => {
    const name = namedInterface(line);
    if (name !== undefined && isOn(line)) named.set(name, markLine(section, line));
  },
  'default-information-originate': setOriginatesDefault,
  'area-stub': setOriginatesDefault,
  'area-nssa': setOriginatesDefault,
  'isis-vrf': (draft, line) => {
    draft.vrf = isOn(line) ? argument(line, 'vrf')?.text : undefined;
  },
  redistribute: (draft, line, { section }) => {
    draft.redistributions = readRedistribution(draft.redistributions, line, section);
  },
  ...Object.fromEntries(distanceForms.map((id) => [id, setDistance])),
};

/** The commands that say something of a process besides those that begin it. */
export const settingForms: readonly string[] = Object.keys(readers);

/** What the lines of a process say together: a later line counts before an earlier one. */
export function readSettings(
  lines: readonly IgpLine[],
  protocol: IgpProtocol,
  vrf: string | undefined,
): IgpSettings {
  const draft: Draft = {
    protocol,
    vrf,
    shutdown: false,
    originatesDefault: false,
    networks: new Map(),
    passive: { byDefault: false, exceptions: new Map() },
    closed: { byDefault: false, exceptions: new Map() },
    named: new Map(),
    distances: defaultDistances(protocol),
    redistributions: [],
  };
  for (const from of lines) readers[from.line.form?.id ?? '']?.(draft, from.line, from);
  return { ...draft, networks: [...draft.networks.values()] };
}

/** What is set for one interface. */
export function isSetFor({ byDefault, exceptions }: PerInterface, name: string): boolean {
  return exceptions.get(name) ?? byDefault;
}

function setFor(draft: Draft['passive'], name: string | undefined, on: boolean): void {
  if (name === EVERY_INTERFACE) draft.byDefault = on;
  else if (name !== undefined) draft.exceptions.set(name, on);
}

function setNetwork({ networks }: Draft, line: BoundLine, { section }: IgpLine): void {
  const network = readNetwork(line, section);
  if (network === undefined) return;
  // One network is in one area: a second statement on it moves it.
  const key = networkKey(network);
  networks.delete(key);
  if (isOn(line)) networks.set(key, network);
}

/** Whatever may bring a default route counts, also where a later line takes it back. */
function setOriginatesDefault(draft: Draft): void {
  draft.originatesDefault = true;
}

function setDistance(draft: Draft, line: BoundLine): void {
  draft.distances = readDistance(draft.distances, line, draft.protocol);
}

function isOn(line: BoundLine): boolean {
  return line.negation === undefined;
}

function namedInterface(line: BoundLine): string | undefined {
  return interfaceArgument(line, 'interface');
}
