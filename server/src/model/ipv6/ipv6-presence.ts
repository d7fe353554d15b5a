import { type Fact, fact, sectionFact } from '../facts';
import { type Ipv6Link, ipv6Links } from './ipv6-links';

/** What an interface in service adds to the IPv6 of its device. */
interface Presence {
  readonly isRouted: boolean;
  /** Its VRF; '' is the global table. */
  readonly vrf: string;
}

const MOST_PRESENCES = 1_000;
const presences = new Map<string, readonly Presence[]>();

const present = sectionFact<Presence>(ipv6Links.topics, (section) => {
  const [link] = ipv6Links.rowsOf(section);
  return link === undefined || !runsIpv6(link) ? [] : presenceOf(isRouted(link), link.own.vrf ?? '');
});

/**
 * How far IPv6 reaches a device: by an address that can be routed, on its links only (`ipv6 enable`), or not at all.
 * Interfaces that are shut down do not count.
 */
export const ipv6Reach: Fact<'routed' | 'link' | undefined> = fact([present], (all) => {
  if (all.length === 0) return undefined;
  return all.some((one) => one.isRouted) ? 'routed' : 'link';
});

/** The VRFs in which an interface that is in service has an IPv6 address; '' stands for the global table. */
export const ipv6Vrfs: Fact<ReadonlySet<string>> = fact(
  [present],
  (all) => new Set(all.filter((one) => one.isRouted).map(({ vrf }) => vrf)),
);

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

/** The same rows for the same presence: an edit that changes none computes nothing anew. */
function presenceOf(routed: boolean, vrf: string): readonly Presence[] {
  const name = `${routed} ${vrf}`;
  const known = presences.get(name);
  if (known !== undefined) return known;
  const rows = [{ isRouted: routed, vrf }];
  if (presences.size < MOST_PRESENCES) presences.set(name, rows);
  return rows;
}
