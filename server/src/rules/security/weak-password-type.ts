import { isChange, isWholeConfig } from '../../model/device';
import { type Secret, type SecretUse, secrets } from '../../model/security/secrets';
import { defineRule, type RawFinding } from '../rule';

const subjects: Readonly<Record<SecretUse, string>> = {
  enable: 'The password of privileged mode',
  user: 'The password of the user',
  line: 'The password of the line',
  key: 'The key',
  bgp: 'The password of the BGP session',
  server: 'The key of the server',
  snmp: 'The password of the user',
};

export default defineRule({
  id: 'weak-password-type',
  severity: 'warning',
  scope: 'file',
  what: 'A password or key is kept in clear, as type 7 or as type 4.',
  why: 'Type 0 is the password itself, type 7 is turned back into it by any of a hundred web pages, and type 4 is a hash without salt that falls to guessing. Whoever reads the configuration, a backup of it or a ticket that quotes it can log in. Secrets of type 8 or 9 and keys of type 6 stand up to that.',
  silent:
    'For what stands in place of a secret (`<removed>`, `*****`, `xxx`, a variable), for keys of BGP of type 7, and in commands to be pasted for a `secret` without a type, which IOS hashes as it is typed.',
  messages: {
    clear: '{subject} stands in clear: whoever reads this configuration or a backup of it has it.',
    hashed:
      '{subject} stands in clear in this document: IOS hashes it on the device, but whoever reads the document has it.',
    'type-7': '{subject} is of type 7, which hides nothing: anyone can turn it back into clear text at once.',
    'type-4': '{subject} is of type 4, a hash without salt that falls to guessing; Cisco has withdrawn it.',
    unused: 'IOS asks for "enable secret" instead: this password opens nothing and only gives itself away.',
    md5: '{subject} stands in clear, and MD5 is all that protects it on the way.',
  },
  examples: {
    bad: [
      `!! weak-password-type
enable password opensesame
!! weak-password-type
username anna privilege 15 password 0 letmein
!! weak-password-type
username carl secret 4 Zq2ab7TnvXcWm4L0pK9sR3uYe6iOgHdFjB1AxMwNQtE
line vty 0 4
!! weak-password-type
 password 7 0538030C331D5E`,
      `hostname R1
enable secret 9 $9$2bcdefghijklmn$Q0bQ2v7dQm1qv0qkq6i5w3c4r8t9y0u1i2o3p4a5s6d
!! weak-password-type
enable password 7 0538030C331D5E
key chain IGP
 key 1
!! weak-password-type
  key-string 7 0538030C331D5E
router bgp 65010
!! weak-password-type
 neighbor 192.0.2.9 password s3ssion
tacacs server T1
!! weak-password-type
 key t4cacs
end`,
    ],
    good: [
      `enable secret 9 $9$2bcdefghijklmn$Q0bQ2v7dQm1qv0qkq6i5w3c4r8t9y0u1i2o3p4a5s6d
username anna privilege 15 secret 8 $8$2bcdefghijklmn$Q0bQ2v7dQm1qv0qkq6i5w3c4r8t9y0u1i2o3p4a5s6d
key chain IGP
 key 1
  key-string 6 WXYZabcd\\ABCdefGHIjkl`,
      `enable password <removed>
username anna password 7 *****
line vty 0 4
 password xxxxxxxx`,
      `enable password opensesame
no enable password`,
      `username anna privilege 15 secret letmein`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS Password Encryption Facts',
      url: 'https://www.cisco.com/c/en/us/support/docs/security-vpn/remote-authentication-dial-user-service-radius/107614-64.html',
    },
    {
      title: 'Cisco: Type 4 passwords issue',
      url: 'https://sec.cloudapps.cisco.com/security/center/content/CiscoSecurityResponse/cisco-sr-20130318-type4',
    },
    { title: 'CIS Cisco IOS 17.x Benchmark, 1.4', url: 'https://www.cisecurity.org/benchmark/cisco' },
  ],
  reads: [secrets, isChange, isWholeConfig],
  check(report, all, isPasted, isWhole) {
    const enabled = new Set(all.filter(isEnableSecret).map(({ level }) => level));
    for (const secret of all) {
      const message = messageFor(secret, enabled.has(secret.level), isPasted);
      if (message === undefined) continue;
      report({
        at: secret.mark,
        message,
        holes: { subject: subjects[secret.use] },
        // In commands to be pasted the fix would have to repeat the password in its title.
        ...(message === 'unused' && isWhole ? removal(secret) : {}),
      });
    }
  },
});

function messageFor(secret: Secret, enabled: boolean, isPasted: boolean): string | undefined {
  const { use, storage, isHashed, isTyped } = secret;
  if (storage === 'other' || (use === 'bgp' && storage === 'type-7')) return undefined;
  if (use === 'enable' && !isHashed && enabled) return 'unused';
  if (storage !== 'clear') return storage;
  if (use === 'snmp') return 'md5';
  if (!isHashed) return 'clear';
  return isPasted && !isTyped ? undefined : 'hashed';
}

function isEnableSecret({ use, isHashed }: Secret): boolean {
  return use === 'enable' && isHashed;
}

function removal({ mark }: Secret): Pick<RawFinding, 'fix'> {
  return { fix: { title: 'Remove "enable password"', edits: [{ kind: 'remove-line', at: mark }] } };
}
