import { formatIpv4 } from '../../base/ip/format';
import { meantWildcard, type Wildcard, wildcardLines } from '../../model/filters/wildcards';
import { defineRowRule, type FixEdit } from '../rule';

export default defineRowRule({
  id: 'wildcard-ignores-address-bits',
  severity: 'hint',
  scope: 'file',
  what: 'An address has bits that its wildcard mask leaves out of the comparison.',
  why: 'IOS clears these bits: what it stores and shows is another address than the one that was typed, and the line matches more than the host that it seems to name.',
  silent: 'Where the wildcard mask is a netmask by mistake: `netmask-as-wildcard` reports that.',
  messages: {
    ignored: '{address} {wildcard} matches as {stored} does: IOS stores the address so.',
  },
  examples: {
    bad: [
      `!! wildcard-ignores-address-bits
access-list 24 permit 192.168.40.99 0.0.0.255
ip access-list extended SITE
!! wildcard-ignores-address-bits
 permit ip 10.8.3.1 0.0.1.255 host 10.9.9.9
router ospf 7
!! wildcard-ignores-address-bits
 network 10.20.30.1 0.0.0.3 area 0`,
    ],
    good: [
      `access-list 24 permit 192.168.40.0 0.0.0.255
access-list 24 permit host 192.168.41.99
access-list 24 permit 192.168.42.99 0.0.0.0
ip access-list extended SITE
 permit ip 10.8.2.0 0.0.1.255 any
 permit ip 10.9.0.5 0.0.255.0 any`,
    ],
  },
  references: [
    {
      title: 'Cisco: Configure IP Access Lists, Masks',
      url: 'https://www.cisco.com/c/en/us/support/docs/security/ios-firewall/23602-confaccesslists.html',
    },
  ],
  each: wildcardLines,
  reads: [],
  check(report, { wildcards }) {
    const wrong = wildcards.filter(
      (own) => storedAddress(own) !== own.address && meantWildcard(own) === undefined,
    );
    const [first] = wrong;
    if (first === undefined) return;
    const stored = wrong.map((own) => formatIpv4(storedAddress(own)));
    const edits = wrong.map(
      (own, at): FixEdit => ({ kind: 'replace', at: own.addressMark, text: stored[at] ?? '' }),
    );
    report({
      at: first.addressMark,
      message: 'ignored',
      holes: {
        address: formatIpv4(first.address),
        wildcard: formatIpv4(first.wildcard),
        stored: stored[0] ?? '',
      },
      fix: { title: `Write ${stored.join(' and ')}, as IOS does`, edits },
    });
  },
});

function storedAddress({ address, wildcard }: Wildcard): number {
  return (address & ~wildcard) >>> 0;
}
