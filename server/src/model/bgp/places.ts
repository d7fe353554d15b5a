import { argument, type BoundLine } from '../bound-line';
import { type Mark, markLine } from '../mark';
import type { SectionRef } from '../section';

/** An address family of BGP, as its header names it. */
export interface FamilyName {
  /** `ipv4`, `ipv6`, `vpnv4`, `vpnv6`, `l2vpn`, `rtfilter`, `link-state` or `nsap`. */
  readonly afi: string;
  /** `unicast` where the header does not say. */
  readonly safi: string;
  /** Undefined in the global routing table. */
  readonly vrf: string | undefined;
}

/** What the modes around a line of BGP say it is for. Lines of one stretch of a mode share one. */
export interface Place {
  readonly as: number;
  /** The address family that lines are for: IPv4 unicast outside of all. */
  readonly family: FamilyName;
  /** `familyKey` of that. */
  readonly familyKey: string;
  /** The header of the family; undefined outside of all. */
  readonly header: Mark | undefined;
  readonly template: { readonly kind: 'session' | 'policy'; readonly name: string } | undefined;
}

export const familyHeaders: readonly string[] = [
  'address-family-ipv4',
  'address-family-ipv6',
  'address-family-vpnv4',
  'address-family-vpnv6',
  'address-family-l2vpn',
  'address-family-other',
];

const headerIds: ReadonlySet<string> = new Set(familyHeaders);

/** True for a line that begins an address family, or takes one away. */
export function isFamilyHeader(line: BoundLine): boolean {
  return headerIds.has(line.form?.id ?? '');
}

/** Identifies a family of a process. */
export function familyKey({ afi, safi, vrf }: FamilyName): string {
  return `${afi} ${safi} ${vrf ?? ''}`;
}

export const ipv4Unicast: FamilyName = { afi: 'ipv4', safi: 'unicast', vrf: undefined };

/** The place of lines of a process outside of all families. */
export function outermostPlace(as: number): Place {
  return {
    as,
    family: ipv4Unicast,
    familyKey: familyKey(ipv4Unicast),
    header: undefined,
    template: undefined,
  };
}

/** The place of lines below the header of a mode. */
export function placeBelow(line: BoundLine, section: SectionRef, around: Place): Place {
  const id = line.form?.id ?? '';
  if (isFamilyHeader(line)) {
    const family = familyOf(line, around.family.vrf);
    return { ...around, family, familyKey: familyKey(family), header: markLine(section, line) };
  }
  if (id === 'bgp-scope') {
    const family = { ...ipv4Unicast, vrf: argument(line, 'vrf')?.text };
    return { ...around, family, familyKey: familyKey(family) };
  }
  if (id !== 'bgp-peer-session' && id !== 'bgp-peer-policy') return around;
  const name = argument(line, 'name')?.text ?? '';
  return { ...around, template: { kind: id === 'bgp-peer-session' ? 'session' : 'policy', name } };
}

/** The family that a header names, in a VRF where it stands in the scope of one. */
export function familyOf(line: BoundLine, vrf: string | undefined): FamilyName {
  const [, afi = '', safi = 'unicast'] = line.matched.flatMap(({ keyword }) => keyword ?? []);
  return { afi, safi: safi === 'vrf' ? 'unicast' : safi, vrf: argument(line, 'vrf')?.text ?? vrf };
}
