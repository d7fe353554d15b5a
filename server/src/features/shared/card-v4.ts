import { decodeIpv4, type Ipv4Facts } from '../../base/ip/facts';
import { formatIpv4, formatIpv6 } from '../../base/ip/format';
import { maskLength } from '../../base/ip/parse';
import type { AddressOwners } from '../../model/owners';
import { code, plainText, rows } from './markdown';
import { ownerText } from './owner-text';

type Row = readonly [label: string, value: string];

/** What stands beside an IPv4 address, and who has which address. */
export interface Ipv4CardContext {
  readonly length: number | undefined;
  readonly mask: number | undefined;
  readonly wildcard: number | undefined;
  readonly owners: AddressOwners;
  /** True on the line that gives the address to an interface: there it need not be said. */
  readonly atOwner: boolean;
}

/** The card of an IPv4 address, in Markdown. */
export function ipv4Card(bits: number, context: Ipv4CardContext): string {
  const { length, mask, wildcard, owners } = context;
  const facts = decodeIpv4(bits, { length, mask, wildcard });
  const owner = context.atOwner ? undefined : ownerText(owners.ipv4.get(bits), owners.hostname);
  const cells: Row[] = [
    ...(owner === undefined ? [] : [['Owner', owner] as const]),
    ...prefixRows(facts),
    ...wildcardRows(facts),
    ...multicastRows(facts),
    ...blockRows(facts),
    ...ipv6Rows(facts),
  ];
  return [title(facts), rows(cells)].filter((part) => part !== '').join('\n\n');
}

/** The card of a netmask or a wildcard that stands by an address. */
export function maskCard(bits: number, role: 'mask' | 'wildcard'): string {
  const length = maskLength(role === 'mask' ? bits : ~bits >>> 0);
  const name = `**${code(formatIpv4(bits))}** ${role === 'mask' ? 'netmask' : 'wildcard mask'}`;
  if (length === undefined) return `${name}, not contiguous`;
  const addresses = 2 ** (32 - length);
  const other = formatIpv4(~bits >>> 0);
  return [
    name,
    rows([
      ['Prefix length', code(`/${length}`)],
      ['Addresses', String(addresses)],
      [role === 'mask' ? 'Wildcard' : 'Netmask', code(other)],
    ]),
  ].join('\n\n');
}

const typeNames: Readonly<Record<Ipv4Facts['type'], string>> = {
  'this-network': 'this network (RFC 791)',
  loopback: 'loopback (RFC 1122)',
  private: 'private (RFC 1918)',
  shared: 'shared address space (RFC 6598)',
  'link-local': 'link-local (RFC 3927)',
  documentation: 'documentation (RFC 5737)',
  benchmarking: 'benchmarking (RFC 2544)',
  multicast: 'multicast group (RFC 5771)',
  broadcast: 'limited broadcast (RFC 8190)',
  reserved: 'reserved (RFC 1112)',
  special: 'special-purpose (RFC 6890)',
  'global-unicast': 'global unicast',
};

function title({ bits, type, prefix }: Ipv4Facts): string {
  const tail = prefix === undefined ? '' : `/${prefix.length}`;
  const name = bits === 0 && prefix?.length === 0 ? 'default route' : typeNames[type];
  return `**${code(formatIpv4(bits) + tail)}** ${name}`;
}

function prefixRows({ prefix }: Ipv4Facts): Row[] {
  if (prefix === undefined || prefix.length === 32 || prefix.length === 0) return [];
  const { network, length, firstHost, lastHost, hosts, broadcast, netmask, wildcard } = prefix;
  return [
    ['Network', code(`${formatIpv4(network)}/${length}`)],
    ['Hosts', `${code(formatIpv4(firstHost))} – ${code(formatIpv4(lastHost))} (${hosts})`],
    ...(broadcast === undefined ? [] : [['Broadcast', code(formatIpv4(broadcast))] as const]),
    ['Mask', `${code(formatIpv4(netmask))}, wildcard ${code(formatIpv4(wildcard))}`],
  ];
}

function wildcardRows({ wildcard }: Ipv4Facts): Row[] {
  if (wildcard === undefined) return [];
  const { length, lowest, highest, matches } = wildcard;
  const range = `${code(formatIpv4(lowest))} – ${code(formatIpv4(highest))}`;
  return [
    ['Matches', length === undefined ? `${matches} addresses between ${range}` : `${range} (${matches})`],
  ];
}

function multicastRows({ multicast }: Ipv4Facts): Row[] {
  if (multicast === undefined || multicast.name === undefined) return [];
  return [['Group', plainText(multicast.name)]];
}

function blockRows({ special, type }: Ipv4Facts): Row[] {
  const [block] = special;
  if (block === undefined || type !== 'special') return [];
  return [['Block', `${code(block.block)} ${plainText(block.name)} (${block.rfc})`]];
}

/** The IPv6 forms that a unicast address has. */
function ipv6Rows({ bits, type, sixToFourPrefix, multicast }: Ipv4Facts): Row[] {
  if (multicast !== undefined || type === 'this-network' || type === 'broadcast' || type === 'loopback')
    return [];
  return [
    ['6to4', code(`${formatIpv6(sixToFourPrefix)}/48`)],
    ['Mapped', code(`::ffff:${formatIpv4(bits)}`)],
  ];
}
