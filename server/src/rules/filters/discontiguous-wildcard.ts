import { formatIpv4 } from '../../base/ip/format';
import { oddWildcards } from '../../model/filters/wildcards';
import { defineRowRule } from '../rule';

export default defineRowRule({
  id: 'discontiguous-wildcard',
  severity: 'information',
  scope: 'file',
  what: 'A wildcard mask mixes ones and zeros.',
  why: 'IOS compares exactly the bits whose place in the mask is zero. A mask with zeros behind ones matches addresses that are apart from each other, often in many networks, which is seldom meant: more often a dot or a digit went wrong.',
  silent:
    'For masks that end in 254, with which odd or even addresses are told apart, for netmasks under which the address has no ones, and for a mask that stands in three or more places of the document.',
  messages: {
    addresses: '{wildcard} has zeros behind ones: the line matches {count} addresses apart from each other.',
    ranges:
      '{wildcard} has zeros behind ones: the line matches {count} ranges apart from each other, not one.',
  },
  examples: {
    bad: [
      `ip access-list standard BRANCHES
!! discontiguous-wildcard
 permit 10.0.7.0 0.255.0.255
router ospf 7
!! discontiguous-wildcard
 network 10.20.0.0 0.0.255.0 area 0`,
    ],
    good: [
      `ip access-list standard EVEN
 permit 10.0.0.0 0.255.255.254
 permit 172.16.0.0 0.15.255.255
 deny 0.0.0.255 255.255.255.0`,
      `access-list 31 permit 10.0.7.0 0.255.0.255
access-list 31 permit 10.0.8.0 0.255.0.255
access-list 31 permit 10.0.9.0 0.255.0.255`,
    ],
  },
  references: [
    {
      title: 'Cisco: Configure IP Access Lists, Masks',
      url: 'https://www.cisco.com/c/en/us/support/docs/security/ios-firewall/23602-confaccesslists.html',
    },
  ],
  each: oddWildcards,
  reads: [],
  check(report, { uses }) {
    for (const { wildcard, wildcardMark } of uses) {
      const behind = trailingOnes(wildcard);
      report({
        at: wildcardMark,
        message: behind === 0 ? 'addresses' : 'ranges',
        holes: { wildcard: formatIpv4(wildcard), count: String(2 ** (countOnes(wildcard) - behind)) },
      });
    }
  },
});

/** The ones at the end of a wildcard mask: the addresses that they leave open follow each other. */
function trailingOnes(wildcard: number): number {
  return 31 - Math.clz32(~wildcard & -~wildcard);
}

function countOnes(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
