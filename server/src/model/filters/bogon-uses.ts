import { containsV4, containsV6 } from '../../base/ip/prefix';
import { isPrivateV4 } from '../../base/ip/private-v4';
import { externalFamilies } from '../bgp/external-sessions';
import { eachRow, type Fact, fact } from '../facts';
import { type Interface, interfacesByName } from '../interfaces';
import type { Mark } from '../mark';
import { onlyWhere } from '../on-demand';
import { type AppliedFilter, ipv4Filters, ipv6Filters } from './applied-filters';
import { type BogonFilter, bogonFilters } from './bogon-filters';

/** A list that lets some of the blocks through where it filters what comes from other networks. */
export interface LeakyFilter {
  readonly filter: BogonFilter;
  readonly use: Mark;
}

/** By kind, family and name of a list: where it filters what comes from other networks. */
type OutsideUses = ReadonlyMap<string, Mark>;

function useKey({ kind, family, name }: Pick<BogonFilter, 'kind' | 'family' | 'name'>): string {
  return `${kind} ${family} ${name}`;
}

/** Lists that filter what neighbors of other ASs announce, or packets on interfaces with public addresses. */
const outsideUses: Fact<OutsideUses> = fact(
  [externalFamilies, ipv4Filters, ipv6Filters, interfacesByName],
  (sessions, filters4, filters6, interfaces) => {
    const uses = new Map<string, Mark>();
    for (const { inFamily, version } of sessions) {
      const { prefixList, distributeList } = inFamily.policy.in;
      if (prefixList !== undefined)
        uses.set(useKey({ kind: 'prefix-list', family: version, name: prefixList.value }), prefixList.mark);
      if (distributeList !== undefined)
        uses.set(
          useKey({ kind: 'access-list', family: version, name: distributeList.value }),
          distributeList.mark,
        );
    }
    const isOutside = ({ direction, interface: name }: AppliedFilter): boolean =>
      direction === 'in' && isPublic(interfaces.get(name));
    for (const filter of filters4.filter(isOutside))
      uses.set(useKey({ kind: 'access-list', family: 4, name: filter.acl }), filter.mark);
    for (const filter of filters6.filter(isOutside))
      uses.set(useKey({ kind: 'access-list', family: 6, name: filter.acl }), filter.mark);
    return uses;
  },
);

const incomplete = eachRow(bogonFilters, [], (filter) => (filter.missing.length > 0 ? [filter] : []));

/** The lists that are not complete, with the last place where each filters what comes from outside. */
export const leakyFilters: Fact<readonly LeakyFilter[]> = onlyWhere(
  incomplete,
  fact([incomplete, outsideUses], (filters, uses) =>
    filters.flatMap((filter) => {
      const use = uses.get(useKey(filter));
      return use === undefined ? [] : [{ filter, use }];
    }),
  ),
);

function isPublic(own: Interface | undefined): boolean {
  if (own === undefined || own.shutdown) return false;
  return own.dynamicIpv4 || own.ipv4.some(({ address }) => !isPrivateV4(address));
}

/** Whether an interface has an address in the prefix: what comes from outside with an own address is forged. */
export function isOwnSpace(
  interfaces: ReadonlyMap<string, Interface>,
  bits: number | bigint,
  length: number,
): boolean {
  for (const { ipv4, ipv6 } of interfaces.values()) {
    const isIn =
      typeof bits === 'number'
        ? ipv4.some(({ address }) => containsV4(bits, length, address))
        : ipv6.some(({ address }) => containsV6(bits, length, address));
    if (isIn) return true;
  }
  return false;
}
