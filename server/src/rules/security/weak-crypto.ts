import { type Weakness, weakAlgorithms } from '../../model/security/ciphers';
import { defineRowRule } from '../rule';

export default defineRowRule({
  id: 'weak-crypto',
  severity: 'warning',
  scope: 'file',
  what: 'A policy, proposal or transform set of a VPN names algorithms that no longer hold.',
  why: 'What two peers have in common they agree on, so one weak word in the list can decide. DES has short keys and 3DES short blocks, small Diffie-Hellman groups can be broken by whoever has the means, so that recorded traffic can be read years later, and RFC 8247 and RFC 8221 no longer allow MD5. Aggressive mode sends a hash of the shared key that can be guessed at leisure.',
  silent: 'For defaults that the document does not name, since they differ between releases.',
  messages: {
    cipher: '{names} can be broken: whoever records the traffic can decrypt it. AES is the least that holds.',
    'short-block':
      '{names} has blocks of 64 bits: parts of what is sent can be read from a long recording. AES is the least that holds.',
    'no-cipher': '{names} encrypts nothing: packets of this set can be read on the way.',
    hash: 'RFC 8247 and RFC 8221 forbid {names}: SHA-256 is the least that holds.',
    group:
      'Diffie-Hellman group {names} is too small: who has the means works out the keys from a recording. Group 14 is the least that holds.',
    aggressive:
      'Aggressive mode sends a hash of the shared key unencrypted: whoever records it can guess the key at leisure.',
    several: '{names} no longer hold: what is sent can be read from a recording, or changed on the way.',
  },
  examples: {
    bad: [
      `crypto isakmp policy 20
!! weak-crypto
 encryption 3des
!! weak-crypto
 hash md5
 authentication pre-share
!! weak-crypto
 group 5
!! weak-crypto
crypto ipsec transform-set OLD esp-3des esp-md5-hmac
!! weak-crypto
crypto ipsec transform-set CLEAR esp-null esp-sha-hmac`,
      `crypto ikev2 proposal SITES
!! weak-crypto
 encryption aes-cbc-256 3des
 integrity sha256
!! weak-crypto
 group 14 2
crypto isakmp profile BRANCH
!! weak-crypto
 initiate mode aggressive`,
    ],
    good: [
      `crypto isakmp policy 20
 encr aes 256
 hash sha256
 authentication pre-share
 group 14
crypto ipsec transform-set NEW esp-aes 256 esp-sha256-hmac
crypto ipsec transform-set GCM esp-gcm 256`,
      `crypto isakmp policy 20
 group 2
 group 19
 hash md5
 no hash
crypto isakmp policy 30
 authentication pre-share`,
    ],
  },
  references: [
    {
      title: 'Cisco: Next Generation Cryptography',
      url: 'https://sec.cloudapps.cisco.com/security/center/resources/next_generation_cryptography',
    },
    { title: 'RFC 8247, section 2', url: 'https://www.rfc-editor.org/rfc/rfc8247#section-2' },
    { title: 'RFC 8221, sections 5 and 6', url: 'https://www.rfc-editor.org/rfc/rfc8221#section-5' },
  ],
  each: weakAlgorithms,
  reads: [],
  // No fix: the peer has to change with it, or the tunnel stays down.
  check(report, { weaknesses, names, mark }) {
    const [weakness] = weaknesses;
    const message: Weakness | 'several' = weaknesses.length === 1 && weakness ? weakness : 'several';
    report({ at: mark, message, holes: { names: names.join(' and ') } });
  },
});
