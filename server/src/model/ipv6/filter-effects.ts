import { eachRow } from '../facts';
import type { AccessList } from '../filters/types';
import { keyedFact } from '../keyed';
import { lookedUp } from '../looked-up';
import { type FilteredLink, filteredLinks } from './interface-filters';
import { ipv4Lists, isOpen } from './open-acls';

/** What an IPv4 access list does, whatever stands in it. */
export interface FilterEffect {
  readonly name: string;
  /** True where it lets every packet pass. */
  readonly open: boolean;
}

const known = new WeakMap<AccessList['lineage'], FilterEffect>();

/** The same for as long as a list does the same: those who use it are not looked at when its entries change. */
const effects = eachRow(ipv4Lists, [], (list) => {
  const { name, lineage } = list;
  const open = isOpen(list);
  const before = known.get(lineage);
  const effect = before?.name === name && before.open === open ? before : { name, open };
  known.set(lineage, effect);
  return [effect];
});

/** Interfaces that run IPv6 and have a packet filter, with those of their IPv4 lists that the document defines. */
export const linksWithLists = lookedUp(
  filteredLinks,
  keyedFact(effects, ({ name }) => name),
  [],
  ({ filters }: FilteredLink) => filters.filter(({ family }) => family === 4).map(({ acl }) => acl),
);
