import { isTemplateValue } from '../../catalogue/read-argument';
import { bindLine } from '../../model/bind-line';
import type { BoundLine } from '../../model/bound-line';
import { isBuiltIn, kindLabel } from '../../model/built-in-names';
import { kindsBeside, type NamedThing, sameScope } from '../../model/name-uses';
import type { Snapshot } from '../../model/snapshot';
import { INTERFACE_KIND, kindOf, type Symbol as NameUse, symbols } from '../../model/symbols';
import { misnumbered, misspelt, sameName, withArticle } from './new-name';

/** Why a thing keeps its name; undefined for what can be renamed. */
export function whyFixed({ kind, name }: NamedThing): string | undefined {
  if (kind === INTERFACE_KIND) return 'An interface is named by the device.';
  if (isBuiltIn(kind, name)) return `${name} is named by the device.`;
  if (isTemplateValue(name)) return 'A template fills this name in.';
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

/** Why a thing cannot have a new name; undefined for a name that every command which uses the thing accepts. */
export function whyRefused(snapshot: Snapshot, thing: NamedThing, name: string): string | undefined {
  return misspelt(name) ?? misnumbered(thing, name) ?? taken(snapshot, thing, name) ?? unfit(thing, name);
}

function taken(snapshot: Snapshot, { kind, name: old, mark }: NamedThing, name: string): string | undefined {
  const kinds = kindsBeside(kind);
  const other = symbols(snapshot).find(
    (symbol) =>
      symbol.role === 'definition' &&
      symbol.name !== old &&
      kinds.includes(symbol.kind) &&
      sameName(symbol.kind, symbol.name, name) &&
      sameScope(kind, symbol.mark, mark),
  );
  return other && `${name} is already ${withArticle(kindLabel(other.kind))}.`;
}

/** Binds each line that names the thing with the new name: it must mean the same as before. */
function unfit({ kind, definitions, references }: NamedThing, name: string): string | undefined {
  for (const [line, uses] of byLine([...definitions, ...references])) {
    const renamed = bindLine({ ...line.source, text: replaced(line, uses, name) }, line.before);
    if (!meansTheSame(line, renamed))
      return `${name} cannot be the name of ${withArticle(kindLabel(kind))} in: ${line.source.text.trim()}`;
  }
  return undefined;
}

function byLine(uses: readonly NameUse[]): ReadonlyMap<BoundLine, NameUse[]> {
  const lines = new Map<BoundLine, NameUse[]>();
  for (const use of uses) {
    const others = lines.get(use.mark.line);
    if (others === undefined) lines.set(use.mark.line, [use]);
    else others.push(use);
  }
  return lines;
}

function replaced({ source }: BoundLine, uses: readonly NameUse[], name: string): string {
  const parts: string[] = [];
  let end = 0;
  for (const { span } of uses.map((use) => use.mark).toSorted((a, b) => a.span.start - b.span.start)) {
    parts.push(source.text.slice(end, span.start), name);
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
