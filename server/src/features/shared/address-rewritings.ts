import type { Ipv4Address, Ipv6Address } from '../../base/ip/address';
import { formatIpv4, formatIpv6 } from '../../base/ip/format';
import { formatMacCisco, macOfEui64 } from '../../base/ip/mac';
import { maskLength, maskOfLength } from '../../base/ip/parse';
import { networkV4, networkV6 } from '../../base/ip/prefix';
import { arpaV4, arpaV6 } from '../../base/ip/text-forms';
import { sixToFourPrefix } from '../../base/ip/transition';
import { writeExpanded, writeLike } from './address-writing';
import type { AddressAt } from './cards/address-at';
import { embeddedWithin } from './embedded-within';

/** Another text for what stands in some columns of a line, and what it is. */
export interface Rewriting {
  readonly what: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Drafts = readonly (Rewriting | undefined)[];

/** The other ways to write an address of a line, with its mask or length; what would change nothing is left out. */
export function rewritingsOf(line: string, found: AddressAt): readonly Rewriting[] {
  const { address } = found.token;
  const drafts = address.family === 4 ? ofIpv4(line, found, address) : ofIpv6(line, found, address);
  return drafts.filter(
    (one) => one !== undefined && one.text !== line.slice(one.start, one.end),
  ) as Rewriting[];
}

function ofIpv6(line: string, { token }: AddressAt, address: Ipv6Address): Drafts {
  const { start, addressEnd, end, prefixLength } = token;
  const { bits } = address;
  const written = line.slice(start, addressEnd);
  const own = (what: string, text: string): Rewriting => ({ what, start, end: addressEnd, text });
  const mac = macOfEui64(bits & 0xffff_ffff_ffff_ffffn);
  const network = prefixLength === undefined ? bits : networkV6(bits, prefixLength);
  const ipv4 = embeddedWithin(bits, prefixLength).find(({ certainty }) => certainty === 'certain');
  return [
    own('all digits', writeExpanded(written, bits)),
    own('the short form of RFC 5952', writeLike(written, address)),
    network === bits
      ? undefined
      : own('the network, host bits cleared', writeLike(written, { family: 6, bits: network })),
    ipv4 && { what: 'the IPv4 address in it', start, end, text: formatIpv4(ipv4.ipv4) },
    mac === undefined ? undefined : { what: 'its MAC address', start, end, text: formatMacCisco(mac) },
    { what: 'its ip6.arpa name', start, end, text: arpaV6(bits) },
  ];
}

function ofIpv4(line: string, found: AddressAt, address: Ipv4Address): Drafts {
  const { token, role, partner, span } = found;
  const { bits } = address;
  if (role !== 'address') return ofMask(found, bits);
  const { start, end, addressEnd } = token;
  const whole = (what: string, text: string): Rewriting => ({ what, start, end, text });
  const length = lengthOf(found);
  const network = length === undefined ? bits : networkV4(bits, length);
  const [high, low] = [bits >>> 16, bits & 0xffff];
  const forms: Drafts =
    length === undefined || (partner === undefined && token.prefixLength === undefined)
      ? []
      : pairForms(line, span, bits, length);
  return [
    ...forms,
    network === bits
      ? undefined
      : { what: 'the network, host bits cleared', start, end: addressEnd, text: formatIpv4(network) },
    whole('the 6to4 prefix', `${formatIpv6(sixToFourPrefix(bits))}/48`),
    whole('the IPv4-mapped IPv6 address', `::ffff:${formatIpv4(bits)}`),
    whole('the top 32 bits of an IPv6 address', formatIpv6(BigInt(bits) << 96n)),
    whole('two groups of an IPv6 address', `${high.toString(16)}:${low.toString(16)}`),
    whole('its in-addr.arpa name', arpaV4(bits)),
  ];
}

/** Address and length in the other ways that IOS has for them. */
function pairForms(line: string, span: AddressAt['span'], bits: number, length: number): Drafts {
  const { start, end } = span;
  const text = formatIpv4(bits);
  const mask = maskOfLength(length);
  const keyword = line.slice(start, end).includes(' mask ') ? ' mask ' : ' ';
  return [
    { what: 'a prefix', start, end, text: `${text}/${length}` },
    { what: 'address and netmask', start, end, text: `${text}${keyword}${formatIpv4(mask)}` },
    { what: 'address and wildcard mask', start, end, text: `${text} ${formatIpv4(~mask >>> 0)}` },
  ];
}

function ofMask({ token: { start, end }, role }: AddressAt, bits: number): Drafts {
  const length = maskLength(role === 'mask' ? bits : ~bits >>> 0);
  const other = role === 'mask' ? 'the wildcard mask' : 'the netmask';
  return [
    { what: other, start, end, text: formatIpv4(~bits >>> 0) },
    length === undefined ? undefined : { what: 'a prefix length', start, end, text: `/${length}` },
  ];
}

function lengthOf({ token, partner }: AddressAt): number | undefined {
  if (token.prefixLength !== undefined) return token.prefixLength;
  if (partner?.role === 'mask') return maskLength(partner.bits);
  return partner?.role === 'wildcard' ? maskLength(~partner.bits >>> 0) : undefined;
}
