import type { Ipv6Facts } from '../../../base/ip/facts';
import { formatIpv6 } from '../../../base/ip/format';
import { formatMac } from '../../../base/ip/mac';
import type { MulticastProblem, MulticastV6 } from '../../../base/ip/multicast-v6';
import { code } from '../markdown';
import { type Row, row } from './card';

/** What is wrong with a group address. */
const problemTexts: Readonly<Record<MulticastProblem, string>> = {
  'prefix-not-transient': 'P=1 requires T=1 (RFC 3306)',
  'rp-without-prefix': 'R=1 requires P=1 (RFC 3956)',
  'reserved-scope': 'reserved scope (RFC 7346)',
  'prefix-length': 'prefix length (plen) out of range 1..64 (RFC 3306)',
  'rp-prefix-length': 'prefix length (plen) out of range 1..64 (RFC 3956)',
  'rp-id-zero': 'RIID 0 is reserved (RFC 3956)',
};

/** Group, scope, flags, rendezvous point, MAC address and faults of a multicast address. */
export function multicastRows({ multicast }: Ipv6Facts): Row[] {
  if (multicast === undefined) return [];
  const { mac, problems } = multicast;
  return [
    ...row('Group', groupText(multicast)),
    ['Flags', `${flagsText(multicast)}, scope ${multicast.scope}`],
    ...row('Source-specific', multicast.sourceSpecific ? '`ff3x::/32` (RFC 4607)' : undefined),
    ...row('Prefix-based', prefixText(multicast)),
    ...row('Rendezvous point', rendezvousText(multicast)),
    ['MAC', code(formatMac(mac))],
    ...problems.map((problem): Row => ['**Problem**', problemTexts[problem]]),
  ];
}

/** The registered name; the group number where it is part of a group that somebody made up. */
function groupText({ named, solicitedNode, group }: MulticastV6): string | undefined {
  const number = code(group.toString(16).padStart(8, '0'));
  if (named !== undefined) return `${named.name} (${named.reference}), number ${number}`;
  if (!solicitedNode) return `number ${number}`;
  const low = code((group & 0xffffff).toString(16).padStart(6, '0'));
  return `solicited-node: every address that ends in ${low} listens (RFC 4291), number ${number}`;
}

function flagsText({ flags }: MulticastV6): string {
  const bits = `X=${Number(flags.x)} R=${Number(flags.r)} P=${Number(flags.p)} T=${Number(flags.t)}`;
  const words = [
    flags.r ? 'embedded RP' : '',
    flags.p ? 'prefix-based' : '',
    flags.t ? 'transient' : 'permanent',
  ];
  return `${words.filter((word) => word !== '').join(', ')} (${bits})`;
}

function prefixText({ prefixBased }: MulticastV6): string | undefined {
  if (prefixBased === undefined) return undefined;
  const { prefix, length } = prefixBased;
  if (prefix === undefined) return `prefix length ${length}`;
  return `on ${code(`${formatIpv6(prefix)}/${length}`)} (RFC 3306)`;
}

function rendezvousText({ embeddedRp }: MulticastV6): string | undefined {
  if (embeddedRp === undefined) return undefined;
  const { rp, riid, length } = embeddedRp;
  const parts = `RIID ${riid}, prefix length ${length} (RFC 3956)`;
  return rp === undefined ? parts : `${code(formatIpv6(rp))}, ${parts}`;
}
