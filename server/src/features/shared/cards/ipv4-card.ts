import { decodeIpv4, type Ipv4Facts } from '../../../base/ip/facts';
import { formatIpv4, formatIpv6, formatIpv6Mixed } from '../../../base/ip/format';
import { formatMac } from '../../../base/ip/mac';
import { arpaV4, hextetsOfV4, hexV4 } from '../../../base/ip/text-forms';
import { code } from '../markdown';
import { blockRowsV4 } from './block-rows';
import { printCard, type Row, row, titleOf } from './card';
import type { CardContext } from './card-context';
import { copyLinks } from './copy-links';
import { prefixRowsV4 } from './ipv4-prefix';
import { maskRows, maskWords, wildcardMaskRows, wildcardRows } from './mask-rows';
import { ownerRowsV4 } from './owner';

/** What stands behind an IPv4 address in the text. */
export interface Ipv4Beside {
  readonly length?: number | undefined;
  readonly mask?: number | undefined;
  readonly wildcard?: number | undefined;
  /** What an address alone is more likely. */
  readonly looksLike?: 'mask' | 'wildcard' | undefined;
}

/** The card of an IPv4 address, alone or with its length, mask or wildcard, in Markdown. */
export function ipv4Card(bits: number, beside: Ipv4Beside, context: CardContext): string {
  const facts = decodeIpv4(bits, beside);
  const isAny = bits === 0 && facts.prefix?.length === 0;
  // What holds for a host says nothing of a network.
  const isHost = (facts.wildcard?.matches ?? 1) === 1 && (facts.prefix?.role ?? 'host') === 'host';
  return printCard({
    title: title(facts, beside),
    rows: [
      ...looksRows(bits, beside),
      ...ownerRowsV4(bits, context, sizeOf(facts)),
      ...prefixRowsV4(facts),
      ...(facts.prefix === undefined && beside.mask !== undefined ? maskRows(beside.mask) : []),
      ...wildcardRows(facts),
      ...multicastRows(facts),
      ...(isAny ? [] : blockRowsV4(facts)),
      ...(isHost ? ipv6Rows(facts) : []),
    ],
    notes: [
      isHost ? `Reverse ${code(arpaV4(bits))}` : reverseZone(facts),
      copyLinks(
        [
          ['hex', hexV4(bits)],
          ['decimal', String(bits)],
          ['binary', bits.toString(2).padStart(32, '0')],
          ['in-addr.arpa', isHost ? arpaV4(bits) : undefined],
        ],
        context,
      ),
    ],
  });
}

const typeNames: Readonly<Record<Ipv4Facts['type'], string>> = {
  'this-network': 'this network',
  loopback: 'loopback',
  private: 'private (RFC 1918)',
  shared: 'shared address space (carrier-grade NAT)',
  'link-local': 'link-local',
  documentation: 'documentation',
  benchmarking: 'benchmarking',
  multicast: 'multicast group',
  broadcast: 'limited broadcast',
  reserved: 'reserved',
  special: 'special-purpose',
  'global-unicast': 'global unicast',
};

function title({ bits, type, prefix, wildcard }: Ipv4Facts, { mask, looksLike }: Ipv4Beside): string {
  if (looksLike !== undefined)
    return titleOf(formatIpv4(bits), [maskWords(bits, looksLike), `as an address: ${typeNames[type]}`]);
  if (wildcard !== undefined) {
    const both = `${formatIpv4(bits)} ${formatIpv4(wildcard.wildcard)}`;
    return titleOf(both, [
      'address and wildcard mask',
      bits === 0 && wildcard.matches === 2 ** 32 ? 'any' : typeNames[type],
    ]);
  }
  if (prefix === undefined)
    return titleOf(formatIpv4(bits), [typeNames[type], mask === undefined ? '' : 'mask not contiguous']);
  const text = `${formatIpv4(bits)}/${prefix.length}`;
  if (bits === 0 && prefix.length === 0) return titleOf(text, ['default route: every IPv4 address']);
  const role = prefix.role === 'host' ? '' : `${prefix.role} address`;
  return titleOf(text, [typeNames[type], prefix.length === 32 ? 'one host' : role]);
}

function looksRows(bits: number, { looksLike }: Ipv4Beside): Row[] {
  if (looksLike === undefined) return [];
  return looksLike === 'mask' ? maskRows(bits) : wildcardMaskRows(bits);
}

function multicastRows({ multicast }: Ipv4Facts): Row[] {
  if (multicast === undefined) return [];
  const { name, block, mac, glopAs, unicastPrefix24 } = multicast;
  return [
    ['Group', name === undefined ? block : `${name}, ${block}`],
    ...row('GLOP', glopAs === undefined ? undefined : `the group belongs to AS ${glopAs} (RFC 3180)`),
    ...row(
      'Prefix-based',
      unicastPrefix24 === undefined
        ? undefined
        : `on ${code(`${formatIpv4(unicastPrefix24)}/24`)} (RFC 6034)`,
    ),
    ['MAC', code(formatMac(mac))],
  ];
}

/** Length of the prefix that the text means, 32 for a host; 0 for what is no prefix. */
function sizeOf({ prefix, wildcard }: Ipv4Facts): number {
  if (wildcard !== undefined) return wildcard.length ?? 0;
  return prefix?.role === 'network' ? prefix.length : 32;
}

/** The zone of a network in the reverse tree, where its length ends an octet. */
function reverseZone({ prefix }: Ipv4Facts): string | undefined {
  if (prefix === undefined || prefix.length === 0 || prefix.length % 8 !== 0) return undefined;
  const labels = formatIpv4(prefix.network)
    .split('.')
    .slice(0, prefix.length / 8)
    .reverse();
  return `Reverse zone ${code(`${labels.join('.')}.in-addr.arpa`)}`;
}

/** The same address in IPv6, in the ways in which that is done. */
function ipv6Rows({ bits, sixToFourPrefix, mapped, nat64 }: Ipv4Facts): Row[] {
  const forms = [
    `6to4 ${code(`${formatIpv6(sixToFourPrefix)}/48`)}`,
    `mapped ${code(formatIpv6Mixed(mapped))} (${code(formatIpv6(mapped))})`,
    `NAT64 ${code(formatIpv6(nat64))}`,
    `groups ${code(hextetsOfV4(bits))}`,
  ];
  return [['In IPv6', forms.join(', ')]];
}
