import { maskLength, parseIpv4 } from '../../base/ip/parse';
import { argument, type BoundLine, boundWords, is } from '../../model/bound-line';
import type { BlockRange } from './structure';

const LONGEST_DESCRIPTION = 80;

/** What tells a block from its like: its AS, its description, its first address, whether it is shut down. */
export function blockDetail({ header, lines }: BlockRange): string {
  const as = is(header, 'router-bgp') ? argument(header, 'as')?.text : undefined;
  let description: string | undefined;
  let address: string | undefined;
  let vrf: string | undefined;
  let shutdown = false;
  for (const line of lines) {
    if (line.negation !== undefined) continue;
    description ??= descriptionOf(line);
    address ??= addressOf(line);
    if (is(line, 'vrf-forwarding', 'ip-vrf-forwarding')) vrf = argument(line, 'vrf')?.text;
    if (is(line, 'shutdown')) shutdown = true;
  }
  return [
    as === undefined ? undefined : `AS ${as}`,
    description,
    address,
    vrf === undefined ? undefined : `VRF ${vrf}`,
    shutdown ? 'shutdown' : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** The text of a description, in whatever mode. */
function descriptionOf(line: BoundLine): string | undefined {
  if (line.matched[0]?.keyword !== 'description') return undefined;
  const text = boundWords(line)[1];
  if (text === undefined) return undefined;
  const whole = line.source.text.slice(text.span.start).trim();
  return whole.length > LONGEST_DESCRIPTION ? `${whole.slice(0, LONGEST_DESCRIPTION - 1)}…` : whole;
}

/** The address of an interface or the network of a pool, with the length of its mask where that is contiguous. */
function addressOf(line: BoundLine): string | undefined {
  if (is(line, 'ip-address'))
    return withLength(argument(line, 'address')?.text, argument(line, 'mask')?.text);
  if (is(line, 'dhcp-pool-network'))
    return withLength(argument(line, 'prefix')?.text, argument(line, 'mask')?.text);
  if (is(line, 'ipv6-address')) return argument(line, 'prefix')?.text;
  if (is(line, 'ipv6-address-link-local')) return argument(line, 'address')?.text;
  if (is(line, 'ip-address-dynamic', 'ipv6-address-dynamic')) return line.matched[2]?.keyword;
  if (is(line, 'ip-unnumbered')) {
    const from = argument(line, 'from')?.text;
    return from === undefined ? undefined : `unnumbered ${from}`;
  }
  return undefined;
}

function withLength(address: string | undefined, mask: string | undefined): string | undefined {
  if (address === undefined || mask === undefined) return address;
  const bits = parseIpv4(mask);
  const length = bits === undefined ? undefined : maskLength(bits);
  return length === undefined ? `${address} ${mask}` : `${address}/${length}`;
}
