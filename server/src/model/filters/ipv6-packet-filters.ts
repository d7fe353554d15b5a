import { isLoopback } from '../addressing/interface-kind';
import { eachRow, type Fact } from '../facts';
import { interfacesNamed } from '../interfaces';
import { keyedFact } from '../keyed';
import { lookedUp } from '../looked-up';
import { accessLists } from './access-lists';
import { type AppliedFilter, ipv6Filters } from './applied-filters';
import type { AccessList } from './types';

/** An IPv6 access list that filters packets, with the interfaces in service on which it does. */
export interface PacketFilter {
  readonly list: AccessList;
  readonly uses: readonly AppliedFilter[];
}

const withInterface = lookedUp(ipv6Filters, interfacesNamed, [], (filter) => [filter.interface]);

/** Those on interfaces in service; on loopbacks nothing passes. */
const inService = eachRow(withInterface, [], ({ row, found: [own] }) =>
  own?.shutdown === true || isLoopback(row.interface) ? [] : [row],
);

const ipv6Lists = eachRow(accessLists, [], (list) => (list.family === 6 ? [list] : []));

const withUses = lookedUp(
  ipv6Lists,
  keyedFact(inService, ({ acl }) => acl),
  [],
  ({ name }) => [name],
);

/** The IPv6 access lists of the document that interfaces apply; loopbacks and interfaces that are shut down aside. */
export const ipv6PacketFilters: Fact<readonly PacketFilter[]> = eachRow(withUses, [], ({ row, found }) =>
  found.length === 0 ? [] : [{ list: row, uses: found }],
);
