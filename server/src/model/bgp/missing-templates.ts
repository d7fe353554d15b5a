import { type Fact, fact } from '../facts';
import type { Mark } from '../mark';
import type { PeerOptions } from './peer-options';
import type { BgpProcess, BgpScope } from './process';
import { bgpProcesses } from './processes';

/** A line that names a peer group or template of which its process has none. */
export interface MissingTemplate {
  readonly kind: 'group' | 'session' | 'policy';
  readonly name: string;
  readonly mark: Mark;
}

/** In every process the names that it uses and defines nowhere. A group counts as defined in whichever VRF it is. */
export const missingTemplates: Fact<readonly MissingTemplate[]> = fact([bgpProcesses], (processes) =>
  processes.flatMap((process) => {
    const groups = groupsOf(process);
    const isDefined = ({ kind, name }: MissingTemplate): boolean => {
      if (kind === 'group') return groups.has(name);
      return (kind === 'session' ? process.sessionTemplates : process.policyTemplates).has(name);
    };
    return usesOf(process).filter((use) => !isDefined(use));
  }),
);

function groupsOf({ scopes }: BgpProcess): ReadonlySet<string> {
  const groups = new Set<string>();
  for (const { peers } of scopes.values())
    for (const [name, { group }] of peers) if (group !== undefined) groups.add(name);
  return groups;
}

function usesOf(process: BgpProcess): readonly MissingTemplate[] {
  const scopes = [...process.scopes.values()];
  const options: PeerOptions[] = [
    ...scopes.flatMap(({ peers }) => [...peers.values()].map(({ session }) => session)),
    ...scopes.flatMap(optionsInFamilies),
    ...process.sessionTemplates.values(),
    ...process.policyTemplates.values(),
  ];
  const ranges = scopes.flatMap(({ listenRanges }) => [...listenRanges.values()]);
  return [
    ...ranges.map(({ group: { value, mark } }): MissingTemplate => ({ kind: 'group', name: value, mark })),
    ...options.flatMap(usesIn),
  ];
}

/**
 * What is set in address families for neighbors that have an AS, a group or a template. Where they have none of these
 * the document shows a part of the process only.
 */
function optionsInFamilies({ families, peers: all }: BgpScope): readonly PeerOptions[] {
  const isDefined = (key: string): boolean => {
    const peer = all.get(key);
    const { remoteAs, peerGroup, inheritSession } = peer?.session ?? {};
    return (peer?.group ?? remoteAs ?? peerGroup ?? inheritSession) !== undefined;
  };
  return families.flatMap(({ peers }) =>
    [...peers].flatMap(([key, options]) => (isDefined(key) ? [options] : [])),
  );
}

function usesIn({ peerGroup, inheritSession, inheritPolicy }: PeerOptions): readonly MissingTemplate[] {
  const uses: MissingTemplate[] = [];
  if (peerGroup) uses.push({ kind: 'group', name: peerGroup.value, mark: peerGroup.mark });
  if (inheritSession) uses.push({ kind: 'session', name: inheritSession.value, mark: inheritSession.mark });
  for (const { value, mark } of inheritPolicy.values()) uses.push({ kind: 'policy', name: value, mark });
  return uses;
}
