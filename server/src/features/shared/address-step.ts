import { formatIpv4 } from '../../base/ip/format';
import { maskLength } from '../../base/ip/parse';
import { stepAddress, stepMask, widthOf } from '../../base/ip/step';
import type { BoundLine } from '../../model/bound-line';
import type { LineEdit } from '../../syntax/lines';
import { writeLike } from './address-writing';
import { type AddressAt, addressAt } from './cards/address-at';

/** What a step changes: the host, the subnet that the address is in, the prefix length. */
export const addressParts = ['host', 'subnet', 'length'] as const;

export type AddressPart = (typeof addressParts)[number];

type LineChange = { readonly start: number; readonly end: number; readonly text: string };

/** The change of a line that takes the address under a column a step further; undefined where there is none. */
export function stepAt(
  text: string,
  line: BoundLine | undefined,
  column: number,
  part: AddressPart,
  by: number,
): LineChange | undefined {
  const found = addressAt(text, line, column);
  if (found === undefined) return undefined;
  if (part === 'length') return stepLength(text, found, by);
  if (found.role !== 'address') return stepOwnMask(found, by);
  const { token } = found;
  const length = part === 'host' ? widthOf(token.address.family) : lengthOf(found);
  const next = length === undefined ? undefined : stepAddress(token.address, length, by);
  if (next === undefined) return undefined;
  const { start, addressEnd: end } = token;
  return { start, end, text: writeLike(text.slice(start, end), next) };
}

/** The same as edits of a document. */
export function lineEdit(line: number, { start, end, text }: LineChange): LineEdit {
  return { start: { line, character: start }, end: { line, character: end }, text };
}

/** `/24`, or the mask or wildcard behind the address. */
function stepLength(text: string, found: AddressAt, by: number): LineChange | undefined {
  const { token, role, partner, span } = found;
  if (role !== 'address') return stepOwnMask(found, by);
  if (token.prefixLength !== undefined) {
    const next = token.prefixLength + by;
    if (next < 0 || next > widthOf(token.address.family)) return undefined;
    return { start: token.addressEnd + 1, end: token.end, text: String(next) };
  }
  if (partner === undefined || partner.role === 'address') return undefined;
  const next = stepMask(partner.bits, partner.role, by);
  if (next === undefined) return undefined;
  const start = text.lastIndexOf(formatIpv4(partner.bits), span.end);
  return start === -1 ? undefined : { start, end: span.end, text: formatIpv4(next) };
}

function stepOwnMask({ token, role }: AddressAt, by: number): LineChange | undefined {
  if (token.address.family === 6 || role === 'address') return undefined;
  const next = stepMask(token.address.bits, role, by);
  return next === undefined ? undefined : { start: token.start, end: token.end, text: formatIpv4(next) };
}

/** The prefix length that an address says, or its mask or wildcard; /64 for IPv6 and /24 for IPv4 that say none. */
function lengthOf({ token, partner }: AddressAt): number | undefined {
  if (token.prefixLength !== undefined) return token.prefixLength;
  if (partner?.role === 'mask') return maskLength(partner.bits);
  if (partner?.role === 'wildcard') return maskLength(~partner.bits >>> 0);
  return token.address.family === 4 ? 24 : 64;
}
