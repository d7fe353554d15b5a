import { isTemplateValue } from '../../catalogue/read-argument';
import { bindLine } from '../../model/bind-line';
import type { BoundLine } from '../../model/bound-line';
import { isBuiltIn, kindLabel } from '../../model/built-in-names';
import { kindsBeside, type NamedThing, sameScope } from '../../model/name-uses';
import type { Snapshot } from '../../model/snapshot';
import { INTERFACE_KIND, kindOf, type Symbol as NameUse, symbols } from '../../model/symbols';
import { spelledLike, subinterfaceUses, whyInterfaceFixed, whyNoInterfaceName } from './interface-rename';
import { misnumbered, misspelt, sameName, withArticle } from './new-name';

/** Why a thing keeps its name; undefined for what can be renamed. */
export function whyFixed({ kind, name }: NamedThing): string | undefined {
  if (isTemplateValue(name)) return 'A template fills this name in.';
  if (kind === INTERFACE_KIND) return whyInterfaceFixed(name);
  if (isBuiltIn(kind, name)) return `${name} is named by the device.`;
  const elsewhere = alsoElsewhere[kind];
  return (
    elsewhere &&
    `The number of ${withArticle(kindLabel(kind))} stands in ${elsewhere} too: change it by hand.`
  );
}

/** Where the numbers of some kinds stand besides the places that name them: a rename would leave these behind. */
const alsoElsewhere: Readonly<Record<string, string>> = {
  vlan: 'lists of VLANs and in names of interfaces',
  'bridge-domain': 'names of interfaces',
  'bridge-group': 'names of interfaces',
};

/** A use of a name, and what is written in its place. */
export interface Renaming {
  readonly use: NameUse;
  readonly text: string;
}

/** Everything that a new name changes: all uses of the thing, and of what is named after it. */
export function renamings(snapshot: Snapshot, thing: NamedThing, name: string): readonly Renaming[] {
  const { kind, name: old, definitions, references } = thing;
  const uses = [...definitions, ...references];
  if (kind !== INTERFACE_KIND) return uses.map((use) => ({ use, text: name }));
  return [...uses, ...subinterfaceUses(snapshot, old)].map((use) => ({
    use,
    text: spelledLike(use, name + use.name.slice(old.length)),
  }));
}

/** Why a thing cannot have a new name; undefined for a name that every command which uses the thing accepts. */
export function whyRefused(
  snapshot: Snapshot,
  thing: NamedThing,
  name: string,
  changes: readonly Renaming[],
): string | undefined {
  const isInterface = thing.kind === INTERFACE_KIND;
  return (
    misspelt(name) ??
    (isInterface ? whyNoInterfaceName(thing, name) : misnumbered(thing, name)) ??
    taken(snapshot, thing, name, changes) ??
    unfit(thing, name, changes)
  );
}

function taken(
  snapshot: Snapshot,
  { kind, mark }: NamedThing,
  name: string,
  changes: readonly Renaming[],
): string | undefined {
  const kinds = kindsBeside(kind);
  const given = new Set(changes.map(({ text }) => text.replace(' ', '')));
  const own = new Set(changes.map(({ use }) => use.name));
  const other = symbols(snapshot).find(
    (symbol) =>
      symbol.role === 'definition' &&
      !own.has(symbol.name) &&
      kinds.includes(symbol.kind) &&
      (given.has(symbol.name) || sameName(symbol.kind, symbol.name, name)) &&
      sameScope(kind, symbol.mark, mark),
  );
  if (other === undefined) return undefined;
  const clash = given.has(other.name) ? other.name : name;
  return `${clash} is already ${withArticle(kindLabel(other.kind))}.`;
}

/** Binds each line that is changed: it must mean the same as before. */
function unfit({ kind }: NamedThing, name: string, changes: readonly Renaming[]): string | undefined {
  for (const [line, inLine] of byLine(changes)) {
    const renamed = bindLine({ ...line.source, text: replaced(line, inLine) }, line.before);
    if (!meansTheSame(line, renamed))
      return `${name} cannot be the name of ${withArticle(kindLabel(kind))} in: ${line.source.text.trim()}`;
  }
  return undefined;
}

function byLine(changes: readonly Renaming[]): ReadonlyMap<BoundLine, Renaming[]> {
  const lines = new Map<BoundLine, Renaming[]>();
  for (const change of changes) {
    const { line } = change.use.mark;
    const others = lines.get(line);
    if (others === undefined) lines.set(line, [change]);
    else others.push(change);
  }
  return lines;
}

function replaced({ source }: BoundLine, changes: readonly Renaming[]): string {
  const parts: string[] = [];
  let end = 0;
  const inOrder = changes.toSorted((a, b) => a.use.mark.span.start - b.use.mark.span.start);
  for (const { use, text } of inOrder) {
    const { span } = use.mark;
    parts.push(source.text.slice(end, span.start), text);
    end = span.end;
  }
  return parts.join('') + source.text.slice(end);
}

function meansTheSame(before: BoundLine, after: BoundLine): boolean {
  return (
    after.kind === before.kind &&
    after.mode === before.mode &&
    after.matched.length === before.matched.length &&
    after.matched.every((word, index) => {
      const old = before.matched[index];
      return word.keyword === old?.keyword && kindOf(word) === kindOf(old);
    })
  );
}
