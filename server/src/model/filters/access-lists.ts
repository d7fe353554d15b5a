import { differenceOf } from '../../base/difference';
import type { Fact } from '../facts';
import { keyedFact } from '../keyed';
import { type PerKey, perKey, valuesOf } from '../per-key';
import { ACL_STEP, AclDraft, aclEntry } from './acl-draft';
import { type AclLine, aclLines } from './acl-lines';
import { type Made, withLineage } from './lineage';
import { type Numbered, type Numbering, numberedInOrder } from './numbered';
import { type ObjectGroups, objectGroups } from './object-groups';
import { isOfSameLine } from './of-line';
import type { Packets } from './packets';
import { packetsOf } from './resolve';
import type { AccessList, AclEntry } from './types';

/**
 * The access lists of a device by `listKey`, in the order in which they begin. A list is the same object for as long as
 * nothing it was read from changed.
 */
export const accessListsByKey: Fact<PerKey<string, AccessList>> = perKey(
  keyedFact(aclLines, ({ head }) => head.key),
  [objectGroups],
  (lines, _, groups) => simpleList(lines)?.list ?? otherList(linesBehindClear(lines), groups),
);

/** The same lists one after the other. */
export const accessLists: Fact<readonly AccessList[]> = valuesOf(accessListsByKey);

interface Built {
  readonly list: AccessList;
  readonly numbered: Numbered<AclLine, AclEntry> | undefined;
}

/** A list whose lines only add entries, and name no object groups; undefined for another. */
const simpleList = withLineage(
  (lines: readonly AclLine[], before: Made<AclLine, Built | undefined> | undefined) => {
    const known = before?.value;
    const { from, newTo } = differenceOf((known && before?.parts) ?? [], lines, isOfSameLine);
    return lines.slice(from, newTo).every(isSimple) ? buildList(lines, known, undefined) : undefined;
  },
);

function isSimple({ does, grouped }: AclLine): boolean {
  return grouped === undefined && (does === 'add' || does === 'open');
}

/** What stands before a line that takes the whole list away does nothing. */
function linesBehindClear(lines: readonly AclLine[]): readonly AclLine[] {
  return lines.slice(lines.findLastIndex(({ does }) => does === 'clear') + 1);
}

/** Lists without object groups stay the same when a group changes. */
const plainList = withLineage((lines: readonly AclLine[], before: Made<AclLine, Built> | undefined) =>
  buildList(lines, before?.value, undefined),
);
const groupedLists = new WeakMap<ObjectGroups, typeof plainList>();

function otherList(lines: readonly AclLine[], groups: ObjectGroups): AccessList | undefined {
  if (lines.length === 0) return undefined;
  if (!lines.some(({ grouped }) => grouped !== undefined)) return plainList(lines).list;
  const known = groupedLists.get(groups);
  const build = known ?? withLineage((own, before) => buildList(own, before?.value, groups));
  if (known === undefined) groupedLists.set(groups, build);
  return build(lines).list;
}

function buildList(
  lines: readonly AclLine[],
  before: Built | undefined,
  groups: ObjectGroups | undefined,
): Built {
  const [{ head, mark }] = lines as readonly [AclLine];
  const { family, name, kind } = head;
  const packets = (line: AclLine): Packets | undefined =>
    line.grouped === undefined ? line.packets : packetsOf(line.grouped, family, groups);
  const numbered = numberedInOrder(lines, before?.numbered, numbering(packets));
  const list: AccessList = {
    ...{ family, name, kind, header: mark },
    global: lines.every((line) => line.global),
    entries: numbered?.entries ?? none,
    clashes: none,
    ...(numbered === undefined && drafted(lines, packets)),
    lineage: before?.list.lineage ?? { lineage: true },
  };
  return { list, numbered };
}

const none: readonly never[] = [];

function numbering(packets: (line: AclLine) => Packets | undefined): Numbering<AclLine, AclEntry> {
  return {
    numberOf({ does, sequence }, last) {
      if (does === 'add') return sequence ?? last + ACL_STEP;
      return does === 'open' ? last : undefined;
    },
    entryOf: (line, number) => (line.does === 'add' ? aclEntry(line, number, packets(line)) : undefined),
  };
}

function drafted(
  lines: readonly AclLine[],
  packets: (line: AclLine) => Packets | undefined,
): Pick<AccessList, 'entries' | 'clashes'> {
  const draft = new AclDraft(lines[0]?.head.family ?? 4);
  for (const line of lines) {
    const { does } = line;
    if (typeof does === 'object') draft.renumber(does.start, does.step);
    else if (does === 'add') draft.add(line, packets(line));
    else if (does === 'remove') draft.remove(line);
  }
  return { entries: draft.inOrder(), clashes: draft.clashes };
}
