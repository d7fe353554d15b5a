import { formatIpv6, hex4 } from '../../base/ip/format';
import { decodeMac, formatMac, formatMacCisco, formatMacIeee, parseMac } from '../../base/ip/mac';
import type { Span } from '../../base/span';
import type { Rewriting } from './address-rewritings';

/** The other ways to write a MAC address, and what IPv6 makes of it; none for a word that is no MAC address. */
export function macRewritings(line: string, { start, end }: Span): readonly Rewriting[] {
  const written = line.slice(start, end);
  const mac = parseMac(written);
  if (mac === undefined) return [];
  const { eui64, linkLocal } = decodeMac(mac);
  const groups = [48n, 32n, 16n, 0n].map((shift) => hex4(Number((eui64 >> shift) & 0xffffn)));
  const forms: readonly (readonly [what: string, text: string])[] = [
    ['as IOS has it', formatMacCisco(mac)],
    ['with colons', formatMac(mac)],
    ['with hyphens', formatMacIeee(mac)],
    ['its EUI-64 interface identifier', groups.join(':')],
    ['its link-local address', formatIpv6(linkLocal)],
  ];
  return forms
    .filter(([, text]) => text.toLowerCase() !== written.toLowerCase())
    .map(([what, text]) => ({ what, start, end, text }));
}
