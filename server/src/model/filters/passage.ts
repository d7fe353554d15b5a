import { type Box, boxCovers, boxesMeet } from './packets';
import type { AccessList, AclEntry } from './types';

/** What an access list does with a set of packets: `passes` where it lets some of them through. */
export type Passage =
  | { readonly kind: 'passes' | 'unknown' }
  /** `by` is the entry that drops the last of them; undefined for the end of the list, where all else is dropped. */
  | { readonly kind: 'dropped'; readonly by: AclEntry | undefined };

/** Whether a list lets any of the packets through. A list without entries filters nothing. */
export function passageOf({ entries }: AccessList, packets: Box): Passage {
  if (entries.length === 0) return { kind: 'passes' };
  for (const entry of entries) {
    if (entry.packets === undefined || entry.action === undefined) return { kind: 'unknown' };
    const { boxes, conditional, extras } = entry.packets;
    if (!boxes.some((box) => boxesMeet(box, packets))) continue;
    if (entry.action === 'permit') return { kind: 'passes' };
    // An entry with further conditions drops some of them only.
    if (conditional || extras.length > 0) continue;
    if (boxes.some((box) => boxCovers(box, packets))) return { kind: 'dropped', by: entry };
  }
  return { kind: 'dropped', by: undefined };
}
