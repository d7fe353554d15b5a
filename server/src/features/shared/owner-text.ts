import { formatIpv4 } from '../../base/ip/format';
import type { AddressOwners, Owner } from '../../model/owners';
import { code, plainText } from './markdown';

const MOST_OWNERS = 3;

/** `Serial1/0 of ACE1`, in Markdown; undefined when nobody in the document has the address. */
export function ownerText(
  owners: readonly Owner[] | undefined,
  hostname: string | undefined,
): string | undefined {
  if (owners === undefined || owners.length === 0) return undefined;
  const names = owners.slice(0, MOST_OWNERS).map(({ interface: name, vrf }) => {
    return vrf === undefined ? code(name) : `${code(name)} (VRF ${plainText(vrf)})`;
  });
  const more = owners.length > MOST_OWNERS ? ` and ${owners.length - MOST_OWNERS} more` : '';
  const of = hostname === undefined ? '' : ` of ${plainText(hostname)}`;
  return `${names.join(', ')}${more}${of}`;
}

/** The owner of an IPv4 address, or of the subnet that the address is the first one of. */
export function ipv4OwnerText(ipv4: number, owners: AddressOwners): string | undefined {
  const own = ownerText(owners.ipv4.get(ipv4), owners.hostname);
  if (own !== undefined) return own;
  const [network] = owners.ipv4Networks.get(ipv4) ?? [];
  if (network === undefined) return undefined;
  const text = ownerText(owners.ipv4Networks.get(ipv4), owners.hostname);
  return `${text}, as network ${code(`${formatIpv4(ipv4)}/${network.length}`)}`;
}
