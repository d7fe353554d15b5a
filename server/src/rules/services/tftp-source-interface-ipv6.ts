import { formatIpv4, formatIpv6 } from '../../base/ip/format';
import { interfacesByName, primaryIpv4 } from '../../model/interfaces';
import { tftpOverIpv6, tftpSource } from '../../model/tftp';
import { defineRule } from '../rule';

export default defineRule({
  id: 'tftp-source-interface-ipv6',
  severity: 'warning',
  scope: 'file',
  what: '`ip tftp source-interface` is configured where files go over TFTP to an IPv6 server.',
  why: "Older IOS (12.4 and 15.x) takes the four bytes of the IPv4 address of the interface for the first four bytes of an IPv6 source address. The server answers to an address that is nobody's, and the copy times out.",
  silent: 'Unless the document holds a TFTP URL with an IPv6 server, and the interface an IPv4 address.',
  messages: {
    bytes:
      'Older IOS sends TFTP over IPv6 from {source} here: the bytes of {ipv4} on {interface}, taken for an IPv6 address. The server answers to nobody and the copy times out.',
  },
  examples: {
    bad: [
      `interface Loopback0
 ip address 192.0.2.1 255.255.255.255
 ipv6 address 2001:DB8::1/128
!! tftp-source-interface-ipv6
ip tftp source-interface Loopback0
archive
 path tftp://[2001:DB8:FFFF::10]/R1`,
      `interface Loopback0
 ip address 192.0.2.1 255.255.255.255
ipv6 host backup 2001:DB8:FFFF::10
!! tftp-source-interface-ipv6
ip tftp source-interface lo0
archive
 path tftp://backup/R1`,
    ],
    good: [
      `interface Loopback0
 ip address 192.0.2.1 255.255.255.255
ip tftp source-interface Loopback0
archive
 path tftp://198.51.100.9/R1`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS Configuration Fundamentals Command Reference: ip tftp source-interface',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/fundamentals/command/cf_command_ref/ip_tftp_source-interface.html',
    },
  ],
  reads: [tftpSource, tftpOverIpv6, interfacesByName],
  check(report, source, urls, byName) {
    const [url] = urls;
    if (source === undefined || url === undefined || byName.get(source.interface)?.shutdown) return;
    const own = primaryIpv4(source.interface, byName);
    if (own === undefined) return;
    report({
      at: source.mark,
      message: 'bytes',
      holes: {
        source: formatIpv6(BigInt(own.address) << 96n),
        ipv4: formatIpv4(own.address),
        interface: source.interface,
      },
      related: [{ at: url.mark, message: 'TFTP over IPv6' }],
      fix: { title: 'Remove "ip tftp source-interface"', edits: [{ kind: 'remove-line', at: source.mark }] },
    });
  },
});
