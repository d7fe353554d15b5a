import { newOptions, type PeerOptions } from './peer-options';
import type { ProcessFrame } from './process';

/** Options with all that is inherited. Not complete where a group or template that is named is not in the document. */
export interface Inherited {
  readonly options: PeerOptions;
  readonly isComplete: boolean;
}

/** What a neighbor or a group sets, with what it inherits from templates; each template is resolved once. */
export interface Inheritance {
  readonly session: (own: PeerOptions) => Inherited;
  /** What is set in one family. */
  readonly policy: (own: PeerOptions) => Inherited;
}

export const nothing: Inherited = { options: newOptions(), isComplete: true };
export const missing: Inherited = { options: newOptions(), isComplete: false };

/** The inheritance of a process, groups aside. */
export function inheritanceOf({ sessionTemplates, policyTemplates }: ProcessFrame): Inheritance {
  const sessionTemplate = templateResolver(sessionTemplates);
  const policyTemplate = templateResolver(policyTemplates);
  return {
    session: (own) =>
      own.inheritSession === undefined
        ? inherit(own)
        : inherit(own, sessionTemplate(own.inheritSession.value)),
    policy: (own) => inherit(own, ...templatesOf(own).map(policyTemplate)),
  };
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
  if (inheritPolicy.size === 0) return none;
  return [...inheritPolicy].sort(([one], [other]) => other - one).map(([, { value }]) => value);
}

const none: readonly never[] = [];

function inherit(own: PeerOptions, ...from: readonly Inherited[]): Inherited {
  return from.reduce(join, { options: own, isComplete: true });
}

/** What the first sets, and for the rest what the second sets. */
export function join(first: Inherited, second: Inherited): Inherited {
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
