import { formatIpv4, formatIpv6 } from '../../../base/ip/format';
import type { Owner } from '../../../model/owners';
import { code, plainText } from '../markdown';
import { type Row, row } from './card';
import type { CardContext } from './card-context';
import { subnetV4, subnetV6 } from './connected-subnet';

const MOST_OWNERS = 3;

/** Interfaces of the device, each a link to the line that gives it the address: `Serial1/0 of ACE1`. */
export function ownerText(all: readonly Owner[] | undefined, context: CardContext): string | undefined {
  if (all === undefined || all.length === 0) return undefined;
  const names = all.slice(0, MOST_OWNERS).map(({ interface: name, vrf, mark }) => {
    const target = context.target(mark);
    const shown = target === undefined ? code(name) : `[${code(name)}](${target})`;
    return vrf === undefined ? shown : `${shown} (VRF ${plainText(vrf)})`;
  });
  const more = all.length > MOST_OWNERS ? ` and ${all.length - MOST_OWNERS} more` : '';
  const { hostname } = context.owners;
  return `${names.join(', ')}${more}${hostname === undefined ? '' : ` of ${plainText(hostname)}`}`;
}

/**
 * Whose an IPv4 address is; on the line that gives it to an interface only who else has it. Of a prefix with this length
 * whose subnet it is, or part of whose.
 */
export function ownerRowsV4(bits: number, context: CardContext, length = 32): Row[] {
  const all = context.owners.ipv4.get(bits);
  if (all !== undefined) return ownerRows(all, context);
  const subnet = subnetV4(bits, context.owners);
  const network = networkOwnerText(bits, context);
  return network === undefined ? row('Subnet', subnetText(subnet, length, context)) : row('Owner', network);
}

/** The same for IPv6. */
export function ownerRowsV6(bits: bigint, context: CardContext, length = 128): Row[] {
  const all = context.owners.ipv6.get(bits);
  if (all !== undefined) return ownerRows(all, context);
  const subnet = subnetV6(bits, context.owners);
  if (subnet?.network === bits && subnet.length === length)
    return row('Owner', `network of ${ownerText(subnet.owners, context)}`);
  return row('Subnet', subnetText(subnet, length, context));
}

function ownerRows(all: readonly Owner[], context: CardContext): Row[] {
  const others = all.filter(({ mark }) => mark.line.source !== context.source);
  const text = ownerText(others, context);
  return row(others.length === all.length ? 'Owner' : 'Also on', text);
}

/** The owner of an IPv4 address, or of the subnet that the address is the first one of. */
export function confirmedOwner(ipv4: number, context: CardContext): string | undefined {
  return ownerText(context.owners.ipv4.get(ipv4), context) ?? networkOwnerText(ipv4, context);
}

/** The same, and where nobody has it the interface in whose subnet it lies. */
export function ipv4OwnerText(ipv4: number, context: CardContext): string | undefined {
  const owner = confirmedOwner(ipv4, context);
  if (owner !== undefined) return owner;
  const subnet = subnetText(subnetV4(ipv4, context.owners), 32, context);
  return subnet && `in ${subnet}`;
}

function networkOwnerText(ipv4: number, context: CardContext): string | undefined {
  const all = context.owners.ipv4Networks.get(ipv4);
  const text = ownerText(all, context);
  return text && `network ${code(`${formatIpv4(ipv4)}/${all?.[0]?.length}`)} of ${text}`;
}

/** The subnet that something lies in, which is no larger than it, and whose that is. */
function subnetText(
  subnet: ReturnType<typeof subnetV4> | ReturnType<typeof subnetV6>,
  length: number,
  context: CardContext,
): string | undefined {
  if (subnet === undefined || length < subnet.length) return undefined;
  const { network, owners } = subnet;
  const prefix = typeof network === 'number' ? formatIpv4(network) : formatIpv6(network);
  return `${code(`${prefix}/${subnet.length}`)} of ${ownerText(owners, context)}`;
}
