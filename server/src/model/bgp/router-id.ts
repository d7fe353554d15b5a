import { type Fact, fact } from '../facts';
import { type Interface, interfacesByName } from '../interfaces';
import { hasUnknownCommands } from './unknown-commands';

/** True where an interface has an IPv4 address, or may get one that the document does not show. */
export const anyIpv4: Fact<boolean> = fact([interfacesByName, hasUnknownCommands], (byName, unknown) => {
  if (unknown) return true;
  for (const one of byName.values()) if (mayHaveIpv4(one)) return true;
  return false;
});

function mayHaveIpv4({ ipv4, dynamicIpv4, unnumberedFrom, unclear }: Interface): boolean {
  return ipv4.length > 0 || dynamicIpv4 || unnumberedFrom !== undefined || unclear;
}
