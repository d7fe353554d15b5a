import { type CommandLine, commandLines, hasKeyword, lineMark } from '../../model/command-lines';
import type { Mark } from '../../model/mark';
import { defineRule, type Fix } from '../rule';

/** By command, what the service does for strangers, and the command that switches it off. */
const services: Readonly<Record<string, { readonly message: string; readonly off: string }>> = {
  'service-tcp-small-servers': { message: 'small', off: 'no service tcp-small-servers' },
  'service-udp-small-servers': { message: 'small', off: 'no service udp-small-servers' },
  'ip-finger': { message: 'finger', off: 'no ip finger' },
  'service-finger': { message: 'finger', off: 'no service finger' },
  'ip-bootp-server': { message: 'bootp', off: 'no ip bootp server' },
  'service-pad': { message: 'pad', off: 'no service pad' },
  'ip-identd': { message: 'identd', off: 'no ip identd' },
  'service-config': { message: 'config', off: 'no service config' },
};

/** Loading a configuration from a server at start: one form has a URL, the other the name of a file. */
const BOOT = ['file-url', 'boot-from-server'];

export default defineRule({
  id: 'small-services-enabled',
  severity: 'information',
  scope: 'file',
  what: 'A small service that nobody needs any more is switched on.',
  why: 'Echo and chargen can be made to talk to each other until the processor is busy with nothing else, finger and identd tell strangers who is logged in, and a configuration that is loaded from the network is whatever the first server to answer sends.',
  silent: 'Where a service is on by default and no line says so.',
  messages: {
    small:
      'Echo, discard and chargen answer everybody: two hosts that are made to talk to each other keep the processor busy.',
    finger: 'Whoever asks by finger is told who is logged in, and from where.',
    bootp: 'The device answers BOOTP requests, and hands its software to whoever asks.',
    pad: 'The device takes X.25 PAD connections, a way in that filters of IP do not see.',
    identd: 'Whoever asks by ident is told which user opened a connection.',
    config: 'At start the device asks the network for its configuration, and takes it from whoever answers.',
    boot: 'At start the device loads its configuration over the network, from a server that proves nothing of itself.',
  },
  examples: {
    bad: [
      `!! small-services-enabled
service udp-small-servers
!! small-services-enabled
ip finger
!! small-services-enabled
ip identd`,
      `hostname R1
!! small-services-enabled
service config
!! small-services-enabled
boot network tftp://192.0.2.9/network-confg
end`,
    ],
    good: [
      `no service pad
no ip bootp server
no ip identd
service tcp-keepalives-in
boot system flash:image.bin`,
      `service config
no service config`,
    ],
  },
  references: [
    {
      title: 'Cisco Guide to Harden Cisco IOS Devices',
      url: 'https://www.cisco.com/c/en/us/support/docs/ip/access-lists/13608-21.html',
    },
    { title: 'CIS Cisco IOS 17.x Benchmark, 2.1', url: 'https://www.cisecurity.org/benchmark/cisco' },
  ],
  reads: [commandLines([...Object.keys(services), ...BOOT])],
  check(report, lines) {
    const last = new Map(lines.map((line) => [keyOf(line), line]));
    for (const [key, line] of last) {
      if (key === '' || !line.on) continue;
      const service = services[key];
      const at = lineMark(line);
      if (service === undefined) report({ at, message: 'boot' });
      else report({ at, message: service.message, fix: change(at, service.off) });
    }
  },
});

/** What a line speaks of; nothing for the other files that are named by URL. */
function keyOf({ id, line }: CommandLine): string {
  if (!BOOT.includes(id)) return id;
  return hasKeyword(line, 'boot') && hasKeyword(line, 'network') ? 'boot-network' : '';
}

function change(at: Mark, text: string): Fix {
  return { title: `Change to "${text}"`, edits: [{ kind: 'replace', at, text }] };
}
