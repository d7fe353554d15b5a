import { reservedUses } from '../../model/addressing/reserved-uses';
import { usesGlobalSpace } from '../../model/addressing/space-in-use';
import { defineRowRule } from '../rule';

/** What labs and examples use on purpose, and real networks by mistake. */
const forExamples: ReadonlySet<string> = new Set(['documentation', 'benchmarking']);

export default defineRowRule({
  id: 'reserved-address-in-use',
  severity: 'hint',
  scope: 'file',
  what: 'An address of documentation, withdrawn or reserved space is used in routing.',
  why: 'Nobody owns such addresses and other networks filter them, so that nothing comes back from outside; some hosts and routers refuse them, and withdrawn space may be given to somebody else.',
  silent:
    'For documentation and benchmarking addresses where no interface has a global address, as in labs and examples; for routes to Null0, and for addresses that no interface can have (`interface-special-address`).',
  messages: {
    documentation: '{text} is in {block}, which is for documentation only: other networks filter it.',
    benchmarking:
      '{text} is in {block}, which is for measurements in a laboratory: other networks filter it.',
    'class-e': '{text} is in {block}, which is reserved: routers and hosts drop packets with such addresses.',
    discard: '{text} is in {block}, whose packets are to be discarded (RFC 6666).',
    '6bone':
      '{text} is in {block}, space of the 6bone that was returned in 2006 (RFC 3701): nobody routes it.',
    'site-local':
      '{text} is site-local, which RFC 3879 has withdrawn: use a unique local prefix (RFC 4193) instead.',
    reserved:
      '{text} is in space that IANA holds back: it may be given another meaning, and nobody routes it.',
  },
  examples: {
    bad: [
      `interface GigabitEthernet0/0
 ip address 8.8.4.9 255.255.255.252
interface GigabitEthernet0/1
!! reserved-address-in-use
 ip address 198.51.100.1 255.255.255.0
!! reserved-address-in-use
 ipv6 address FEC0:0:0:7::1/64
!! reserved-address-in-use
ip route 203.0.113.0 255.255.255.0 8.8.4.10`,
      `!! reserved-address-in-use
ipv6 route 3FFE:8000::/32 GigabitEthernet0/0 FE80::1
interface GigabitEthernet0/0
!! reserved-address-in-use
 ipv6 address 4000:7::1/64`,
    ],
    good: [
      `interface GigabitEthernet0/0
 ip address 198.51.100.1 255.255.255.0
 ipv6 address 2001:DB8:7::1/64
router bgp 65010
 neighbor 198.51.100.2 remote-as 65011
ip route 203.0.113.0 255.255.255.0 198.51.100.2`,
      `interface GigabitEthernet0/0
 ip address 8.8.4.9 255.255.255.252
ip route 192.0.2.1 255.255.255.255 Null0
ip route 240.0.0.0 240.0.0.0 Null0
ipv6 route 100::/64 Null0`,
    ],
  },
  references: [
    {
      title: 'IANA IPv4 Special-Purpose Address Registry',
      url: 'https://www.iana.org/assignments/iana-ipv4-special-registry/iana-ipv4-special-registry.xhtml',
    },
    {
      title: 'IANA IPv6 Address Space',
      url: 'https://www.iana.org/assignments/ipv6-address-space/ipv6-address-space.xhtml',
    },
    { title: 'RFC 3879', url: 'https://www.rfc-editor.org/rfc/rfc3879' },
  ],
  each: reservedUses,
  reads: [usesGlobalSpace],
  check(report, { mark, text, space }, isLive) {
    if (forExamples.has(space.kind) && !isLive) return;
    report({ at: mark, message: space.kind, holes: { text, block: space.block ?? '' } });
  },
});
