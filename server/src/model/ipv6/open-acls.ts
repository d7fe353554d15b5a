import { eachRow, type Fact, fact } from '../facts';
import { accessLists } from '../filters/access-lists';
import { anyCube, cubeCovers } from '../filters/cube';
import { intervalsCover } from '../filters/intervals';
import { ALL_FIELDS, ALL_PROTOCOLS, type Box } from '../filters/packets';
import type { AccessList, AclEntry } from '../filters/types';
import { keyedFact } from '../keyed';
import { keysInUse } from '../keys-in-use';

/** The IPv4 access lists of a document by what they do. */
export interface Ipv4ListsByEffect {
  readonly defined: ReadonlySet<string>;
  /** Those that let every packet pass: they count or mark, but filter nothing. */
  readonly open: ReadonlySet<string>;
}

/** The IPv4 access lists. */
export const ipv4Lists: Fact<readonly AccessList[]> = eachRow(accessLists, [], (list) =>
  list.family === 4 ? [list] : [],
);
const openLists = eachRow(ipv4Lists, [], (list) => (isOpen(list) ? [list] : []));

/** Which IPv4 access lists filter anything at all; the same object where an edit changes nothing of it. */
export const ipv4ListsByEffect: Fact<Ipv4ListsByEffect> = fact(
  [keysInUse(keyedFact(ipv4Lists, nameOf)), keysInUse(keyedFact(openLists, nameOf))],
  (defined, open) => ({ defined, open }),
);

function nameOf({ name }: AccessList): string {
  return name;
}

/** True for a list that lets every packet pass. */
export function isOpen({ entries }: AccessList): boolean {
  return entries.every(({ action }) => action === 'permit') && entries.some(matchesAll);
}

function matchesAll({ packets }: AclEntry): boolean {
  if (packets === undefined || packets.conditional || packets.extras.length > 0) return false;
  return packets.boxes.some(isEverything);
}

function isEverything({ protocols, source, destination, first, second }: Box): boolean {
  return (
    cubeCovers(source, anyCube[4]) &&
    cubeCovers(destination, anyCube[4]) &&
    intervalsCover(protocols, ALL_PROTOCOLS) &&
    intervalsCover(first, ALL_FIELDS) &&
    intervalsCover(second, ALL_FIELDS)
  );
}
