import { type Fact, fact } from '../facts';
import { AclDraft } from './acl-draft';
import { type AclPart, aclParts } from './acl-lines';
import { byParts } from './by-parts';
import { type ObjectGroups, objectGroups } from './object-groups';
import { packetsOf } from './resolve';
import type { AccessList } from './types';

/**
 * The access lists of a device in the order in which they begin. A list is the same object for as long as nothing it was
 * read from changed.
 */
export const accessLists: Fact<readonly AccessList[]> = fact([aclParts, objectGroups], (parts, groups) => {
  const byName = new Map<string, AclPart[]>();
  for (const part of parts) {
    const key = `${part.family} ${part.name}`;
    const own = part.does === 'clear' ? [] : byName.get(key);
    if (own === undefined || part.does === 'clear') byName.set(key, part.does === 'clear' ? [] : [part]);
    else own.push(part);
  }
  return [...byName.values()].flatMap((own) => (own.length === 0 ? [] : listOf(own, groups)));
});

/** Lists without object groups stay the same when a group changes. */
const plainList = byParts((parts: readonly AclPart[]) => buildList(parts, undefined));
const groupedLists = new WeakMap<ObjectGroups, (parts: readonly AclPart[]) => AccessList>();

function listOf(parts: readonly AclPart[], groups: ObjectGroups): AccessList {
  if (!parts.some(({ isGrouped }) => isGrouped)) return plainList(parts);
  const build = groupedLists.get(groups) ?? byParts((own: readonly AclPart[]) => buildList(own, groups));
  groupedLists.set(groups, build);
  return build(parts);
}

function buildList(parts: readonly AclPart[], groups: ObjectGroups | undefined): AccessList {
  const { family, name, kind, header } = parts[0] as AclPart;
  const draft = new AclDraft(family);
  for (const { does, lines } of parts) {
    if (typeof does === 'object') draft.renumber(does.start, does.step);
    for (const line of lines) {
      if (line.adds) draft.add(line, line.entry && packetsOf(line.entry, family, groups));
      else draft.remove(line);
    }
  }
  const global = parts.every((part) => part.global);
  return { family, name, kind, header, global, entries: draft.inOrder(), clashes: draft.clashes };
}
