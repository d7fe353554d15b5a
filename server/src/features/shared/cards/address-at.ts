import { type LineAddress, lineAddresses } from '../../../base/ip/line-addresses';
import type { AddressToken } from '../../../base/ip/scan';
import type { Span } from '../../../base/span';
import type { BoundLine } from '../../../model/bound-line';
import { wordAt } from '../command-word';
import { surroundings } from '../surroundings';

/** An address under the cursor. Its columns are those of the line. */
export interface AddressAt {
  readonly token: AddressToken;
  readonly role: LineAddress['role'];
  /** Of an IPv4 address what stands behind it, of a mask or wildcard the address before it, as 32 bits. */
  readonly partner: { readonly role: LineAddress['role']; readonly bits: number } | undefined;
  /** The type of the argument that is this address; undefined in free text and where the catalogue says nothing. */
  readonly type: string | undefined;
  /** The address with its mask, without the interface behind `%`. */
  readonly span: Span;
}

/** The address that a column of a line stands in or touches. What its command says goes before what it looks like. */
export function addressAt(text: string, line: BoundLine | undefined, column: number): AddressAt | undefined {
  const near = surroundings(text, column);
  const all = lineAddresses(near.text).map((found) => shifted(found, near.start));
  const index = all.findIndex(({ token }) => token.start <= column && column <= token.end);
  const [before, found, behind] = [all[index - 1], all[index], all[index + 1]];
  if (found === undefined) return undefined;
  const { token } = found;
  const type = typeAt(line, token);
  const role = pairRole(text, line, before, found);
  if (before !== undefined && role !== undefined) {
    const span = { start: before.token.start, end: token.end };
    return { token, role, partner: partnerOf(before, 'address'), type, span };
  }
  const behindRole = pairRole(text, line, found, behind);
  if (behind !== undefined && behindRole !== undefined) {
    const span = { start: token.start, end: behind.token.end };
    return { token, role: 'address', partner: partnerOf(behind, behindRole), type, span };
  }
  const isMask = type === 'mask' || type === 'wildcard';
  return { token, role: isMask ? type : 'address', partner: undefined, type, span: bareSpan(token, column) };
}

function shifted({ token, role }: LineAddress, by: number): LineAddress {
  const { start, end, addressEnd } = token;
  return { role, token: { ...token, start: start + by, end: end + by, addressEnd: addressEnd + by } };
}

function partnerOf({ token: { address } }: LineAddress, role: LineAddress['role']): AddressAt['partner'] {
  return address.family === 4 ? { role, bits: address.bits } : undefined;
}

/** What the second of two neighbours is to the first; undefined where they do not belong together. */
function pairRole(
  text: string,
  line: BoundLine | undefined,
  first: LineAddress | undefined,
  second: LineAddress | undefined,
): 'mask' | 'wildcard' | undefined {
  if (first === undefined || second === undefined) return undefined;
  if ([first, second].some(({ token }) => token.address.family === 6 || token.prefixLength !== undefined))
    return undefined;
  const between = text.slice(first.token.end, second.token.start).trim().toLowerCase();
  if (between !== '' && between !== 'mask') return undefined;
  const type = typeAt(line, second.token);
  if (type === 'mask' || type === 'wildcard') return type;
  return type === undefined && second.role !== 'address' ? second.role : undefined;
}

/** Text that a person writes may hold anything. */
const FREE_TYPES = new Set(['line', 'text', 'string', 'word', 'url']);

/** The type of the argument that a token is the whole of. */
function typeAt(line: BoundLine | undefined, token: AddressToken): string | undefined {
  const word = line?.kind === 'command' ? wordAt(line, token.start) : undefined;
  if (word === undefined || word.span.start !== token.start || word.span.end !== token.end) return undefined;
  const { type } = word.matched?.argument ?? {};
  return type === undefined || FREE_TYPES.has(type) ? undefined : type;
}

/** The zone belongs to the address only where the cursor is in it: else it is an interface of its own. */
function bareSpan({ start, end, addressEnd, zone }: AddressToken, column: number): Span {
  return { start, end: zone !== undefined && column <= addressEnd ? addressEnd : end };
}
