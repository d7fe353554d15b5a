import type { Ipv4Facts } from '../../../base/ip/facts';
import { formatIpv4 } from '../../../base/ip/format';
import { code } from '../markdown';
import { type Row, rangeText, row } from './card';

/** Network, hosts, broadcast and masks of an address with a prefix length. */
export function prefixRowsV4(facts: Ipv4Facts): Row[] {
  const { prefix, bits } = facts;
  if (prefix === undefined) return [];
  const { network, length, netmask, wildcard } = prefix;
  const masks = `${code(formatIpv4(netmask))}, wildcard ${code(formatIpv4(wildcard))}`;
  // Nobody thinks of the default route as of a subnet.
  if (bits === 0 && length === 0) return [...row('Range', wholeRange(facts)), ['Mask', masks]];
  const hostBits = `host bits ${code(formatIpv4((bits & wildcard) >>> 0))}`;
  return [
    ...row(
      'Network',
      bits === network ? undefined : `${code(`${formatIpv4(network)}/${length}`)}, ${hostBits}`,
    ),
    ...row('Range', length === 0 ? wholeRange(facts) : undefined),
    ...row('Hosts', hostsText(facts)),
    ['Mask', masks],
  ];
}

function wholeRange({ prefix }: Ipv4Facts): string | undefined {
  if (prefix === undefined) return undefined;
  return `${rangeText(formatIpv4(prefix.network), formatIpv4(prefix.last))} (${prefix.size} addresses)`;
}

/** The addresses that hosts can have: both of a /31 (RFC 3021), without the first and last of a larger subnet. */
function hostsText({ prefix }: Ipv4Facts): string | undefined {
  if (prefix === undefined || prefix.length === 32) return undefined;
  const { firstHost, lastHost, hosts, size, broadcast } = prefix;
  const count = hosts === size ? `${hosts} addresses` : `${hosts} of ${size} addresses`;
  const all = broadcast === undefined ? '' : `, broadcast ${code(formatIpv4(broadcast))}`;
  return `${rangeText(formatIpv4(firstHost), formatIpv4(lastHost))} (${count})${all}`;
}
