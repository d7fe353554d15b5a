import { specialOfV4, specialOfV6 } from '../../base/ip/special';
import { typeOfV6 } from '../../base/ip/type-v6';
import { eachRow, type Fact, fact } from '../facts';
import { type Interface, interfaces } from '../interfaces';
import { keyedFact } from '../keyed';
import { keysInUse } from '../keys-in-use';
import { isLoopback } from './interface-kind';
import { unusableIpv4 } from './unusable-address';

/** What an address of an interface is for: `global` can be reached from the Internet. */
type Space = 'documentation' | 'global' | 'other';

const spaces = eachRow(interfaces, [], (one) =>
  readSpaces(one)
    .filter((space) => space !== 'other')
    .map((space) => ({ space })),
);
const inUse = keysInUse(keyedFact(spaces, ({ space }) => space));

/** True where an interface has a documentation address (RFC 5737, RFC 3849, RFC 9637), as examples and labs do. */
export const usesDocumentationSpace: Fact<boolean> = fact([inUse], (all) => all.has('documentation'));

/** True where an interface has an address that can be reached from the Internet, as real networks do. */
export const usesGlobalSpace: Fact<boolean> = fact([inUse], (all) => all.has('global'));

/** The address of a loopback is often a mere number of the router, such as 1.1.1.1: it says nothing of the network. */
function readSpaces({ name, ipv4, ipv6 }: Interface): Space[] {
  const found = new Set<Space>();
  for (const { address } of ipv4) found.add(spaceOfIpv4(address));
  for (const { address } of ipv6) found.add(spaceOfIpv6(address));
  if (isLoopback(name)) found.delete('global');
  return [...found];
}

function spaceOfIpv4(address: number): Space {
  const [block] = specialOfV4(address);
  if (block === undefined) return unusableIpv4(address) === undefined ? 'global' : 'other';
  return block.name.startsWith('Documentation') ? 'documentation' : 'other';
}

function spaceOfIpv6(address: bigint): Space {
  const [block] = specialOfV6(address);
  if (block === undefined) return typeOfV6(address) === 'global-unicast' ? 'global' : 'other';
  return block.name === 'Documentation' ? 'documentation' : 'other';
}
