import { eachRow, type Fact } from '../facts';
import { type Interface, interfacesNamed } from '../interfaces';
import { lookedUp } from '../looked-up';
import { type SourceUse, sourceUses } from './source-users';
import { unclearInterfaces } from './unclear-interfaces';

/** The uses of source interfaces that have no address of the family of the hosts, and get or borrow none. */
export const wrongSources: Fact<readonly SourceUse[]> = eachRow(
  lookedUp(sourceUses, interfacesNamed, [], (use) => [use.interface]),
  [unclearInterfaces],
  ({ row: use, found: [source] }, unclear) => {
    if (source === undefined || source.shutdown || unclear.has(source.name)) return [];
    return has(source, use.family) ? [] : [use];
  },
);

function has(source: Interface, family: 4 | 6): boolean {
  if (family === 4)
    return source.ipv4.length > 0 || source.dynamicIpv4 || source.unnumberedFrom !== undefined;
  return (
    source.ipv6.some(({ linkLocal }) => !linkLocal) ||
    source.dynamicIpv6 ||
    source.ipv6UnnumberedFrom !== undefined
  );
}
