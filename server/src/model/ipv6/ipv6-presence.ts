import { eachRow, type Fact, fact } from '../facts';
import { keyedFact } from '../keyed';
import { keysInUse } from '../keys-in-use';
import { type Ipv6Link, ipv6Links } from './ipv6-links';

/** What an interface in service adds to the IPv6 of its device. */
interface Presence {
  readonly isRouted: boolean;
  /** Its VRF; '' is the global table. */
  readonly vrf: string;
}

const present = eachRow(ipv6Links, [], (link): readonly Presence[] =>
  runsIpv6(link) ? [{ isRouted: isRouted(link), vrf: link.own.vrf ?? '' }] : [],
);

/** The VRFs with an interface that adds anything, and those with one that can be routed. */
const vrfs = {
  any: keysInUse(keyedFact(present, ({ vrf }) => vrf)),
  routed: keysInUse(keyedFact(present, ({ isRouted, vrf }) => (isRouted ? vrf : undefined))),
};

/**
 * How far IPv6 reaches a device: by an address that can be routed, on its links only (`ipv6 enable`), or not at all.
 * Interfaces that are shut down do not count.
 */
export const ipv6Reach: Fact<'routed' | 'link' | undefined> = fact([vrfs.any, vrfs.routed], (any, routed) => {
  if (any.size === 0) return undefined;
  return routed.size > 0 ? 'routed' : 'link';
});

/** The VRFs in which an interface that is in service has an IPv6 address; '' stands for the global table. */
export const ipv6Vrfs: Fact<ReadonlySet<string>> = vrfs.routed;

/** True for an interface that has, or gets, an address besides its link-local one. */
export function isRouted({ own }: Ipv6Link): boolean {
  if (own.shutdown) return false;
  return (
    own.dynamicIpv6 || own.ipv6UnnumberedFrom !== undefined || own.ipv6.some(({ linkLocal }) => !linkLocal)
  );
}

function runsIpv6(link: Ipv6Link): boolean {
  return isRouted(link) || (!link.own.shutdown && (link.enabled !== undefined || link.own.ipv6.length > 0));
}
