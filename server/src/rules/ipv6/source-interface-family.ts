import { markedText } from '../../model/ipv6/line-text';
import type { SourceUse } from '../../model/services/source-users';
import { wrongSources } from '../../model/services/wrong-sources';
import { defineRule, type Fix } from '../rule';

const names: Readonly<Record<SourceUse['service'], string>> = {
  logging: 'syslog',
  ntp: 'NTP',
  snmp: 'SNMP',
  radius: 'RADIUS',
  tacacs: 'TACACS+',
  dns: 'DNS',
  'flow-exporter': 'flow export',
  'flow-export': 'NetFlow',
  bgp: 'BGP',
};

export default defineRule({
  id: 'source-interface-family',
  severity: 'warning',
  scope: 'file',
  what: 'The source interface of a service has no address of the family in which all its hosts are reached.',
  why: 'IOS takes the source address of a packet from the interface only if that has one of the same family. Else packets leave with the address of the exit interface, which servers and their filters do not expect; a BGP session does not come up.',
  silent:
    'Where hosts of both families, a name or a link-local address is among the hosts, where the interface is not in the document, gets or borrows its address from elsewhere, or is shut down, and for TFTP (`tftp-source-interface-ipv6`), FTP and SSH, whose hosts no configuration names.',
  messages: {
    service:
      '{interface} has no IPv{family} address, and every {service} host here is reached over IPv{family}: packets leave with the address of the exit interface instead.',
    bgp: '{interface} has no IPv{family} address to open the session to {host} from: it does not come up.',
  },
  examples: {
    bad: [
      `interface Loopback1
 ip address 192.0.2.1 255.255.255.255
ntp server 2001:DB8:123::1
ntp server ipv6 2001:DB8:123::2
!! source-interface-family
ntp source Loopback1`,
      `interface Loopback1
 ipv6 address 2001:DB8::1/128
interface Loopback2
 ip address 192.0.2.2 255.255.255.255
logging host 198.51.100.5
!! source-interface-family
logging source-interface lo1
router bgp 64500
 neighbor 2001:DB8::9 remote-as 64500
!! source-interface-family
 neighbor 2001:DB8::9 update-source Loopback2`,
      `interface Loopback0
 ip address 192.0.2.1 255.255.255.255
flow exporter COLLECTOR
 destination 2001:DB8:99::9
!! source-interface-family
 source Loopback0`,
    ],
    good: [
      `interface Loopback1
 ip address 192.0.2.1 255.255.255.255
 ipv6 address 2001:DB8::1/128
interface Loopback2
 ip address 192.0.2.2 255.255.255.255
ntp server 2001:DB8:123::1
ntp source Loopback1
logging host 198.51.100.5
logging host ipv6 2001:DB8:5::5
logging source-interface Loopback2
snmp-server host nms.example.net version 2c traps-only
snmp-server trap-source Loopback2`,
      `interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
 ipv6 address autoconfig
tacacs server A
 address ipv6 2001:DB8:49::1
ipv6 tacacs source-interface GigabitEthernet0/0
router bgp 64500
 neighbor 2001:DB8::9 remote-as 64500
 neighbor 2001:DB8::9 update-source GigabitEthernet0/0`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS IPv6 Command Reference: ipv6 tacacs source-interface',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/ipv6/command/ipv6-cr-book/ipv6-i5.html',
    },
  ],
  reads: [wrongSources],
  check(report, uses) {
    for (const use of uses) {
      const [host] = use.hosts;
      report({
        at: use.at,
        message: use.service === 'bgp' ? 'bgp' : 'service',
        holes: {
          interface: use.interface,
          family: `${use.family}`,
          service: names[use.service],
          host: host === undefined ? '' : markedText(host),
        },
        related: use.hosts.slice(0, 5).map((at) => ({ at, message: `Reached over IPv${use.family}` })),
        ...(use.service === 'bgp' ? {} : { fix: remove(use) }),
      });
    }
  },
});

/** What IOS does already: it picks the source by itself. */
function remove({ line: at }: SourceUse): Fix {
  return { title: `Remove "${markedText(at)}"`, edits: [{ kind: 'remove-line', at }] };
}
