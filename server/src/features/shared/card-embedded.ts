import { type EmbeddedIpv4, groupPairs } from '../../base/ip/embedded';
import type { Ipv6Facts } from '../../base/ip/facts';
import { formatIpv4 } from '../../base/ip/format';
import type { AddressOwners } from '../../model/owners';
import { code } from './markdown';
import { ipv4OwnerText } from './owner-text';

type Row = readonly [label: string, value: string];

const labels: Readonly<Record<EmbeddedIpv4['where'], string>> = {
  '6to4': '6to4 of',
  mapped: 'IPv4-mapped',
  translated: 'IPv4-translated',
  compatible: 'IPv4-compatible',
  nat64: 'NAT64 of',
  'nat64-local': 'Local NAT64 of',
  'teredo-client': 'Teredo client',
  'teredo-server': 'Teredo server',
  isatap: 'ISATAP of',
  'top-32': 'Top 32 bits',
  'low-32': 'Low 32 bits',
  'decimal-groups': 'Decimal digits',
  'group-pair': 'Groups',
};

/** The IPv4 addresses in an IPv6 address: those of its format, then what an interface confirms, then what may be chance. */
export function embeddedRows(
  facts: Ipv6Facts,
  owners: AddressOwners,
): { readonly certain: Row[]; readonly possible: Row[] } {
  const certain = facts.embedded.filter((one) => one.certainty === 'certain');
  const spelled = facts.embedded.filter((one) => one.certainty === 'possible');
  // Any two groups read as an IPv4 address: a pair outside of private space counts only when somebody has the address.
  const pairs =
    certain.length > 0
      ? []
      : groupPairs(facts.bits).filter((one) => !spelled.some((known) => same(known, one)));
  const candidates = [...spelled, ...pairs].map((one) => ({ one, owner: ipv4OwnerText(one.ipv4, owners) }));
  return {
    certain: [
      ...certain.map((one): Row => [labels[one.where], certainText(one, ipv4OwnerText(one.ipv4, owners))]),
      ...candidates.flatMap(({ one, owner }) => (owner === undefined ? [] : [confirmedRow(one, owner)])),
    ],
    possible: candidates.flatMap(({ one, owner }) =>
      owner === undefined && spelled.includes(one) ? [possibleRow(one)] : [],
    ),
  };
}

function certainText(one: EmbeddedIpv4, owner: string | undefined): string {
  const rfc = one.rfc === undefined ? '' : ` (${one.rfc})`;
  return `**${formatIpv4(one.ipv4)}**${owner === undefined ? '' : `, ${owner}`}${rfc}`;
}

function confirmedRow(one: EmbeddedIpv4, owner: string): Row {
  return [spelledLabel(one), `**${formatIpv4(one.ipv4)}**, ${owner}${reason(one)}`];
}

function possibleRow(one: EmbeddedIpv4): Row {
  const quiet =
    one.where === 'top-32'
      ? `**${formatIpv4(one.ipv4)}**${reason(one)}`
      : `_perhaps_ ${formatIpv4(one.ipv4)}`;
  return [spelledLabel(one), quiet];
}

function spelledLabel(one: EmbeddedIpv4): string {
  const [first, last] = one.groups ?? [];
  if (one.where !== 'group-pair') return `${labels[one.where]} spell`;
  return `Groups ${first}–${last} spell`;
}

/** Why an address that is nothing but four bytes in front is seen at all. */
function reason(one: EmbeddedIpv4): string {
  if (one.where !== 'top-32') return '';
  return `. Older IOS sends TFTP over IPv6 from such an address where ${code('ip tftp source-interface')} is configured: it takes the bytes of the IPv4 address for an IPv6 address`;
}

function same(a: EmbeddedIpv4, b: EmbeddedIpv4): boolean {
  return a.ipv4 === b.ipv4 && (a.groups?.[0] ?? 0) === (b.groups?.[0] ?? 0);
}
