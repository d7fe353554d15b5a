import type { Finding } from './located';
import { rules } from './rules.generated';

/** The findings of all rules in the order of the document, and those of each that they were made of. */
export interface Ordered {
  readonly lists: readonly (readonly Finding[])[];
  readonly all: readonly Finding[];
}

/** Puts the findings of all rules in order. Given those of an older version, only what differs is put in its place. */
export function inOrder(lists: readonly (readonly Finding[])[], before: Ordered | undefined): Ordered {
  if (before === undefined || before.lists.length !== lists.length)
    return { lists, all: lists.flat().sort(compare) };
  const gone = new Set<Finding>();
  const come = new Set<Finding>();
  for (const [index, list] of lists.entries()) {
    const old = before.lists[index] ?? [];
    if (list === old) continue;
    for (const finding of old) gone.add(finding);
    for (const finding of list) if (!gone.delete(finding)) come.add(finding);
  }
  if (gone.size + come.size === 0) return { lists, all: before.all };
  const kept = gone.size === 0 ? before.all : before.all.filter((finding) => !gone.has(finding));
  return { lists, all: merged(kept, [...come].sort(compare)) };
}

function merged(kept: readonly Finding[], come: readonly Finding[]): readonly Finding[] {
  const all: Finding[] = [];
  let next = 0;
  for (const finding of come) {
    for (let one = kept[next]; one !== undefined && compare(one, finding) < 0; one = kept[next]) {
      all.push(one);
      next++;
    }
    all.push(finding);
  }
  return next === 0 && all.length === 0 ? kept : all.concat(kept.slice(next));
}

const places = new Map(rules.map(({ id }, index) => [id, index]));

/** By place, and rules that speak of the same place in the order of their list. */
function compare(a: Finding, b: Finding): number {
  return a.line - b.line || a.span.start - b.span.start || placeOf(a) - placeOf(b);
}

function placeOf({ rule }: Finding): number {
  return places.get(rule.id) ?? 0;
}
