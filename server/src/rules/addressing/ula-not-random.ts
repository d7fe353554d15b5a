import { formatIpv6 } from '../../base/ip/format';
import { uniqueLocalOf } from '../../base/ip/transition';
import { usesDocumentationSpace } from '../../model/addressing/space-in-use';
import { eachRow } from '../../model/facts';
import { interfaces } from '../../model/interfaces';
import { defineRule } from '../rule';

/** The unique local addresses whose global ID nobody drew by lot. */
const plannedLocals = eachRow(interfaces, [], ({ ipv6 }) =>
  ipv6.filter(({ address }) => {
    const local = uniqueLocalOf(address);
    return local !== undefined && (local.lBit === 0 || local.globalId === 0n);
  }),
);

export default defineRule({
  id: 'ula-not-random',
  severity: 'hint',
  scope: 'file',
  what: 'A unique local address has a global ID that was not drawn by lot.',
  why: 'The 40 bits behind fd00::/8 keep the networks of two sites apart when they are joined by a VPN or a merger. With zeros, which many choose, both have the same addresses, and one of them is renumbered.',
  silent:
    'In configurations that also use documentation addresses, as examples and labs do; said once for a document.',
  messages: {
    zero: '{address} has a global ID of zeros: sites that are joined later have the same prefix. RFC 4193 wants a random one.',
    'l-bit': '{address} is in fc00::/8, which is not defined: unique local addresses begin with fd.',
  },
  examples: {
    bad: [
      `interface Vlan80
!! ula-not-random
 ipv6 address FD00:0:0:80::1/64
interface Vlan81
 ipv6 address FD00:0:0:81::1/64`,
      `interface Vlan80
!! ula-not-random
 ipv6 address FC12:80::1/64`,
    ],
    good: [
      `interface Vlan80
 ipv6 address FD5E:91C:77A2:80::1/64`,
      `interface Vlan80
 ipv6 address FD00::1/64
interface Vlan81
 ipv6 address 2001:DB8:81::1/64`,
    ],
  },
  references: [{ title: 'RFC 4193, section 3.2', url: 'https://www.rfc-editor.org/rfc/rfc4193#section-3.2' }],
  reads: [plannedLocals, usesDocumentationSpace],
  check(report, [first], isExample) {
    if (isExample || first === undefined) return;
    const { address, mark } = first;
    const message = uniqueLocalOf(address)?.lBit === 0 ? 'l-bit' : 'zero';
    report({ at: mark, message, holes: { address: formatIpv6(address) } });
  },
});
