import { isOwnName } from '../built-in-names';
import { eachRow, type Fact, fact, sectionFact } from '../facts';
import { type Symbol as NameUse, symbols } from '../symbols';
import { topic } from '../topics';
import { unrecognisedWords } from './loose-words';
import { isNeeded, nameIndex, nameKey, partsOfKey } from './name-index';
import { sameSets } from './same-set';

/** A use of a name that is defined, but as a thing of another kind than the command looks up. */
export interface WrongKind {
  readonly use: NameUse;
  /** What it is defined as. */
  readonly found: string;
}

const accessLists = ['ipv4-acl', 'ipv6-acl', 'mac-acl'];
const prefixLists = ['ipv4-prefix-list', 'ipv6-prefix-list'];

/** Commands that take a list of one address family only. Others find an access list whatever its kind. */
const ONE_FAMILY: ReadonlySet<string> = new Set([
  ...['ip-access-group', 'ipv6-traffic-filter', 'line-access-class', 'line-ipv6-access-class'],
  ...['match-ip-address', 'match-ipv6-address', 'match-ip-prefix-list', 'match-ipv6-prefix-list'],
  'bgp-neighbor-prefix-list',
]);

const templates = sectionFact([topic.template], () => [true]);
const stable = sameSets();

/** The names that commands look up as one kind of list and find as another only: `kind name`, and what it is. */
const suspects: Fact<ReadonlySet<string>> = fact(
  [nameIndex, unrecognisedWords, templates],
  (names, unclear, signs) => {
    const found: string[] = [];
    if (signs.length > 0) return stable(found);
    for (const key of names.undefinedKeys) {
      const [kind, name] = partsOfKey(key);
      if (!isList(kind) || /^\d+$/.test(name) || isOwnName(kind, name)) continue;
      const others = [...accessLists, ...prefixLists].filter((other) => names.isDefined(other, name));
      const [other] = others;
      if (others.length === 1 && other !== undefined && !unclear.has(name)) found.push(`${other} ${key}`);
    }
    return stable(found);
  },
);

const kindsByKey: Fact<ReadonlyMap<string, string>> = fact(
  [suspects],
  (all) =>
    new Map(
      [...all].map((text) => {
        const [found, key] = partsOfKey(text);
        return [key, found];
      }),
    ),
);

/** Uses of names that are lists of another kind than the command takes. */
export const wrongKinds: Fact<readonly WrongKind[]> = eachRow(symbols, [kindsByKey], (use, kinds) => {
  const found = kinds.get(nameKey(use.kind, use.name));
  return found !== undefined && isNeeded(use) && cannotTake(use, found) ? [{ use, found }] : [];
});

function isList(kind: string): boolean {
  return accessLists.includes(kind) || prefixLists.includes(kind);
}

function cannotTake({ kind, mark }: NameUse, found: string): boolean {
  const sameSort = accessLists.includes(kind) === accessLists.includes(found);
  return !sameSort || ONE_FAMILY.has(mark.line.form?.id ?? '');
}
