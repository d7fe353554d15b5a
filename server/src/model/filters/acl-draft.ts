import type { Mark } from '../mark';
import type { AclLine } from './acl-lines';
import { contentOf } from './acl-words';
import type { Packets } from './packets';
import type { AclEntry, Clash, Family } from './types';

/** The numbers of entries that the document does not number are ten apart. */
export const ACL_STEP = 10;

/** The entries of an access list while its lines are read one after the other, in whatever order they stand. */
export class AclDraft {
  readonly clashes: Clash[] = [];
  readonly #family: Family;
  #entries = new Map<number, AclEntry>();
  #last = 0;
  /** Numbers by what the entries say; made when a line first takes an entry away by its words. */
  #numbers: Map<string, number> | undefined;

  constructor(family: Family) {
    this.#family = family;
  }

  /** Adds an entry, behind the last one where it has no number. */
  add(line: AclLine, packets: Packets | undefined): void {
    const number = line.sequence ?? this.#last + ACL_STEP;
    const known = this.#entries.get(number);
    if (known !== undefined) {
      this.#clash(known, line.mark);
      return;
    }
    this.#entries.set(number, aclEntry(line, number, packets));
    this.#last = Math.max(this.#last, number);
    this.#numbers?.set(contentOf(line.mark.line), number);
  }

  /** Takes away the entry of a number, or the one that says the same. */
  remove({ sequence, mark }: AclLine): void {
    this.#numbers ??= new Map(
      [...this.#entries].map(([number, { mark: own }]) => [contentOf(own.line), number]),
    );
    const number = sequence ?? this.#numbers.get(contentOf(mark.line));
    const entry = number === undefined ? undefined : this.#entries.get(number);
    if (number === undefined || entry === undefined) return;
    this.#entries.delete(number);
    this.#numbers.delete(contentOf(entry.mark.line));
  }

  /** In a list of IPv4 the first of two entries of a number stays. Which one it is in IPv6 is not documented. */
  #clash(known: AclEntry, mark: Mark): void {
    if (contentOf(known.mark.line) === contentOf(mark.line)) return;
    this.clashes.push({ sequence: known.sequence, first: known.mark, second: mark });
    if (this.#family === 6)
      this.#entries.set(known.sequence, { ...known, action: undefined, packets: undefined });
  }

  renumber(start: number, step: number): void {
    const entries = this.inOrder().map((entry, index) => ({ ...entry, sequence: start + index * step }));
    this.#entries = new Map(entries.map((entry) => [entry.sequence, entry]));
    this.#last = entries.at(-1)?.sequence ?? 0;
    this.#numbers = undefined;
  }

  inOrder(): readonly AclEntry[] {
    return [...this.#entries.values()].sort((a, b) => a.sequence - b.sequence);
  }
}

/** The entry that a line adds at a number. */
export function aclEntry(
  { sequence, action, mark }: AclLine,
  number: number,
  packets: Packets | undefined,
): AclEntry {
  return { sequence: number, numbered: sequence !== undefined, action, packets, mark };
}
