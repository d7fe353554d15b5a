import { formatIpv4 } from '../../base/ip/format';
import { meantWildcard, type WildcardLine, wildcardLines } from '../../model/filters/wildcards';
import { defineRowRule, type FixEdit } from '../rule';

export default defineRowRule({
  id: 'netmask-as-wildcard',
  severity: 'warning',
  scope: 'file',
  what: 'A netmask stands where a wildcard mask belongs.',
  why: 'The ones of a wildcard mask are the bits that IOS does not compare. With a netmask it compares the host part only: the line matches hosts of every network, and hardly one of those that are meant. EIGRP and newer releases of OSPF turn the netmask around by themselves; others do not.',
  silent:
    'Where the address has no ones under the mask, as in `0.0.0.1 255.255.255.254`, which is a way to match odd addresses.',
  messages: {
    'access-list':
      '{netmask} is a netmask: as a wildcard mask it leaves out the network and compares the host part. {wildcard} is meant.',
    ospf: '{netmask} is a netmask. Where the release does not turn it into the wildcard mask {wildcard}, OSPF runs on other interfaces than meant.',
    eigrp:
      '{netmask} is a netmask: a wildcard mask belongs here, {wildcard}, which IOS makes of it if it sees the mistake.',
  },
  examples: {
    bad: [
      `!! netmask-as-wildcard
access-list 23 permit 192.168.40.0 255.255.255.0
ip access-list extended GUESTS
!! netmask-as-wildcard
 deny ip 172.16.0.0 255.240.0.0 10.8.0.0 255.255.0.0
 permit ip any any`,
      `router ospf 7
!! netmask-as-wildcard
 network 10.20.0.0 255.255.0.0 area 3
router eigrp 7
!! netmask-as-wildcard
 network 10.20.0.0 255.255.252.0`,
    ],
    good: [
      `access-list 23 permit 192.168.40.0 0.0.0.255
ip access-list standard ODD
 permit 0.0.0.1 255.255.255.254
 permit 0.0.0.0 255.255.255.255
router ospf 7
 network 10.20.0.0 0.0.255.255 area 3
 network 0.0.0.0 255.255.255.255 area 0`,
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
  check(report, { reader, wildcards }) {
    const wrong = wildcards.flatMap((own) => {
      const meant = meantWildcard(own);
      return meant === undefined ? [] : [{ own, meant }];
    });
    const [first] = wrong;
    if (first === undefined) return;
    const [netmask, wildcard] = [formatIpv4(first.own.wildcard), formatIpv4(first.meant)];
    const edits = wrong.map(
      ({ own, meant }): FixEdit => ({ kind: 'replace', at: own.wildcardMark, text: formatIpv4(meant) }),
    );
    report({
      at: first.own.wildcardMark,
      message: reader satisfies WildcardLine['reader'],
      ...(reader !== 'access-list' && { severity: 'information' }),
      holes: { netmask, wildcard },
      fix: { title: `Change to ${wrong.map(({ meant }) => formatIpv4(meant)).join(' and ')}`, edits },
    });
  },
});
