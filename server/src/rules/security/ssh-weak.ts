import { argument } from '../../model/bound-line';
import {
  argumentMark,
  type CommandLine,
  commandLines,
  hasKeyword,
  lastLines,
  lineMark,
} from '../../model/command-lines';
import { defineRule } from '../rule';

const SHORTEST_BITS = 2048;
/** With a shorter RSA key no session of version 2 is opened. */
const SHORTEST_FOR_VERSION_2 = 768;

export default defineRule({
  id: 'ssh-weak',
  severity: 'warning',
  scope: 'file',
  what: 'SSH speaks its first version only, or a key is made too short.',
  why: 'Version 1 of SSH protects what it carries by a checksum that can be forged: whoever sits on the way may put in commands. RSA keys of less than 2048 bits can be broken.',
  silent:
    'Without `ip ssh version`, since the default differs between releases, and where the length of a key is asked for.',
  messages: {
    version: 'Only version 1 of SSH is spoken: whoever sits on the way can change what is typed.',
    key: 'An RSA key of {bits} bits can be broken; {shortest} are the least that still hold.',
  },
  examples: {
    bad: [
      `!! ssh-weak
ip ssh version 1`,
      `hostname R1
ip domain name example.com
!! ssh-weak
ip ssh version 1
!! ssh-weak
crypto key generate rsa general-keys modulus 1024`,
    ],
    good: [
      `ip ssh version 2`,
      `ip ssh version 1
ip ssh version 2`,
      `crypto key generate rsa modulus 4096
crypto key generate rsa`,
    ],
  },
  references: [
    {
      title: 'Cisco: Next Generation Cryptography',
      url: 'https://sec.cloudapps.cisco.com/security/center/resources/next_generation_cryptography',
    },
    { title: 'CIS Cisco IOS 17.x Benchmark, 2.1.1', url: 'https://www.cisecurity.org/benchmark/cisco' },
  ],
  reads: [lastLines(['ssh-version']), commandLines(['key-generate'])],
  check(report, versions, keys) {
    const version = versions.get('ssh-version');
    if (version?.on && hasKeyword(version.line, '1')) {
      const at = lineMark(version);
      const text = 'ip ssh version 2';
      const fix = { title: `Change to "${text}"`, edits: [{ kind: 'replace', at, text } as const] };
      // Without a key that is long enough nobody could log in any more.
      const hasKey = keys.some((key) => key.on && bitsOf(key) >= SHORTEST_FOR_VERSION_2);
      report({ at, message: 'version', ...(hasKey ? { fix } : {}) });
    }
    for (const key of keys) {
      const bits = bitsOf(key);
      if (!key.on || bits === 0 || bits >= SHORTEST_BITS) continue;
      const at = argumentMark(key, 'bits');
      const text = `${SHORTEST_BITS}`;
      report({
        at,
        message: 'key',
        holes: { bits: `${bits}`, shortest: text },
        fix: { title: `Change to ${text} bits`, edits: [{ kind: 'replace', at, text }] },
      });
    }
  },
});

/** The length that a line gives a key; 0 where it is asked for. */
function bitsOf({ line }: CommandLine): number {
  return Number(argument(line, 'bits')?.text ?? 0);
}
