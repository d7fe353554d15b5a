import type { Mark } from '../mark';
import type { SourceDistance } from './bgp-distance';
import type { FamilyName } from './bgp-lines';
import type { RoutesDraft } from './bgp-routes';
import { newOptions, type OptionsDraft } from './peer-options';
import type { BgpFamily, BgpPeer, BgpProcess, BgpScope, ListenRange } from './process';

/** A process while its lines are read. */
export interface ProcessDraft
  extends Writable<Omit<BgpProcess, 'members' | 'scopes' | 'families' | `${string}Templates`>> {
  readonly members: Set<number>;
  readonly scopes: Map<string, ScopeDraft>;
  readonly families: Map<string, FamilyDraft>;
  readonly sessionTemplates: Map<string, OptionsDraft>;
  readonly policyTemplates: Map<string, OptionsDraft>;
  /** The family that was asked for last: mostly the next line is of the same. */
  last: { readonly name: FamilyName; readonly family: FamilyDraft } | undefined;
}

export interface ScopeDraft extends BgpScope {
  readonly peers: Map<string, PeerDraft>;
  readonly listenRanges: Map<string, ListenRange>;
  readonly changed: Set<string>;
  families: FamilyDraft[];
}

export interface PeerDraft extends Writable<Omit<BgpPeer, 'session'>> {
  readonly session: OptionsDraft;
}

export interface FamilyDraft
  extends Writable<Omit<BgpFamily, 'peers' | 'distances' | keyof RoutesDraft>>,
    RoutesDraft {
  readonly peers: Map<string, OptionsDraft>;
  readonly distances: Map<string, SourceDistance>;
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Identifies a family of a process. */
export function familyKey({ afi, safi, vrf }: FamilyName): string {
  return `${afi} ${safi} ${vrf ?? ''}`;
}

/** A process of which nothing has been read but that it is there. */
export function newProcess(as: number, header: Mark): ProcessDraft {
  const draft: ProcessDraft = {
    as,
    header,
    routerId: undefined,
    activatesIpv4: true,
    confederation: undefined,
    members: new Set(),
    clusterId: undefined,
    safePolicy: false,
    scopes: new Map(),
    families: new Map(),
    sessionTemplates: new Map(),
    policyTemplates: new Map(),
    last: undefined,
  };
  familyDraft(draft, { afi: 'ipv4', safi: 'unicast', vrf: undefined });
  return draft;
}

/** The family of this name, which is made where it is not there yet. */
export function familyDraft(draft: ProcessDraft, name: FamilyName): FamilyDraft {
  if (draft.last?.name === name) return draft.last.family;
  const family = draft.families.get(familyKey(name)) ?? addFamily(draft, name);
  draft.last = { name, family };
  return family;
}

function addFamily(draft: ProcessDraft, name: FamilyName): FamilyDraft {
  const family: FamilyDraft = {
    name,
    header: undefined,
    last: undefined,
    peers: new Map(),
    announcements: new Map(),
    redistributions: new Map(),
    distance: undefined,
    distances: new Map(),
    distributeList: false,
    autoSummary: undefined,
  };
  draft.families.set(familyKey(name), family);
  scopeDraft(draft, name.vrf).families.push(family);
  return family;
}

/** Takes a family away, with all that was set in it. */
export function removeFamily(draft: ProcessDraft, name: FamilyName): void {
  const family = draft.families.get(familyKey(name));
  const scope = scopeDraft(draft, name.vrf);
  draft.families.delete(familyKey(name));
  draft.last = undefined;
  scope.families = scope.families.filter((one) => one !== family);
}

/** The neighbors of a routing table. */
export function scopeDraft({ scopes }: ProcessDraft, vrf: string | undefined): ScopeDraft {
  const known = scopes.get(vrf ?? '');
  if (known !== undefined) return known;
  const scope: ScopeDraft = {
    vrf,
    peers: new Map(),
    listenRanges: new Map(),
    changed: new Set(),
    families: [],
  };
  scopes.set(vrf ?? '', scope);
  return scope;
}

/** What is set for a neighbor in one family. */
export function familyOptions({ peers }: FamilyDraft, key: string): OptionsDraft {
  const known = peers.get(key);
  if (known !== undefined) return known;
  const options = newOptions();
  peers.set(key, options);
  return options;
}
