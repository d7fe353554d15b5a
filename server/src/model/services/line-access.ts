import { argument, type BoundLine } from '../bound-line';
import { hasKeyword } from '../command-lines';
import type { Mark } from '../mark';

/** An ACL that says who may connect to a line, or (`out`) where its users may connect to. */
export interface LineAccessClass {
  readonly family: 4 | 6;
  readonly direction: 'in' | 'out';
  readonly acl: string;
  /** True where it is asked for connections from VRFs too. */
  readonly vrfAlso: boolean;
  /** The one VRF whose connections it is asked for. */
  readonly vrf: string | undefined;
  /** The whole command. */
  readonly mark: Mark;
}

/** What a line with a list says. */
export function readAccessClass(family: 4 | 6, line: BoundLine, mark: Mark): LineAccessClass {
  return {
    family,
    direction: hasKeyword(line, 'out') ? 'out' : 'in',
    acl: argument(line, 'acl')?.text ?? '',
    vrfAlso: hasKeyword(line, 'vrf-also'),
    vrf: argument(line, 'vrf')?.text,
    mark,
  };
}

/** Another list for the same connections replaces the one before. */
export function withAccessClass(
  all: readonly LineAccessClass[],
  added: LineAccessClass,
): readonly LineAccessClass[] {
  const others = all.filter(
    (one) => one.family !== added.family || one.direction !== added.direction || one.vrf !== added.vrf,
  );
  return [...others, added];
}

/** What is left after a `no` form: without a direction it takes back both. */
export function withoutAccessClass(
  all: readonly LineAccessClass[],
  family: 4 | 6,
  line: BoundLine,
): readonly LineAccessClass[] {
  const direction = (['in', 'out'] as const).find((keyword) => hasKeyword(line, keyword));
  return all.filter(
    (one) => one.family !== family || (direction !== undefined && one.direction !== direction),
  );
}
