import { isOwnName } from '../built-in-names';
import { isNeeded, type Symbol as NameUse, nameKey } from '../symbols';
import { isDefined, type NameBook } from './name-book';

/** A use of a name that is defined, but as a thing of another kind than the command looks up. */
export interface WrongKind {
  readonly use: NameUse;
  /** What it is defined as. */
  readonly found: string;
}

const accessLists = ['ipv4-acl', 'ipv6-acl', 'mac-acl'];
const prefixLists = ['ipv4-prefix-list', 'ipv6-prefix-list'];
const lists = [...accessLists, ...prefixLists];

/** Commands that take a list of one address family only. Others find an access list whatever its kind. */
const ONE_FAMILY: ReadonlySet<string> = new Set([
  ...['ip-access-group', 'ipv6-traffic-filter', 'line-access-class', 'line-ipv6-access-class'],
  ...['match-ip-address', 'match-ipv6-address', 'match-ip-prefix-list', 'match-ipv6-prefix-list'],
  'bgp-neighbor-prefix-list',
]);

/** The uses of one name that would find a list of another kind only. */
export function wrongUses(book: NameBook, kind: string, name: string): readonly WrongKind[] {
  if (!lists.includes(kind) || isDefined(book, nameKey(kind, name)) || book.unrecognised.has(name)) return [];
  const uses = book.references.get(nameKey(kind, name));
  if (uses.length === 0 || /^\d+$/.test(name) || isOwnName(kind, name)) return [];
  const [found, ...others] = lists.filter((other) => isDefined(book, nameKey(other, name)));
  if (found === undefined || others.length > 0) return [];
  return uses.filter((use) => isNeeded(use) && cannotTake(use, found)).map((use) => ({ use, found }));
}

function cannotTake({ kind, mark }: NameUse, found: string): boolean {
  const sameSort = accessLists.includes(kind) === accessLists.includes(found);
  return !sameSort || ONE_FAMILY.has(mark.line.form?.id ?? '');
}
