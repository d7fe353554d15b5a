import { type SectionFact, sectionFact } from '../facts';
import type { InterfaceIpv4, InterfaceIpv6 } from '../interfaces';
import { readIpv4, readIpv6 } from './interface-addresses';

/** A line that gives an interface an address, of exactly one family. */
export interface AddressLine {
  readonly ipv4: InterfaceIpv4 | undefined;
  readonly ipv6: InterfaceIpv6 | undefined;
}

const IPV4 = 'ip-address';
const IPV6: readonly string[] = ['ipv6-address', 'ipv6-address-link-local'];

/**
 * Every line that gives an address to an interface, one by one: a device refuses a wrong one whatever comes after it. A
 * line that the same mode takes back later is left out.
 */
export const addressLines: SectionFact<AddressLine> = sectionFact([IPV4, ...IPV6], (section, lines) => {
  let found: AddressLine[] = [];
  for (const line of lines) {
    const isIpv4 = line.form?.id === IPV4;
    const ipv4 = isIpv4 ? readIpv4(line, section) : undefined;
    const ipv6 = isIpv4 ? undefined : readIpv6(line, section);
    if (line.negation === undefined) found.push({ ipv4, ipv6 });
    else found = found.filter((one) => !isTakenBack(one, isIpv4, ipv4, ipv6));
  }
  return found.filter((one) => one.ipv4 !== undefined || one.ipv6 !== undefined);
});

/** A line that takes an address back names it; without one it takes all of the family back. */
function isTakenBack(
  one: AddressLine,
  isIpv4: boolean,
  ipv4: InterfaceIpv4 | undefined,
  ipv6: InterfaceIpv6 | undefined,
): boolean {
  if (isIpv4) return one.ipv4 !== undefined && (ipv4 === undefined || ipv4.address === one.ipv4.address);
  return one.ipv6 !== undefined && (ipv6 === undefined || ipv6.address === one.ipv6.address);
}
