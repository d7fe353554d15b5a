import { formatIpv4 } from '../../base/ip/format';
import type { LineAddress } from '../../base/ip/line-addresses';
import { maskLength, parseIpv4, parseIpv6 } from '../../base/ip/parse';
import { networkV4 } from '../../base/ip/prefix';
import { argument, type BoundLine } from '../../model/bound-line';
import { addressOwners } from '../../model/owners';
import type { Snapshot } from '../../model/snapshot';
import { subnetV4, subnetV6 } from './cards/connected-subnet';
import { embeddedWithin } from './embedded-within';

/** A few words beside an address. */
export interface AddressHint {
  readonly kind: 'mask' | 'wildcard' | 'embedded';
  readonly label: string;
}

/** What a mask, a wildcard mask or an IPv6 address with an IPv4 address in it says in other words. */
export function addressHint(
  snapshot: Snapshot,
  text: string,
  { token, role, partner }: LineAddress,
): AddressHint | undefined {
  const { address } = token;
  if (address.family === 6) return embeddedHint(snapshot, address.bits, token.prefixLength);
  if (role === 'address') return undefined;
  const length = maskLength(role === 'mask' ? address.bits : ~address.bits >>> 0);
  if (length === undefined) return undefined;
  if (role === 'mask') return { kind: role, label: `/${length}` };
  if (partner?.address.family !== 4 || text.slice(0, token.start).trimEnd().endsWith('host'))
    return undefined;
  return { kind: role, label: `= ${formatIpv4(networkV4(partner.address.bits, length))}/${length}` };
}

/** Said where the format of the address holds an IPv4 address, or where an interface has the one that is spelt. */
function embeddedHint(snapshot: Snapshot, bits: bigint, length: number | undefined): AddressHint | undefined {
  for (const { ipv4, certainty } of embeddedWithin(bits, length)) {
    const [owner] = addressOwners(snapshot).ipv4.get(ipv4) ?? [];
    if (owner === undefined && certainty !== 'certain') continue;
    const of = owner === undefined ? '' : ` ${owner.interface}`;
    return { kind: 'embedded', label: `= ${formatIpv4(ipv4)}${of}` };
  }
  return undefined;
}

/** The interface behind which a next hop is, for a route that does not name it; `column` is where that is shown. */
export function nextHopHint(
  snapshot: Snapshot,
  line: BoundLine,
): { readonly column: number; readonly label: string } | undefined {
  const hop = argument(line, 'next-hop');
  if (hop === undefined || argument(line, 'interface') !== undefined) return undefined;
  const owners = addressOwners(snapshot);
  const [ipv4, ipv6] = [parseIpv4(hop.text), parseIpv6(hop.text)];
  const subnet =
    ipv4 !== undefined ? subnetV4(ipv4, owners) : ipv6 === undefined ? undefined : subnetV6(ipv6, owners);
  const vrf = argument(line, 'vrf')?.text;
  const owner = subnet?.owners.find((one) => one.vrf === vrf);
  return owner && { column: hop.span.end, label: `via ${owner.interface}` };
}
