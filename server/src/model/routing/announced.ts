import { type Announcement, type Prefix, readPrefix } from '../bgp/bgp-routes';
import { bgpProcesses } from '../bgp/processes';
import { eachRow, type Fact, fact } from '../facts';
import { lineFact } from '../line-fact';
import { onlyWhere } from '../on-demand';

/** The prefixes of the lines that announce one, or take that back. */
export const announcedPrefixes: Fact<readonly { readonly prefix: Prefix }[]> = lineFact(
  ['bgp-network', 'bgp-aggregate'],
  (line) => {
    const prefix = readPrefix(line);
    return prefix === undefined ? [] : [{ prefix }];
  },
);

/** What BGP announces of some prefixes. It is looked through only where a line has one of them. */
export function announcementsOf(isMeant: (prefix: Prefix) => boolean): Fact<readonly Announcement[]> {
  return onlyWhere(
    eachRow(announcedPrefixes, [], (line) => (isMeant(line.prefix) ? [line] : [])),
    fact([bgpProcesses], (processes) =>
      processes
        .flatMap(({ families }) => [...families.values()])
        .flatMap(({ announcements }) => [...announcements.values()])
        .filter(({ prefix }) => isMeant(prefix)),
    ),
  );
}
