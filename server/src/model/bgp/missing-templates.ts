import { eachRow, type Fact, fact } from '../facts';
import type { Mark } from '../mark';
import { sameSets } from '../names/same-set';
import type { PeerOptions } from './peer-options';
import { type BgpPeer, bgpPeers } from './peers';
import type { ProcessFrame } from './process';
import { processFrames } from './processes';

/** A line that names a peer group or template of which its process has none. */
export interface MissingTemplate {
  readonly kind: 'group' | 'session' | 'policy';
  readonly name: string;
  readonly mark: Mark;
}

/** A line that names one, and the AS of its process. */
interface Use extends MissingTemplate {
  readonly as: number;
}

const definedGroups = eachRow(bgpPeers, [], ({ as, key, own }) =>
  own?.group === undefined ? none : [{ as, key }],
);
const sameNames = sameSets();

/** What processes define, as `keyOf` has it: the same object for as long as nothing comes or goes. */
const defined: Fact<ReadonlySet<string>> = fact([definedGroups, processFrames], (groups, processes) =>
  sameNames([
    ...groups.map(({ as, key }) => keyOf('group', as, key)),
    ...processes.flatMap(({ as, sessionTemplates, policyTemplates }) => [
      ...[...sessionTemplates.keys()].map((name) => keyOf('session', as, name)),
      ...[...policyTemplates.keys()].map((name) => keyOf('policy', as, name)),
    ]),
  ]),
);

const usesOfPeers = eachRow(bgpPeers, [], usesOf);

const missingOfPeers = eachRow(usesOfPeers, [defined], (use, names) =>
  isDefined(use, names) ? none : [use],
);

const missingOfProcesses: Fact<readonly MissingTemplate[]> = fact(
  [processFrames, defined],
  (processes, names) => processes.flatMap(usesOfProcess).filter((use) => !isDefined(use, names)),
);

/**
 * In every process the names that it uses and defines nowhere: for its neighbors and groups, and in its other lines. A
 * group counts as defined in whichever VRF it is.
 */
export const missingTemplates: Fact<readonly MissingTemplate[]> = fact(
  [missingOfPeers, missingOfProcesses],
  (ofPeers, ofProcesses) => [...ofPeers, ...ofProcesses],
);

function isDefined({ kind, as, name }: Use, names: ReadonlySet<string>): boolean {
  return names.has(keyOf(kind, as, name));
}

function keyOf(kind: MissingTemplate['kind'], as: number, name: string): string {
  return `${kind} ${as} ${name}`;
}

/**
 * What is set in address families counts for neighbors that have an AS, a group or a template. Where they have none of
 * these the document shows a part of the process only.
 */
function usesOf({ as, own, families }: BgpPeer): readonly Use[] {
  if (own === undefined) return none;
  const { group, session } = own;
  const { remoteAs, peerGroup, inheritSession } = session;
  const isKnown = (group ?? remoteAs ?? peerGroup ?? inheritSession) !== undefined;
  const inFamilies = isKnown ? [...families.values()].flatMap((one) => usesIn(one, as)) : none;
  return [...usesIn(session, as), ...inFamilies];
}

function usesOfProcess(process: ProcessFrame): readonly Use[] {
  const { as, scopes, sessionTemplates, policyTemplates } = process;
  const ranges = [...scopes.values()].flatMap(({ listenRanges }) => [...listenRanges.values()]);
  const templates = [...sessionTemplates.values(), ...policyTemplates.values()];
  return [
    ...ranges.map(({ group: { value, mark } }): Use => ({ kind: 'group', name: value, mark, as })),
    ...templates.flatMap((options) => usesIn(options, as)),
  ];
}

function usesIn(options: PeerOptions, as: number): readonly Use[] {
  const { peerGroup, inheritSession, inheritPolicy } = options;
  if ((peerGroup ?? inheritSession) === undefined && inheritPolicy.size === 0) return none;
  const uses: Use[] = [];
  if (peerGroup) uses.push({ kind: 'group', name: peerGroup.value, mark: peerGroup.mark, as });
  if (inheritSession)
    uses.push({ kind: 'session', name: inheritSession.value, mark: inheritSession.mark, as });
  for (const { value, mark } of inheritPolicy.values()) uses.push({ kind: 'policy', name: value, mark, as });
  return uses;
}

const none: readonly never[] = [];
