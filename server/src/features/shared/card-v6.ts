import { decodeIpv6, type Ipv6Facts } from '../../base/ip/facts';
import { expandIpv6, formatIpv6 } from '../../base/ip/format';
import { formatMac, formatMacCisco, formatMacIeee } from '../../base/ip/mac';
import type { AddressOwners } from '../../model/owners';
import { embeddedRows } from './card-embedded';
import { code, plainText, rows } from './markdown';
import { ownerText } from './owner-text';

type Row = readonly [label: string, value: string];

/** What stands beside an IPv6 address, and who has which address. */
export interface Ipv6CardContext {
  readonly length: number | undefined;
  readonly zone: string | undefined;
  readonly owners: AddressOwners;
  /** True on the line that gives the address to an interface: there it need not be said. */
  readonly atOwner: boolean;
}

/** The card of an IPv6 address, in Markdown. */
export function ipv6Card(bits: bigint, context: Ipv6CardContext): string {
  const facts = decodeIpv6(bits, { length: context.length, zone: context.zone });
  const embedded = embeddedRows(facts, context.owners);
  const owner = context.atOwner
    ? undefined
    : ownerText(context.owners.ipv6.get(bits), context.owners.hostname);
  const cells: Row[] = [
    ...row('Owner', owner),
    ...embedded.certain,
    ['Expanded', code(expandIpv6(bits))],
    ...row('Zone', context.zone === undefined ? undefined : plainText(context.zone)),
    ...prefixRows(facts),
    ...multicastRows(facts),
    ...teredoRows(facts),
    ...interfaceRows(facts),
    ...blockRows(facts),
    ...embedded.possible,
  ];
  return [title(facts, context.length), rows(cells)].join('\n\n');
}

function title(facts: Ipv6Facts, length: number | undefined): string {
  const tail = length === undefined ? '' : `/${length}`;
  return `**${code(formatIpv6(facts.bits) + tail)}** ${typeText(facts)}`;
}

const typeNames: Readonly<Record<Ipv6Facts['type'], string>> = {
  unspecified: 'unspecified address (RFC 4291)',
  loopback: 'loopback address (RFC 4291)',
  multicast: 'multicast group (RFC 4291)',
  'link-local': 'link-local unicast (RFC 4291)',
  'site-local': 'site-local unicast, deprecated (RFC 3879)',
  'unique-local': 'unique local unicast (RFC 4193)',
  'global-unicast': 'global unicast (RFC 4291)',
  reserved: 'reserved: no kind of address is assigned here (RFC 4291)',
};

function typeText(facts: Ipv6Facts): string {
  const { type, scope } = facts;
  if (facts.prefix?.length === 0 && type === 'unspecified') return 'default route';
  const name = facts.sixToFour === undefined ? typeNames[type] : '6to4, global unicast (RFC 3056)';
  const said =
    type === 'link-local' || type === 'site-local' || type === 'global-unicast' || scope === undefined;
  return said || type === 'reserved' ? name : `${name}, ${scope} scope`;
}

function prefixRows({ prefix }: Ipv6Facts): Row[] {
  if (prefix === undefined || prefix.length === 128 || prefix.length === 0) return [];
  const { network, last, length } = prefix;
  return [
    ['Network', code(`${formatIpv6(network)}/${length}`)],
    ['Last address', code(formatIpv6(last))],
    ['Size', sizeText(length)],
  ];
}

/** `2^64 addresses`, and the number of /64 subnets where there are several. */
function sizeText(length: number): string {
  const addresses = length > 112 ? `${2 ** (128 - length)} addresses` : `2^${128 - length} addresses`;
  if (length >= 64) return addresses;
  const subnets = length >= 44 ? String(2 ** (64 - length)) : `2^${64 - length}`;
  return `${addresses}, ${subnets} subnets of /64`;
}

function multicastRows({ multicast }: Ipv6Facts): Row[] {
  if (multicast === undefined) return [];
  const rp = multicast.embeddedRp?.rp;
  return [
    ...row('Group', multicast.named?.name ?? (multicast.solicitedNode ? 'solicited-node' : undefined)),
    ...row('Rendezvous point', rp === undefined ? undefined : `${code(formatIpv6(rp))} (RFC 3956)`),
    ...row('Source-specific', multicast.sourceSpecific ? 'yes (RFC 4607)' : undefined),
    ['MAC', code(formatMac(multicast.mac))],
  ];
}

function teredoRows({ teredo }: Ipv6Facts): Row[] {
  return teredo === undefined ? [] : [['Teredo port', `${teredo.port}${teredo.cone ? ', cone NAT' : ''}`]];
}

function interfaceRows({ eui64, solicitedNode, interfaceId, bits, prefix }: Ipv6Facts): Row[] {
  const isNetwork = prefix !== undefined && prefix.length < 127 && prefix.network === bits;
  const mac = eui64?.mac;
  return [
    ...(mac === undefined
      ? []
      : [
          [
            'MAC (EUI-64)',
            [formatMacCisco(mac), formatMac(mac), formatMacIeee(mac)].map(code).join(' '),
          ] as const,
          [
            'Assigned',
            eui64?.administration === 'local' ? 'locally (U/L bit set)' : 'by its maker (U/L bit clear)',
          ] as const,
        ]),
    ...row(
      'Anycast',
      interfaceId?.class === 'reserved-anycast' ? 'reserved subnet anycast (RFC 2526)' : undefined,
    ),
    ...row(
      'Solicited-node',
      solicitedNode === undefined || isNetwork ? undefined : code(formatIpv6(solicitedNode)),
    ),
  ];
}

function blockRows({ special, type, sixToFour }: Ipv6Facts): Row[] {
  const [block] = special;
  const plain =
    type === 'link-local' || type === 'unique-local' || type === 'loopback' || type === 'unspecified';
  // The title has said it already.
  if (block === undefined || plain || sixToFour !== undefined) return [];
  return [['Block', `${code(block.block)} ${plainText(block.name)} (${block.rfc})`]];
}

function row(label: string, value: string | undefined): Row[] {
  return value === undefined ? [] : [[label, value]];
}
