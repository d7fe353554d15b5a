import { type EmbeddedIpv4, spelledIpv4 } from '../../../base/ip/embedded';
import type { Ipv6Facts } from '../../../base/ip/facts';
import { formatIpv4 } from '../../../base/ip/format';
import { code } from '../markdown';
import type { Row } from './card';
import type { CardContext } from './card-context';
import { isNetwork } from './ipv6-words';
import { confirmedOwner, ipv4OwnerText } from './owner';

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
  'decimal-groups': 'Digits of groups',
  'group-pair': 'Groups',
};

/** The IPv4 addresses in an IPv6 address, as a card shows them. */
export interface EmbeddedText {
  /** Those of its format, and those that an interface confirms. */
  readonly rows: readonly Row[];
  /** What may be chance, in one quiet line. */
  readonly note: string | undefined;
}

/** Finds IPv4 addresses in an IPv6 address and says how sure each is. */
export function embeddedIpv4Of(facts: Ipv6Facts, context: CardContext): EmbeddedText {
  const certain = facts.embedded.filter((one) => one.certainty === 'certain');
  const likely = facts.embedded.filter((one) => one.certainty === 'possible');
  const spelled = certain.length > 0 ? [] : spelledIpv4(facts.bits);
  const candidates = [...likely, ...spelled.filter((one) => !likely.some((known) => same(known, one)))];
  const owned = candidates.flatMap((one) => {
    const owner = confirmedOwner(one.ipv4, context);
    return owner === undefined ? [] : [{ one, owner }];
  });
  const possible = likely.filter((one) => !owned.some((known) => known.one === one));
  const [top] = possible.filter(({ where }) => where === 'top-32');
  return {
    rows: [
      ...certain.map((one): Row => [labels[one.where], certainText(one, context)]),
      ...owned.map(
        ({ one, owner }): Row => [
          `${place(one)} spell`,
          `**${ipv4Text(one, facts)}**, ${owner}${reason(one)}`,
        ],
      ),
      ...(top === undefined
        ? []
        : [[`${place(top)} spell`, `**${ipv4Text(top, facts)}**${reason(top)}`] as const]),
    ],
    note: possibleText(
      possible.filter((one) => one !== top && one.where !== 'nat64-local'),
      facts,
    ),
  };
}

function certainText(one: EmbeddedIpv4, context: CardContext): string {
  const owner = ipv4OwnerText(one.ipv4, context);
  const rfc = one.rfc === undefined ? '' : ` (${one.rfc})`;
  return `**${formatIpv4(one.ipv4)}**${owner === undefined ? '' : `, ${owner}`}${rfc}`;
}

function possibleText(possible: readonly EmbeddedIpv4[], facts: Ipv6Facts): string | undefined {
  if (possible.length === 0) return undefined;
  const texts = possible.map((one) => `${place(one).toLowerCase()} spell ${ipv4Text(one, facts)}`);
  return `_Perhaps ${texts.join('; ')}_`;
}

function place(one: EmbeddedIpv4): string {
  const [first, last] = one.groups ?? [];
  if (one.where === 'top-32' || one.where === 'low-32' || first === undefined) return labels[one.where];
  return `${labels[one.where]} ${first}–${last}`;
}

/** The address; in a prefix that ends inside of it, with the length that is left of it. */
function ipv4Text({ ipv4, where, groups }: EmbeddedIpv4, facts: Ipv6Facts): string {
  const [first = 1] = groups ?? [];
  const length = (facts.prefix?.length ?? 128) - (first - 1) * 16;
  const isPart = where !== 'decimal-groups' && isNetwork(facts) && length >= 8 && length < 32;
  return `${formatIpv4(ipv4)}${isPart ? `/${length}` : ''}`;
}

/** Why an address that is nothing but four bytes in front is seen at all. */
function reason({ where }: EmbeddedIpv4): string {
  if (where !== 'top-32') return '';
  return `. Older IOS sends TFTP over IPv6 from such an address where ${code('ip tftp source-interface')} is configured: it takes the bytes of the IPv4 address for an IPv6 address`;
}

function same(a: EmbeddedIpv4, b: EmbeddedIpv4): boolean {
  return a.ipv4 === b.ipv4 && (a.groups?.[0] ?? 0) === (b.groups?.[0] ?? 0);
}
