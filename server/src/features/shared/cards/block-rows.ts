import type { Ipv4Facts, Ipv6Facts } from '../../../base/ip/facts';
import type { SpecialBlock } from '../../../base/ip/registry/special-block';
import { code } from '../markdown';
import { type Row, row } from './card';

/** Where the kind of a block of IANA's IPv6 space is defined. */
const spaceRfc: Readonly<Record<string, string>> = {
  '2000::/3': 'RFC 4291',
  'fc00::/7': 'RFC 4193',
  'fe80::/10': 'RFC 4291',
  'fec0::/10': 'RFC 3879',
  'ff00::/8': 'RFC 4291',
};

/** The registry blocks that hold an IPv6 address: special ones, and who assigns the rest. */
export function blockRowsV6({ special, space, registry, prefix }: Ipv6Facts): Row[] {
  // The default route lies in no block.
  if (prefix?.length === 0) return [];
  const assigned = registry && `${code(registry.block)} ${registry.registry}${heldBack(registry.status)}`;
  const saidAlready = special.some(({ block }) => block === space?.block);
  const whole =
    space === undefined || saidAlready
      ? undefined
      : `${code(space.block)} ${space.name} (${spaceRfc[space.block] ?? 'RFC 4291'})`;
  return [
    ...row('Block', specialText(special)),
    ...row('Registry', [assigned, whole].filter((part) => part !== undefined).join(', in ')),
  ];
}

/** The same for IPv4, with the class of old. */
export function blockRowsV4({ bits, special, space, class: letter, classfulLength }: Ipv4Facts): Row[] {
  const classful = `class ${letter}${classfulLength === undefined ? '' : ` (/${classfulLength})`}`;
  const status = space.status === 'ALLOCATED' ? '' : ` (${space.status.toLowerCase()})`;
  const slash8 = `${bits >>> 24}.0.0.0/8`;
  // The registry says of 10.0.0.0/8 and the like what the special block has said.
  if (special.some(({ block }) => block === slash8))
    return [['Block', `${specialText(special)}, ${classful}`]];
  return [
    ...row('Block', specialText(special)),
    ['Registry', `${code(slash8)} ${space.designation}${status}, ${classful}`],
  ];
}

/** `192.0.2.0/24 Documentation (RFC 5737), not globally reachable`, the most specific first. */
function specialText(blocks: readonly SpecialBlock[]): string {
  return blocks
    .map(({ block, name, rfc, globallyReachable }) => {
      const reach = globallyReachable ? 'globally reachable' : 'not globally reachable';
      return `${code(block)} ${name} (${rfc})${globallyReachable === null ? '' : `, ${reach}`}`;
    })
    .join('; ');
}

function heldBack(status: 'ALLOCATED' | 'RESERVED'): string {
  return status === 'RESERVED' ? ' (reserved)' : '';
}
