import { type Fact, fact } from '../facts';
import { accessLists } from '../filters/access-lists';
import { anyCube, cubeCovers } from '../filters/cube';
import { intervalsCover } from '../filters/intervals';
import { ALL_FIELDS, ALL_PROTOCOLS, type Box } from '../filters/packets';
import type { AccessList, AclEntry } from '../filters/types';

/** The IPv4 access lists of a document by what they do. */
export interface Ipv4ListsByEffect {
  readonly defined: ReadonlySet<string>;
  /** Those that let every packet pass: they count or mark, but filter nothing. */
  readonly open: ReadonlySet<string>;
}

/** The names of the lists, of the open ones behind a blank line: a text stays equal where an edit changes neither. */
const namesByEffect: Fact<string> = fact([accessLists], (lists) => {
  const own = lists.filter(({ family }) => family === 4);
  return [...own.map(({ name }) => name), '', ...own.filter(isOpen).map(({ name }) => name)].join('\n');
});

/** Which IPv4 access lists filter anything at all. */
export const ipv4ListsByEffect: Fact<Ipv4ListsByEffect> = fact([namesByEffect], (text) => {
  const names = text.split('\n');
  const border = names.indexOf('');
  return { defined: new Set(names.slice(0, border)), open: new Set(names.slice(border + 1)) };
});

/** A list is the same object until a line of it changes. */
const openness = new WeakMap<AccessList, boolean>();

function isOpen(list: AccessList): boolean {
  const known = openness.get(list);
  if (known !== undefined) return known;
  const { entries } = list;
  const open = entries.every(({ action }) => action === 'permit') && entries.some(matchesAll);
  openness.set(list, open);
  return open;
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
