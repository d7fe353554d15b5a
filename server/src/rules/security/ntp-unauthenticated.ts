import { isWholeConfig } from '../../model/device';
import { type NtpAuthentication, type NtpServer, ntpAuthentication } from '../../model/security/ntp';
import { defineRule, type Fix, type RawFinding } from '../rule';

export default defineRule({
  id: 'ntp-unauthenticated',
  severity: 'hint',
  scope: 'file',
  what: 'The time is taken from whoever answers under the address of an NTP server.',
  why: 'An answer can be forged. Wrong time makes certificates invalid, keys of a key chain change too early, and log messages of an attack look as if they came from another day. A server proves itself by a key that is defined, trusted, and asked for.',
  silent:
    'In a part of a configuration for a key that may be defined elsewhere, and for a missing `ntp authenticate`.',
  messages: {
    unkeyed: 'No key is asked of this server: whoever can forge its answers sets the time of the device.',
    undefined:
      'Key {key} is not defined with "ntp authentication-key": the server cannot prove itself by it.',
    untrusted: 'Key {key} is defined but not trusted: the server cannot prove itself by it.',
    ignored: '"ntp authenticate" is missing: IOS takes the time from servers that prove nothing.',
  },
  examples: {
    bad: [
      `ntp authenticate
ntp authentication-key 5 md5 tick
ntp trusted-key 5
!! ntp-unauthenticated
ntp server 192.0.2.10 key 6
ntp server 192.0.2.11 key 5
!! ntp-unauthenticated
ntp server 192.0.2.12`,
      `ntp authentication-key 5 md5 tick
ntp authenticate
!! ntp-unauthenticated
ntp server 192.0.2.10 key 5`,
      `hostname R1
ntp authentication-key 5 md5 tick
ntp trusted-key 5
!! ntp-unauthenticated
ntp server 192.0.2.10 key 5
ntp server 192.0.2.11 key 5
end`,
    ],
    good: [
      `ntp authentication-key 5 md5 tick
ntp authenticate
ntp trusted-key 1 - 9
ntp server vrf MGMT 192.0.2.10 key 5 prefer`,
      `ntp server 192.0.2.10 key 5`,
      `ntp server 192.0.2.10
no ntp server 192.0.2.10`,
    ],
  },
  references: [
    { title: 'RFC 5905, section 7.3', url: 'https://www.rfc-editor.org/rfc/rfc5905#section-7.3' },
    {
      title: 'Cisco Guide to Harden Cisco IOS Devices',
      url: 'https://www.cisco.com/c/en/us/support/docs/ip/access-lists/13608-21.html',
    },
    { title: 'CIS Cisco IOS 17.x Benchmark, 2.3.1', url: 'https://www.cisecurity.org/benchmark/cisco' },
  ],
  reads: [ntpAuthentication, isWholeConfig],
  check(report, ntp, isWhole) {
    for (const server of ntp.servers) {
      const finding = judge(server, ntp, isWhole);
      if (finding !== undefined) report(finding);
    }
    const proven = ntp.servers.filter((server) => provesItself(server, ntp));
    const [first] = proven;
    if (ntp.enforced || !isWhole || first === undefined) return;
    const fix = proven.length === ntp.servers.length ? enforce(ntp) : undefined;
    report({ at: first.mark, message: 'ignored', ...(fix === undefined ? {} : { fix }) });
  },
});

function judge({ key, mark }: NtpServer, ntp: NtpAuthentication, isWhole: boolean): RawFinding | undefined {
  if (key === undefined) return { at: mark, message: 'unkeyed' };
  const holes = { key: `${key.number}` };
  const definition = ntp.keys.get(key.number);
  if (definition === undefined)
    return isWhole || ntp.keys.size > 0 ? { at: key.mark, message: 'undefined', holes } : undefined;
  if (ntp.isTrusted(key.number)) return undefined;
  const command = `ntp trusted-key ${key.number}`;
  const edits = [{ kind: 'insert-after', at: definition, lines: [command] } as const];
  return { at: key.mark, message: 'untrusted', holes, fix: { title: `Add "${command}"`, edits } };
}

function provesItself({ key }: NtpServer, { keys, isTrusted }: NtpAuthentication): boolean {
  return key !== undefined && keys.has(key.number) && isTrusted(key.number);
}

/** Behind the keys, as IOS prints it. Only where no server would be left out by it. */
function enforce({ keys }: NtpAuthentication): Fix | undefined {
  const at = [...keys.values()].at(-1);
  const command = 'ntp authenticate';
  return at && { title: `Add "${command}"`, edits: [{ kind: 'insert-after', at, lines: [command] }] };
}
