import { malformedAddresses } from '../../model/malformed';
import { defineRule } from '../rule';

/** What IOS takes all the same. */
const acceptable: ReadonlySet<string> = new Set(['leading-zero', 'length-leading-zero']);

export default defineRule({
  id: 'invalid-address',
  severity: 'error',
  scope: 'file',
  what: 'A word that stands where an address belongs is not an address.',
  why: 'IOS refuses the line, so that the address, route or neighbor is missing after the paste, often without anybody seeing it. Numbers with leading zeros it takes, so that these are information only.',
  silent: 'In free text, in comments, and for commands that Conf T does not know.',
  messages: {
    'address-missing': '{text} has a length but no address. IOS refuses the line.',
    'bad-character':
      '{text} is not an address: it holds a character that no address has. IOS refuses the line.',
    'dot-for-colon':
      '{text} is not an IPv6 address: a dot stands where a colon belongs. IOS refuses the line.',
    'dotted-not-last':
      '{text} is not an IPv6 address: dotted decimals can only stand at its end. IOS refuses the line.',
    'doubled-compression':
      '{text} is not an IPv6 address: `::` can stand in it once only. IOS refuses the line.',
    'triple-colon':
      '{text} is not an IPv6 address: it has more than two colons in a row. IOS refuses the line.',
    'stray-colon':
      '{text} is not an IPv6 address: it begins or ends with a single colon. IOS refuses the line.',
    'stray-dot': '{text} is not an address: a dot stands where a digit belongs. IOS refuses the line.',
    'too-many-groups':
      '{text} is not an IPv6 address: it has more than eight groups, `::` counted as one. IOS refuses the line.',
    'too-few-groups':
      '{text} is not an IPv6 address: it has fewer than eight groups and no `::`. IOS refuses the line.',
    'group-too-long':
      '{text} is not an IPv6 address: a group has more than four digits. IOS refuses the line.',
    'octet-out-of-range': '{text} is not an IPv4 address: an octet is above 255. IOS refuses the line.',
    'octet-count': '{text} is not an IPv4 address: it does not have four octets. IOS refuses the line.',
    'leading-zero':
      '{text} has an octet with leading zeros, which IOS reads as decimal and other tools as octal.',
    hexadecimal: '{text} is not an IPv4 address: octets are written in decimal. IOS refuses the line.',
    'length-out-of-range':
      '{text} has a prefix length that is longer than the address. IOS refuses the line.',
    'length-missing-digits': '{text} has no number behind the slash. IOS refuses the line.',
    'length-not-a-number': '{text} has a prefix length that is not a number. IOS refuses the line.',
    'length-leading-zero': '{text} has a prefix length with a leading zero, which not every tool takes.',
    'mask-for-length': '{text} has a mask where a prefix length belongs. IOS refuses the line.',
    'two-lengths': '{text} has two prefix lengths. IOS refuses the line.',
    zone: '{text} has a zone that is not the name of one. IOS refuses the line.',
    'length-for-mask': '{text} is a prefix length where a mask belongs. IOS refuses the line.',
  },
  examples: {
    bad: [
      `interface GigabitEthernet0/0
!! invalid-address
 ip address 192.0.2.300 255.255.255.0
!! invalid-address
 ipv6 address 2001:db8:192.168:c417::1/64
!! invalid-address
 ipv6 address 2001:db8::1::2/64
!! invalid-address
 ipv6 address 2001:db8::1/129`,
      `!! invalid-address
ipv6 route 2001:db8:12345::/48 2001:db8::1
!! invalid-address
ip prefix-list P permit 192.0.2.0/33
router bgp 65000
!! invalid-address
 neighbor 192.0.2.256 remote-as 65001`,
    ],
    good: [
      `interface GigabitEthernet0/0
 description was 192.0.2.300, see 2001:db8::1::2
 ip address 192.0.2.30 255.255.255.0
 ipv6 address 2001:db8:192:168:c417::1/64
 ipv6 address FE80::1 link-local
 ipv6 address SITE ::1:0:0:0:1/64`,
    ],
  },
  references: [
    { title: 'RFC 4291, section 2.2', url: 'https://www.rfc-editor.org/rfc/rfc4291#section-2.2' },
    { title: 'RFC 5952', url: 'https://www.rfc-editor.org/rfc/rfc5952' },
  ],
  reads: [malformedAddresses],
  check(report, words) {
    for (const { mark, text, fault } of words) {
      const { suggestion } = fault;
      report({
        at: mark,
        message: fault.kind,
        holes: { text },
        ...(acceptable.has(fault.kind) && { severity: 'information' }),
        ...(suggestion === undefined
          ? {}
          : {
              fix: {
                title: `Change to ${suggestion}`,
                edits: [{ kind: 'replace', at: mark, text: suggestion }],
              },
            }),
      });
    }
  },
});
