import { isChange } from '../../model/device';
import { allocatedIn } from '../../model/filters/allocated-space';
import { bogonFilters } from '../../model/filters/bogon-filters';
import { isOwnSpace } from '../../model/filters/bogon-uses';
import { interfacesByName } from '../../model/interfaces';
import { defineRowRule } from '../rule';

const MOST_NAMED = 4;

export default defineRowRule({
  id: 'bogon-filter-too-wide',
  severity: 'warning',
  scope: 'file',
  what: 'A filter against unused addresses denies space that is in use.',
  why: 'Since 2011 no block of /8 is free: lists of unused IPv4 space from before deny networks that are on the Internet today, and so do lists of unused IPv6 space. Whoever sits behind such a list cannot reach them.',
  silent:
    'For lists that deny fewer than four special-purpose blocks, for entries that deny part of a /8, long prefixes only, or everything, and for space in which the device has an address of its own.',
  messages: {
    one: '{blocks} is in use on the Internet: this entry cuts its networks off.',
    several: '{blocks} are in use on the Internet: this entry cuts their networks off.',
  },
  examples: {
    bad: [
      `ip prefix-list NO-MARTIANS seq 10 deny 0.0.0.0/8 le 32
ip prefix-list NO-MARTIANS seq 20 deny 10.0.0.0/8 le 32
ip prefix-list NO-MARTIANS seq 30 deny 172.16.0.0/12 le 32
ip prefix-list NO-MARTIANS seq 40 deny 192.168.0.0/16 le 32
!! bogon-filter-too-wide
ip prefix-list NO-MARTIANS seq 50 deny 36.0.0.0/7 le 32
ip prefix-list NO-MARTIANS seq 60 permit 0.0.0.0/0 le 24`,
      `ip access-list standard OUTSIDE
 deny 10.0.0.0 0.255.255.255
 deny 127.0.0.0 0.255.255.255
 deny 169.254.0.0 0.0.255.255
 deny 192.168.0.0 0.0.255.255
!! bogon-filter-too-wide
 deny 42.0.0.0 0.255.255.255
 permit any`,
    ],
    good: [
      `ip prefix-list NO-MARTIANS seq 10 deny 0.0.0.0/8 le 32
ip prefix-list NO-MARTIANS seq 20 deny 10.0.0.0/8 le 32
ip prefix-list NO-MARTIANS seq 30 deny 172.16.0.0/12 le 32
ip prefix-list NO-MARTIANS seq 40 deny 192.168.0.0/16 le 32
ip prefix-list NO-MARTIANS seq 50 deny 36.0.0.0/8 ge 25
ip prefix-list NO-MARTIANS seq 60 deny 240.0.0.0/4 le 32
ip prefix-list NO-MARTIANS seq 70 permit 0.0.0.0/0 le 24
ip prefix-list NO-MARTIANS seq 80 deny 0.0.0.0/0 le 32`,
      `interface Loopback0
 ip address 23.7.7.7 255.255.255.255
ip prefix-list NO-OWN seq 10 deny 10.0.0.0/8 le 32
ip prefix-list NO-OWN seq 20 deny 127.0.0.0/8 le 32
ip prefix-list NO-OWN seq 30 deny 172.16.0.0/12 le 32
ip prefix-list NO-OWN seq 40 deny 192.168.0.0/16 le 32
ip prefix-list NO-OWN seq 50 deny 23.0.0.0/8 le 32`,
      `ip prefix-list CUSTOMER seq 10 deny 36.0.0.0/8 le 32
ip prefix-list CUSTOMER seq 20 permit 0.0.0.0/0 le 24`,
    ],
  },
  references: [
    {
      title: 'IANA IPv4 Address Space Registry',
      url: 'https://www.iana.org/assignments/ipv4-address-space/ipv4-address-space.xhtml',
    },
    {
      title: 'IANA IPv6 Global Unicast Address Assignments',
      url: 'https://www.iana.org/assignments/ipv6-unicast-address-assignments/ipv6-unicast-address-assignments.xhtml',
    },
  ],
  each: bogonFilters,
  reads: [interfacesByName, isChange],
  check(report, { kind, denied }, interfaces, isPasted) {
    for (const { bits, length, mark } of denied) {
      const { blocks, whole } = allocatedIn(bits, length);
      if (blocks.length === 0 || isOwnSpace(interfaces, bits, length)) continue;
      const named = blocks.slice(0, MOST_NAMED).join(', ');
      const others = blocks.length - MOST_NAMED;
      report({
        at: mark,
        message: blocks.length === 1 ? 'one' : 'several',
        holes: { blocks: others > 0 ? `${named} and ${others} more` : named },
        ...(whole &&
          !(isPasted && kind === 'access-list') && {
            fix: { title: 'Remove the entry', edits: [{ kind: 'remove-line', at: mark }] },
          }),
      });
    }
  },
});
