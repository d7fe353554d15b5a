import type { Ipv6Facts } from '../../../base/ip/facts';
import { formatIpv6 } from '../../../base/ip/format';
import { isAssignable } from '../../../base/ip/type-v6';
import { code } from '../markdown';
import { type Row, row } from './card';
import { isNetwork } from './ipv6-words';

/** Network, range and size of a prefix. */
export function prefixRowsV6(facts: Ipv6Facts): Row[] {
  const { prefix } = facts;
  if (prefix === undefined) return [];
  const { network, last, length, hostBitsSet } = prefix;
  if (length === 128) return [['Size', '1 address']];
  const text = `${code(`${formatIpv6(network)}/${length}`)}, host bits ${code(formatIpv6(facts.bits ^ network))}`;
  return [
    ...row('Network', hostBitsSet ? text : undefined),
    [
      'Range',
      `${code(formatIpv6(network))}${anycastText(facts)} – ${code(formatIpv6(last))} (${sizeText(length)})`,
    ],
    ...row('Holds', holdsText(facts)),
  ];
}

/** The first address of a unicast subnet is that of any of its routers (RFC 4291 section 2.6.1). */
function anycastText(facts: Ipv6Facts): string {
  return facts.prefix?.firstOfSubnet && isAssignable(facts.bits) ? ' (subnet-router anycast)' : '';
}

/** `2^64 addresses`, and the number of /64 subnets where there are several. */
function sizeText(length: number): string {
  const bits = 128 - length;
  const addresses = bits > 16 ? `2^${bits} addresses` : `${2 ** bits} addresses (2^${bits})`;
  if (length >= 64) return addresses;
  const subnets = length >= 44 ? String(2 ** (64 - length)) : `2^${64 - length}`;
  return `${addresses}, ${subnets} subnets of /64`;
}

/** The special blocks inside a prefix. The default route holds all of them. */
function holdsText({ prefix }: Ipv6Facts): string | undefined {
  if (prefix === undefined || prefix.length === 0) return undefined;
  return prefix.specialInside.map(({ block }) => code(block)).join(', ');
}

/** The name of an address in the reverse tree, or the zone of a prefix there. */
export function reverseText(facts: Ipv6Facts, arpa: string): string | undefined {
  const { prefix } = facts;
  if (prefix?.length === 0) return undefined;
  const zone = prefix === undefined || prefix.length === 128 ? undefined : prefix.arpaZone;
  if (!isNetwork(facts)) return `Reverse ${code(arpa)}${zone === undefined ? '' : `, zone ${code(zone)}`}`;
  return zone === undefined ? undefined : `Reverse zone ${code(zone)}`;
}
