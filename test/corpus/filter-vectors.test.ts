import { describe, expect, test } from 'vitest';
import { accessLists } from '../../server/src/model/filters/access-lists';
import { prefixLists } from '../../server/src/model/filters/prefix-lists';
import {
  type ShadowedEntry,
  shadowedAclEntries,
  shadowedPrefixListEntries,
} from '../../server/src/model/filters/shadows';
import { readShared } from '../support/shared';
import { snapshot } from '../support/snapshots';

/** A list, and of each of its entries whether something reaches it. */
interface Vector {
  readonly id: string;
  readonly kind: string;
  readonly config: string;
  readonly entries: readonly {
    readonly index: number;
    readonly reachable: boolean;
    readonly shadowed_by_single?: number | null;
    readonly effect?: string;
  }[];
}

const text = readShared('vectors/filters.jsonl');
const vectors = (text ?? '')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): Vector => JSON.parse(line));

describe.skipIf(text === undefined)(
  'shadowed entries of filters (skipped where the vectors are absent)',
  () => {
    test.each([...new Set(vectors.map(({ kind }) => kind))])(
      'finds those of every %s, and no other',
      (kind) => {
        const ours = vectors.filter((vector) => vector.kind === kind);
        expect(ours.map(({ id, config }) => ({ id, shadows: foundIn(config) }))).toEqual(
          ours.map((vector) => ({ id: vector.id, shadows: expectedOf(vector) })),
        );
      },
    );
  },
);

function expectedOf({ entries }: Vector): string[] {
  return entries
    .filter(({ reachable }) => !reachable)
    .map(({ index, shadowed_by_single: single, effect }) => `${index} ${effect} by ${single ?? 'several'}`);
}

function foundIn(config: string): string[] {
  const of = snapshot(config);
  return [
    ...shadowedAclEntries(of).map((shadow) => describeShadow(shadow, accessLists(of))),
    ...shadowedPrefixListEntries(of).map((shadow) => describeShadow(shadow, prefixLists(of))),
  ];
}

function describeShadow<Entry>(
  { entry, by, effect }: ShadowedEntry<Entry>,
  lists: readonly { readonly entries: readonly Entry[] }[],
): string {
  const entries = lists.find((list) => list.entries.includes(entry))?.entries ?? [];
  const [first] = by;
  const single = by.length === 1 && first !== undefined ? entries.indexOf(first) : 'several';
  return `${entries.indexOf(entry)} ${effect} by ${single}`;
}
