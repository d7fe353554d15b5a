import { parseIpv4, parseIpv6, parsePrefix } from '../../base/ip/parse';
import type { AclWords } from './acl-words';
import { type Cube, cubeV4, cubeV6, prefixCube } from './cube';
import type { Family } from './types';

/** The addresses of one side of an entry. */
export type WrittenAddress = 'any' | { readonly cube: Cube } | { readonly group: string };

/** The addresses that come next; undefined where they are a name of a host, or not understood. */
export function readAddress(
  words: AclWords,
  family: Family,
  side: 'source' | 'destination',
): WrittenAddress | undefined {
  if (words.takeKeyword('any') !== undefined) return 'any';
  if (words.takeKeyword('object-group', 'addrgroup') !== undefined) {
    const group = words.takeNamed(side);
    return group === undefined ? undefined : { group };
  }
  words.takeKeyword('host');
  const text = words.takeNamed(side);
  if (text === undefined) return undefined;
  const wildcard = words.takeNamed(`${side}-wildcard`);
  const cube = family === 4 ? readV4(text, wildcard) : readV6(text, wildcard);
  return cube === undefined ? undefined : { cube };
}

function readV4(text: string, wildcard: string | undefined): Cube | undefined {
  const bits = parseIpv4(text);
  const free = wildcard === undefined ? 0 : parseIpv4(wildcard);
  return bits === undefined || free === undefined ? undefined : cubeV4(bits, free);
}

function readV6(text: string, wildcard: string | undefined): Cube | undefined {
  const prefix = parsePrefix(text);
  if (prefix?.address.family === 6) return prefixCube(6, prefix.address.bits, prefix.length);
  const bits = parseIpv6(text);
  const free = wildcard === undefined ? 0n : parseIpv6(wildcard);
  return bits === undefined || free === undefined ? undefined : cubeV6(bits, free);
}
