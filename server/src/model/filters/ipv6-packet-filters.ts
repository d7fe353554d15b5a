import { isLoopback } from '../addressing/interface-kind';
import { type Fact, fact } from '../facts';
import { interfacesByName } from '../interfaces';
import { accessLists } from './access-lists';
import { type AppliedFilter, ipv6Filters } from './applied-filters';
import type { AccessList } from './types';

/** An IPv6 access list that filters packets, with the interfaces in service on which it does. */
export interface PacketFilter {
  readonly list: AccessList;
  readonly uses: readonly AppliedFilter[];
}

/** The IPv6 access lists of the document that interfaces apply; loopbacks and interfaces that are shut down aside. */
export const ipv6PacketFilters: Fact<readonly PacketFilter[]> = fact(
  [accessLists, ipv6Filters, interfacesByName],
  (lists, filters, interfaces) => {
    if (filters.length === 0) return [];
    const uses = new Map<string, AppliedFilter[]>();
    for (const filter of filters) {
      if (interfaces.get(filter.interface)?.shutdown === true || isLoopback(filter.interface)) continue;
      const known = uses.get(filter.acl);
      if (known === undefined) uses.set(filter.acl, [filter]);
      else known.push(filter);
    }
    return lists.flatMap((list) => {
      const own = list.family === 6 ? uses.get(list.name) : undefined;
      return own === undefined ? [] : [{ list, uses: own }];
    });
  },
);
