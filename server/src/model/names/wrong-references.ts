import { eachRow, type Fact } from '../facts';
import { keyedFact } from '../keyed';
import { perKey, valuesOf } from '../per-key';
import type { Symbol as NameUse } from '../symbols';
import { perName } from './per-name';
import { standardUses } from './standard-lists';
import { isTemplate } from './templates';
import { wrongUses } from './wrong-kinds';

/** A use of a name that finds a list, but not one that the command can take. */
export interface WrongReference {
  readonly use: NameUse;
  /** What the name is defined as; undefined for a standard access list where an extended one belongs. */
  readonly found: string | undefined;
  /** How many names of its line find the same, itself included. */
  readonly alike: number;
}

type Wrong = Omit<WrongReference, 'alike'>;

const names = perName([isTemplate], (book, kind, name, template) => {
  const wrong: readonly Wrong[] = template ? [] : wrongUses(book, kind, name);
  const standard = standardUses(book, kind, name).map((use): Wrong => ({ use, found: undefined }));
  const uses = [...wrong, ...standard];
  return uses.length === 0 ? undefined : { uses };
});

const byLine = perKey(
  keyedFact(
    eachRow(names, [], ({ uses }) => uses),
    ({ use }) => use.mark.line,
  ),
  [],
  (all) => ({ all }),
);

/** Uses of names that are lists of another kind than the command takes. */
export const wrongReferences: Fact<readonly WrongReference[]> = eachRow(valuesOf(byLine), [], ({ all }) => {
  const counts = new Map<string | undefined, number>();
  for (const { found } of all) counts.set(found, (counts.get(found) ?? 0) + 1);
  return all.map(({ use, found }) => ({ use, found, alike: counts.get(found) ?? 0 }));
});
