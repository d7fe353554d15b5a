import { newOptions, type PeerOptions } from './peer-options';
import type { BgpFamily, BgpPeer, BgpProcess, BgpScope } from './process';
import { familyKey } from './process-draft';

/** Options with all that is inherited. Not complete where a group or template that is named is not in the document. */
export interface Inherited {
  readonly options: PeerOptions;
  readonly isComplete: boolean;
}

/** Resolves what the neighbors of a process inherit: from templates first, then from their group. */
export interface Inheritance {
  readonly session: (scope: BgpScope, peer: BgpPeer) => Inherited;
  /** What is set for a neighbor, by its key, in a family; `group` is that of its session. */
  readonly policy: (family: BgpFamily, key: string, group: string | undefined) => Inherited;
}

const nothing: Inherited = { options: newOptions(), isComplete: true };
const missing: Inherited = { options: newOptions(), isComplete: false };

/** The inheritance of a process. Each template is resolved once. */
export function inheritanceOf(process: BgpProcess): Inheritance {
  const sessionTemplate = templateResolver(process.sessionTemplates);
  const policyTemplate = templateResolver(process.policyTemplates);

  const session = ({ session: own }: BgpPeer): Inherited =>
    inherit(own, own.inheritSession === undefined ? nothing : sessionTemplate(own.inheritSession.value));

  const policy = (family: BgpFamily | undefined, key: string): Inherited => {
    const own = family?.peers.get(key);
    return own === undefined ? nothing : inherit(own, ...templatesOf(own).map(policyTemplate));
  };

  return {
    session: (scope, peer) => {
      const own = session(peer);
      const name = own.options.peerGroup?.value;
      if (name === undefined) return own;
      const group = findGroup(process, scope, name);
      return join(own, group === undefined ? missing : session(group));
    },
    policy: (family, key, sessionGroup) => {
      const own = policy(family, key);
      const name = own.options.peerGroup?.value ?? sessionGroup;
      if (name === undefined) return own;
      const global = process.families.get(familyKey({ ...family.name, vrf: undefined }));
      return join(own, policy(family.peers.has(name) ? family : global, name));
    },
  };
}

/** A group of the same routing table, or else of the global one. */
export function findGroup(process: BgpProcess, scope: BgpScope, name: string): BgpPeer | undefined {
  return scope.peers.get(name) ?? process.scopes.get('')?.peers.get(name);
}

/** The options of a template with those that it inherits from others, by its name. */
function templateResolver(templates: ReadonlyMap<string, PeerOptions>): (name: string) => Inherited {
  const known = new Map<string, Inherited>();
  const resolve = (name: string): Inherited => {
    const resolved = known.get(name);
    if (resolved !== undefined) return resolved;
    const own = templates.get(name);
    if (own === undefined) return missing;
    // What a template inherits from itself, in a circle, is nothing.
    known.set(name, nothing);
    const session = own.inheritSession === undefined ? [] : [own.inheritSession.value];
    const result = inherit(own, ...[...session, ...templatesOf(own)].map(resolve));
    known.set(name, result);
    return result;
  };
  return resolve;
}

/** The templates of policy that are named: one with a higher number counts before one with a lower. */
function templatesOf({ inheritPolicy }: PeerOptions): readonly string[] {
  return [...inheritPolicy].sort(([one], [other]) => other - one).map(([, { value }]) => value);
}

function inherit(own: PeerOptions, ...from: readonly Inherited[]): Inherited {
  return from.reduce(join, { options: own, isComplete: true });
}

/** What the first sets, and for the rest what the second sets. */
function join(first: Inherited, second: Inherited): Inherited {
  if (second === nothing) return first;
  const { options: own } = first;
  const { options: other } = second;
  return {
    options: {
      ...other,
      ...own,
      in: { ...other.in, ...own.in },
      out: { ...other.out, ...own.out },
      inheritPolicy: own.inheritPolicy,
    },
    isComplete: first.isComplete && second.isComplete,
  };
}
