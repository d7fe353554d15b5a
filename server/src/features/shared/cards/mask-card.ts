import { decodeIpv4 } from '../../../base/ip/facts';
import { formatIpv4 } from '../../../base/ip/format';
import { code } from '../markdown';
import { printCard, type Row, titleOf } from './card';
import { prefixRowsV4 } from './ipv4-prefix';
import { maskRows, maskWords, wildcardMaskRows, wildcardRows } from './mask-rows';

/** The card of a netmask or wildcard mask, alone or behind its address, in Markdown. */
export function maskCard(bits: number, role: 'mask' | 'wildcard', address?: number): string {
  const partner = address === undefined ? undefined : `with ${code(formatIpv4(address))}`;
  return printCard({
    title: titleOf(formatIpv4(bits), [maskWords(bits, role), partner]),
    rows: address === undefined ? ownRows(bits, role) : rowsWithAddress(bits, role, address),
  });
}

function ownRows(bits: number, role: 'mask' | 'wildcard'): Row[] {
  return role === 'mask' ? maskRows(bits) : wildcardMaskRows(bits);
}

/** What the mask makes of the address before it. */
function rowsWithAddress(bits: number, role: 'mask' | 'wildcard', address: number): Row[] {
  if (role === 'wildcard') return wildcardRows(decodeIpv4(address, { wildcard: bits }));
  const facts = decodeIpv4(address, { mask: bits });
  return facts.prefix === undefined ? maskRows(bits) : prefixRowsV4(facts);
}
