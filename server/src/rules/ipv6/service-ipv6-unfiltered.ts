import { ipv6Reach } from '../../model/ipv6/ipv6-presence';
import { ipv4ListsByEffect } from '../../model/ipv6/open-acls';
import { type Ipv4OnlyAccess, ipv4OnlyAccess } from '../../model/services/access';
import { defineRule } from '../rule';

/** Past this many a finding for each says nothing more. */
const MOST = 20;

const names: Readonly<Record<Ipv4OnlyAccess['service'], string>> = {
  snmp: 'SNMP',
  ntp: 'NTP',
  http: 'the web server',
};

export default defineRule({
  id: 'service-ipv6-unfiltered',
  severity: 'information',
  scope: 'file',
  what: 'A service of the device limits its users by an IPv4 access list, and by none for IPv6.',
  why: 'SNMP, NTP and the web server take one access list for each family. Without one for IPv6 whoever reaches an IPv6 address of the device is served.',
  silent:
    'Where no interface in service has an IPv6 address besides its link-local one, where the list permits everybody, and where the web server is off.',
  messages: {
    open: '"{acl}" limits {service} over IPv4 only: over IPv6 everybody who reaches the device is served.',
  },
  examples: {
    bad: [
      `interface Loopback0
 ipv6 address 2001:DB8::1/128
!! service-ipv6-unfiltered
snmp-server group READERS v3 priv access 20
!! service-ipv6-unfiltered
ntp access-group serve-only 20
ntp access-group peer 20
!! service-ipv6-unfiltered
ip http access-class 20
ip http secure-server
access-list 20 permit 192.0.2.0 0.0.0.255`,
    ],
    good: [
      `interface Loopback0
 ipv6 address 2001:DB8::1/128
snmp-server group READERS v3 priv access ipv6 NMS6 20
ntp access-group serve-only 20
ntp access-group ipv6 serve-only NMS6
no ip http server
no ip http secure-server
ip http access-class 20
access-list 20 permit 192.0.2.0 0.0.0.255
ipv6 access-list NMS6
 permit ipv6 2001:DB8:99::/64 any`,
      `interface Loopback0
 ip address 192.0.2.1 255.255.255.255
snmp-server community k3pt RO 20
access-list 20 permit 192.0.2.9`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS SNMP Command Reference',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/snmp/command/nm-snmp-cr-book.html',
    },
    { title: 'RFC 9099, section 2.7', url: 'https://www.rfc-editor.org/rfc/rfc9099#section-2.7' },
  ],
  reads: [ipv4OnlyAccess, ipv6Reach, ipv4ListsByEffect],
  check(report, accesses, reach, lists) {
    if (reach !== 'routed') return;
    const limited = causesOf(accesses.filter(({ acl }) => !lists.open.has(acl)));
    const shown = limited.length > MOST ? limited.slice(0, 1) : limited;
    for (const { first, others } of shown) {
      const alike = limited.length > MOST ? limited.slice(1).map((cause) => cause.first) : others;
      report({
        at: first.mark,
        message: 'open',
        holes: { acl: first.acl, service: names[first.service] },
        related: alike.slice(0, MOST).map(({ mark }) => ({ at: mark, message: 'Over IPv4 only, too' })),
      });
    }
  },
});

interface Cause {
  readonly first: Ipv4OnlyAccess;
  readonly others: readonly Ipv4OnlyAccess[];
}

/** The lists of NTP stand or fall together; each community, group and user of SNMP has lists of its own. */
function causesOf(accesses: readonly Ipv4OnlyAccess[]): Cause[] {
  const byService = (service: Ipv4OnlyAccess['service']): Cause[] => {
    const [first, ...others] = accesses.filter((access) => access.service === service);
    return first === undefined ? [] : [{ first, others }];
  };
  const snmp = accesses.filter(({ service }) => service === 'snmp');
  return [...snmp.map((first) => ({ first, others: [] })), ...byService('ntp'), ...byService('http')];
}
