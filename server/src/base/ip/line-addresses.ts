import { maskLength } from './parse';
import { type AddressToken, scanAddresses } from './scan';
import { otherMeaning } from './scan-context';

/** An address of a line with the mask or wildcard that stands behind it. */
export interface LineAddress {
  readonly token: AddressToken;
  /** `mask` and `wildcard` for what belongs to the address before it. */
  readonly role: 'address' | 'mask' | 'wildcard';
  /** The other half: of an address its mask or wildcard, of those their address. */
  readonly partner?: AddressToken;
}

/** The addresses of a line, those left out that are something else: an OID, a version. Linear in the line. */
export function lineAddresses(text: string): readonly LineAddress[] {
  const tokens = scanAddresses(text).filter((token) => otherMeaning(text, token) === undefined);
  const found: LineAddress[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const next = tokens[index + 1];
    if (token === undefined) break;
    const role = next === undefined ? undefined : roleBehind(text, token, next);
    if (next === undefined || role === undefined) {
      found.push({ token, role: 'address' });
      continue;
    }
    found.push({ token, role: 'address', partner: next }, { token: next, role, partner: token });
    index++;
  }
  return found;
}

/** What an IPv4 address right behind another one is to it: no host has an address that begins with 0 or 255. */
function roleBehind(
  text: string,
  first: AddressToken,
  second: AddressToken,
): 'mask' | 'wildcard' | undefined {
  if (first.address.family !== 4 || second.address.family !== 4) return undefined;
  if (first.prefixLength !== undefined || second.prefixLength !== undefined) return undefined;
  const between = text.slice(first.end, second.start).trim().toLowerCase();
  if (between !== '' && between !== 'mask') return undefined;
  const { bits } = second.address;
  // All addresses: no subnet has 0.0.0.0 for its only host.
  if (between === '' && first.address.bits === 0 && bits === 0xffffffff) return 'wildcard';
  if (between === 'mask' || bits >>> 24 === 255) return 'mask';
  if (bits === 0) return first.address.bits === 0 ? 'mask' : 'wildcard';
  if (maskLength(bits) !== undefined) return 'mask';
  return bits >>> 24 === 0 || maskLength(~bits >>> 0) !== undefined ? 'wildcard' : undefined;
}

/**
 * What a quad alone is more likely than an address: no host has one that begins with 255 or 0. The broadcast address, the
 * default and the smallest numbers stay what they are.
 */
export function looksLikeMask(bits: number): 'mask' | 'wildcard' | undefined {
  if (bits === 0xffffffff || bits < 7) return undefined;
  if (bits >>> 24 === 255 && maskLength(bits) !== undefined) return 'mask';
  return bits >>> 24 === 0 && maskLength(~bits >>> 0) !== undefined ? 'wildcard' : undefined;
}
