import { maskOfLength } from '../../base/ip/parse';
import { cubeCovers, leadingFixed, prefixCube } from './cube';
import { ALL_FIELDS, ALL_PROTOCOLS } from './packets';
import type { AccessList, AclEntry } from './types';

/**
 * Whether an entry matches a route where its list is used on routes: the source is compared with the address of the
 * prefix, the destination of an extended entry with its netmask.
 */
export function routePacketDecision(
  { family, kind }: AccessList,
  { packets }: AclEntry,
  route: { readonly bits: number | bigint; readonly length: number },
): 'yes' | 'no' | 'unknown' {
  if (packets === undefined || packets.conditional || packets.extras.length > 0) return 'unknown';
  const address = prefixCube(family, route.bits, family === 4 ? 32 : 128);
  const answers = packets.boxes.map(({ protocols, source, destination, first, second }) => {
    if (protocols !== ALL_PROTOCOLS || first !== ALL_FIELDS || second !== ALL_FIELDS) return 'unknown';
    if (!cubeCovers(source, address)) return 'no';
    if (kind === 'standard' || leadingFixed(destination) === 0) {
      // Whether a longer prefix in an IPv6 list matches a shorter one of its address is not documented.
      return family === 6 && leadingFixed(source) > route.length ? 'unknown' : 'yes';
    }
    if (family === 6) return 'unknown';
    return cubeCovers(destination, prefixCube(4, maskOfLength(route.length), 32)) ? 'yes' : 'no';
  });
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}
