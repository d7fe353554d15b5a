import type { Keyed } from './keyed';
import type { Mark } from './mark';
import type { Snapshot } from './snapshot';
import { definitionsByName, type Symbol as NameUse, nameKey, referencesByName, symbols } from './symbols';

/**
 * Kinds whose names IOS keeps in one table: a name of one cannot be a name of another, and a command that takes a list
 * finds it whatever its kind. Lists of the kind that a command asks for come first.
 */
const sharedTables: readonly (readonly string[])[] = [
  ['ipv4-acl', 'ipv6-acl', 'mac-acl', 'reflexive-acl', 'role-acl'],
  ['object-group-network', 'object-group-service', 'object-group-security'],
];

/** All kinds in the table of names that a kind belongs to, itself first. */
export function kindsBeside(kind: string): readonly string[] {
  const table = sharedTables.find((kinds) => kinds.includes(kind)) ?? [];
  return [kind, ...table.filter((other) => other !== kind)];
}

/** Kinds that a command may look a name up in besides its own, where one keyword stands for lists of both families. */
const otherFamily: Readonly<Record<string, readonly string[]>> = {
  'ipv4-prefix-list': ['ipv6-prefix-list'],
  'ipv6-prefix-list': ['ipv4-prefix-list'],
};

/** All kinds that a reference may mean: those in its table of names, then lists of the other address family. */
export function kindsMeant(kind: string): readonly string[] {
  return [...kindsBeside(kind), ...(otherFamily[kind] ?? [])];
}

const lists = [...kindsMeant('ipv4-acl'), ...kindsMeant('ipv4-prefix-list')];

/** All kinds that are looked at to tell what a name of a kind means: itself, and for lists all kinds of lists. */
export function kindsSeenWith(kind: string): readonly string[] {
  return lists.includes(kind) ? lists : kindsMeant(kind);
}

/** Kinds whose names count in the block that they are defined in: two keyrings can each have a peer of one name. */
const ownToBlock: ReadonlySet<string> = new Set(['ikev2-peer', 'webvpn-policy-group']);

/** True where two names of a kind can be seen from each other's place. */
export function sameScope(kind: string, a: Mark, b: Mark): boolean {
  return !ownToBlock.has(kind) || a.section === b.section;
}

/** One named thing and everything that names it, in the order of the document. */
export interface NamedThing {
  /** The kind it is defined as; that of the use which was asked for where it is not defined. */
  readonly kind: string;
  readonly name: string;
  /** The use that was asked for. */
  readonly mark: Mark;
  readonly definitions: readonly NameUse[];
  readonly references: readonly NameUse[];
}

/**
 * The thing that a use of a name means. A reference whose own kind has no such name means the thing of a kind beside it.
 */
export function namedThing(snapshot: Snapshot, { kind, name, mark }: NameUse): NamedThing {
  const definitions = usesOf(snapshot, definitionsByName(snapshot), kind, name, mark);
  const references = usesOf(snapshot, referencesByName(snapshot), kind, name, mark);
  const defined = new Set(definitions.map((one) => one.kind));
  const meant = (of: string): string =>
    defined.has(of) ? of : (kindsMeant(of).find((other) => defined.has(other)) ?? of);
  const target = meant(kind);
  const isMeant = (use: NameUse): boolean => meant(use.kind) === target;
  return {
    kind: target,
    name,
    mark,
    definitions: definitions.filter(isMeant),
    references: references.filter(isMeant),
  };
}

/** The uses of a name of all kinds that a kind may mean, in the order of the document. */
function usesOf(
  snapshot: Snapshot,
  table: Keyed<string, NameUse>,
  kind: string,
  name: string,
  mark: Mark,
): readonly NameUse[] {
  const groups = kindsMeant(kind)
    .map((other) => table.get(nameKey(other, name)).filter((use) => sameScope(kind, use.mark, mark)))
    .filter((uses) => uses.length > 0);
  if (groups.length < 2) return groups[0] ?? [];
  const all = new Set(groups.flat());
  return symbols(snapshot).filter((use) => all.has(use));
}
