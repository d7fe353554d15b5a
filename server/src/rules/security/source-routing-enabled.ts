import { type CommandLine, lastLines, lineMark } from '../../model/command-lines';
import { isWholeConfig } from '../../model/device';
import { ipv4Line, nameLine } from '../../model/security/name-line';
import { switchesOnly } from '../../model/security/switching';
import { defineRule, type Fix } from '../rule';

const IPV4 = 'no ip source-route';
const IPV6 = 'no ipv6 source-route';

export default defineRule({
  id: 'source-routing-enabled',
  severity: 'hint',
  scope: 'file',
  what: 'Packets may say themselves which way they take.',
  why: 'IOS forwards packets along the hops that their IP options list, and does so by default. Nobody needs that, and it leads packets around filters and to addresses that no route leads to. The routing header of type 0 does the same for IPv6 (RFC 5095 forbids it).',
  silent:
    'In parts of a configuration, unless a line switches it on; on devices that only switch frames, where it is not switched on.',
  messages: {
    on: 'IOS forwards packets along the hops that their sender lists: that leads them around filters.',
    ipv6: 'IOS obeys routing headers of type 0: packets can be sent around filters, or to and fro until a link is full.',
    missing:
      '"no ip source-route" is missing: by default IOS forwards packets along the hops that their sender lists.',
  },
  examples: {
    bad: [
      `version 15.7
!! source-routing-enabled
hostname R1
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
end`,
      `!! source-routing-enabled
ip source-route
!! source-routing-enabled
ipv6 source-route`,
    ],
    good: [
      `version 15.7
hostname R1
no ip source-route
end`,
      `version 15.2
hostname SW1
interface GigabitEthernet0/1
 switchport mode access
end`,
      `interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0`,
    ],
  },
  references: [
    {
      title: 'Cisco Guide to Harden Cisco IOS Devices',
      url: 'https://www.cisco.com/c/en/us/support/docs/ip/access-lists/13608-21.html',
    },
    { title: 'RFC 5095', url: 'https://www.rfc-editor.org/rfc/rfc5095' },
    { title: 'CIS Cisco IOS 17.x Benchmark, 3.1.1', url: 'https://www.cisecurity.org/benchmark/cisco' },
  ],
  reads: [lastLines(['ip-source-route', 'ipv6-source-route']), isWholeConfig, nameLine, switchesOnly],
  check(report, lines, isWhole, name, isSwitch) {
    const ipv4 = lines.get('ip-source-route');
    const ipv6 = lines.get('ipv6-source-route');
    if (ipv6?.on) report({ at: lineMark(ipv6), message: 'ipv6', fix: change(ipv6, IPV6) });
    if (ipv4?.on) report({ at: lineMark(ipv4), message: 'on', fix: change(ipv4, IPV4) });
    if (ipv4 !== undefined || !isWhole || name === undefined || isSwitch) return;
    const fix = { title: `Add "${IPV4}"`, edits: [ipv4Line(name, IPV4)] };
    report({ at: name.mark, message: 'missing', fix });
  },
});

function change(line: CommandLine, text: string): Fix {
  return { title: `Change to "${text}"`, edits: [{ kind: 'replace', at: lineMark(line), text }] };
}
