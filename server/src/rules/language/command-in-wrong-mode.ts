import { isWholeConfig } from '../../model/device';
import { GLOBAL_MODE } from '../../model/state';
import { unrecognised } from '../../model/unrecognised';
import { defineRowRule } from '../rule';

export default defineRowRule({
  id: 'command-in-wrong-mode',
  severity: 'warning',
  scope: 'file',
  what: 'A command stands in a mode that does not have it, and is whole in another one.',
  why: 'IOS refuses the line: usually the line that opens the mode is missing above it, or another one came in between.',
  silent:
    'Where several modes have the command, where a mode around the line has it, behind a line that Conf T does not know, in templates, and in the global mode of what is a part of a configuration only.',
  messages: {
    mode: 'IOS refuses this command in the mode {mode}: it belongs to the mode {belongs}.',
  },
  examples: {
    bad: [
      `hostname R1
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
router ospf 1
!! command-in-wrong-mode
 ip address 192.0.2.5 255.255.255.0
 router-id 192.0.2.1
!! command-in-wrong-mode
 switchport mode access
 network 192.0.2.0 0.0.0.255 area 0
!! command-in-wrong-mode
transport input ssh
end`,
    ],
    good: [
      `interface GigabitEthernet0/0
 switchport mode access
 ip route 192.0.2.0 255.255.255.0 192.0.2.129
router ospf 1
 network 192.0.2.0 0.0.0.255 area 0`,
      `hostname R1
interface FastEthernet0/0
 ip address 192.0.2.1 255.255.255.0
interface Serial1/0
no ip address
encapsulation frame-relay
end`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS Configuration Fundamentals: Using the Command-Line Interface',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/fundamentals/configuration/15mt/fundamentals-15-mt-book/cf-cli-basics.html',
    },
  ],
  each: unrecognised,
  reads: [isWholeConfig],
  check(report, { mark, mode, reason }, whole) {
    if (reason.kind !== 'mode' || (mode === GLOBAL_MODE && !whole)) return;
    report({ at: mark, message: 'mode', holes: { belongs: reason.belongs, mode } });
  },
});
