import { argument, type BoundLine } from '../bound-line';
import { hasKeyword } from '../command-lines';
import { interfaceArgument } from '../interface-argument';
import type { Mark } from '../mark';
import { parseAs } from './as-number';

/** Something that is set for a neighbor, and the line that sets it. */
export interface Option<Value> {
  readonly value: Value;
  readonly mark: Mark;
}

interface OptionValues {
  // Of the session
  readonly remoteAs: number;
  /** The AS that the neighbor is shown in place of ours. */
  readonly localAs: number;
  /** The interface whose address is the source, as a device prints it. */
  readonly updateSource: string;
  /** Hops; 255 where the line has no number. */
  readonly ebgpMultihop: number;
  readonly disableConnectedCheck: true;
  readonly ttlSecurity: true;
  readonly password: true;
  readonly shutdown: true;
  /** The template of the session. */
  readonly inheritSession: string;
  /** Of the session, or, as old releases have it, of one address family. */
  readonly peerGroup: string;
  // Of one address family
  /** False where a line takes the neighbor out of the family. */
  readonly activate: boolean;
  readonly nextHopSelf: true;
  readonly reflectorClient: true;
  readonly sendCommunity: true;
  readonly sendLabel: true;
}

interface FilterNames {
  readonly routeMap: string;
  readonly prefixList: string;
  /** A list of AS paths. */
  readonly filterList: string;
  readonly distributeList: string;
}

type Options<Values> = { [Key in keyof Values]?: Option<Values[Key]> };

/** What decides which routes pass in one direction, by name. */
export type PeerFilters = Readonly<Options<FilterNames>>;

/** What is set for a neighbor, a peer group or a template in one place: what is not set is left out. */
export type PeerOptions = Readonly<Options<OptionValues>> & {
  readonly in: PeerFilters;
  readonly out: PeerFilters;
  /** Templates of policy by sequence number. */
  readonly inheritPolicy: ReadonlyMap<number, Option<string>>;
};

/** The same while lines are read. */
export type OptionsDraft = { -readonly [Key in keyof PeerOptions]: PeerOptions[Key] };

const noFilters: PeerFilters = {};
const noPolicies: PeerOptions['inheritPolicy'] = new Map();

/** Options of which none is set. */
export function newOptions(): OptionsDraft {
  return { in: noFilters, out: noFilters, inheritPolicy: noPolicies };
}

type Reader = (draft: OptionsDraft, line: BoundLine, mark: Mark) => void;

/** Readers by the last part of the id of a command. */
type Readers = Readonly<Record<string, Reader>>;

const sessionReaders: Readers = {
  'remote-as': option('remoteAs', numberOfAs),
  'local-as': option('localAs', numberOfAs),
  'update-source': option('updateSource', namedInterface),
  'ebgp-multihop': option('ebgpMultihop', (line) => Number(argument(line, 'hops')?.text ?? 255)),
  'disable-connected-check': option('disableConnectedCheck', isSet),
  'ttl-security': option('ttlSecurity', isSet),
  password: option('password', isSet),
  shutdown: option('shutdown', isSet),
  'inherit-session': option('inheritSession', textOf('template')),
  'peer-group': option('peerGroup', textOf('group')),
};

const familyReaders: Readers = {
  activate: (draft, line, mark) => {
    if (line.negation === 'default') delete draft.activate;
    else draft.activate = { value: line.negation === undefined, mark };
  },
  'next-hop-self': option('nextHopSelf', isSet),
  'route-reflector-client': option('reflectorClient', isSet),
  'send-community': option('sendCommunity', isSet),
  'send-label': option('sendLabel', isSet),
  'peer-group': option('peerGroup', textOf('group')),
  'route-map': filter('routeMap', textOf('map')),
  'prefix-list': filter('prefixList', textOf('list', 'list6')),
  'filter-list': filter('filterList', textOf('list')),
  'distribute-list': filter('distributeList', textOf('acl', 'acl6')),
  'inherit-policy': readInheritPolicy,
};

const { activate: _, ...inTemplates } = { ...sessionReaders, ...familyReaders };

/** The ids of the commands that set options, of neighbors and in templates. */
export const optionForms: readonly string[] = [
  'bgp-neighbor-activate',
  ...Object.keys(inTemplates).flatMap((name) => [`bgp-neighbor-${name}`, `bgp-template-${name}`]),
];

/** Sets, or takes back, what a line says of the session. */
export const readSessionOption: Reader = (draft, line, mark) =>
  sessionReaders[optionName(line)]?.(draft, line, mark);

/** Sets, or takes back, what a line says of the neighbor in one address family. */
export const readFamilyOption: Reader = (draft, line, mark) =>
  familyReaders[optionName(line)]?.(draft, line, mark);

/** True for a line that says something of a neighbor in one address family. */
export function isFamilyOption(line: BoundLine): boolean {
  return optionName(line) in familyReaders;
}

function option<Key extends keyof OptionValues>(
  key: Key,
  read: (line: BoundLine) => OptionValues[Key] | undefined,
): Reader {
  return (draft, line, mark) => {
    const value = line.negation === undefined ? read(line) : undefined;
    if (value === undefined) delete draft[key];
    else Object.assign(draft, { [key]: { value, mark } });
  };
}

function filter<Key extends keyof FilterNames>(
  key: Key,
  read: (line: BoundLine) => FilterNames[Key] | undefined,
): Reader {
  return (draft, line, mark) => {
    const value = line.negation === undefined ? read(line) : undefined;
    const directions = (['in', 'out'] as const).filter((direction) => hasKeyword(line, direction));
    // To take a filter back, a line need not say in which direction it was.
    for (const direction of directions.length === 0 ? (['in', 'out'] as const) : directions) {
      const { [key]: _, ...others } = draft[direction];
      draft[direction] = value === undefined ? others : { ...others, [key]: { value, mark } };
    }
  };
}

/** More templates of policy than these a neighbor cannot have. */
const MOST_POLICIES = 64;

function readInheritPolicy(draft: OptionsDraft, line: BoundLine, mark: Mark): void {
  const value = argument(line, 'template')?.text;
  if (value === undefined || draft.inheritPolicy.size > MOST_POLICIES) return;
  const policies = new Map(draft.inheritPolicy);
  if (line.negation === undefined)
    policies.set(Number(argument(line, 'sequence')?.text ?? 0), { value, mark });
  else for (const [sequence, one] of policies) if (one.value === value) policies.delete(sequence);
  draft.inheritPolicy = policies;
}

const nameOfId = new Map(optionForms.map((id) => [id, id.replace(/^bgp-(neighbor|template)-/, '')]));

function optionName(line: BoundLine): string {
  return nameOfId.get(line.form?.id ?? '') ?? '';
}

function isSet(): true {
  return true;
}

function numberOfAs(line: BoundLine): number | undefined {
  return parseAs(argument(line, 'as')?.text ?? '');
}

function namedInterface(line: BoundLine): string | undefined {
  return interfaceArgument(line, 'interface');
}

/** Reads the first argument that the line has of these names. */
function textOf(...names: readonly string[]): (line: BoundLine) => string | undefined {
  return (line) => names.map((name) => argument(line, name)?.text).find((text) => text !== undefined);
}
