import type { Mark } from '../mark';
import type { SourceDistance } from './bgp-distance';
import type { OptionsDraft } from './peer-options';
import { type FamilyName, familyKey, ipv4Unicast } from './places';
import type { BgpScope, FamilyFrame, ListenRange, ProcessFrame } from './process';

/** A process while its lines are read. */
export interface ProcessDraft
  extends Writable<Omit<ProcessFrame, 'members' | 'scopes' | 'families' | `${string}Templates`>> {
  readonly members: Set<number>;
  readonly scopes: Map<string, ScopeDraft>;
  readonly families: Map<string, FamilyDraft>;
  readonly sessionTemplates: Map<string, OptionsDraft>;
  readonly policyTemplates: Map<string, OptionsDraft>;
}

interface ScopeDraft extends BgpScope {
  readonly listenRanges: Map<string, ListenRange>;
  families: FamilyDraft[];
}

interface FamilyDraft extends Writable<Omit<FamilyFrame, 'distances'>> {
  readonly distances: Map<string, SourceDistance>;
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

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
  };
  familyDraft(draft, ipv4Unicast);
  return draft;
}

/** The family of this name, which is made where it is not there yet. */
export function familyDraft(draft: ProcessDraft, name: FamilyName): FamilyDraft {
  return draft.families.get(familyKey(name)) ?? addFamily(draft, name);
}

function addFamily(draft: ProcessDraft, name: FamilyName): FamilyDraft {
  const family: FamilyDraft = {
    key: familyKey(name),
    name,
    header: undefined,
    distance: undefined,
    distances: new Map(),
    distributeList: false,
    autoSummary: undefined,
  };
  draft.families.set(family.key, family);
  scopeDraft(draft, name.vrf).families.push(family);
  return family;
}

/** Takes a family away, with all that was set in it. That of IPv4 unicast begins anew. */
export function removeFamily(draft: ProcessDraft, name: FamilyName): void {
  const family = draft.families.get(familyKey(name));
  const scope = scopeDraft(draft, name.vrf);
  draft.families.delete(familyKey(name));
  scope.families = scope.families.filter((one) => one !== family);
  familyDraft(draft, ipv4Unicast);
}

/** A routing table of a process. */
export function scopeDraft({ scopes }: ProcessDraft, vrf: string | undefined): ScopeDraft {
  const known = scopes.get(vrf ?? '');
  if (known !== undefined) return known;
  const scope: ScopeDraft = { vrf, listenRanges: new Map(), families: [] };
  scopes.set(vrf ?? '', scope);
  return scope;
}
