import { bgpNeighbors } from '../../model/bgp/neighbors';
import { argument } from '../../model/bound-line';
import { commandLines } from '../../model/command-lines';
import { defineRule } from '../rule';

const signed = commandLines(['bgp-neighbor-ao']);

export default defineRule({
  id: 'routing-unauthenticated',
  severity: 'hint',
  scope: 'file',
  what: 'A BGP neighbor of another AS has no password.',
  why: 'Anybody who can send TCP packets with the addresses of the session can reset it, or take part in it. A password makes both routers sign and check every packet.',
  silent:
    'For neighbors of the same AS or confederation, those that are shut down, take part in a group or template that the document does not define, or have TCP-AO.',
  messages: {
    unsigned:
      'No password for {neighbor}, of another AS: packets of the session are not signed, so that anyone who forges its addresses can reset it.',
  },
  examples: {
    bad: [
      `router bgp 64830
!! routing-unauthenticated
 neighbor 198.51.100.30 remote-as 64831
 neighbor UPSTREAM peer-group
 neighbor UPSTREAM remote-as 64832
!! routing-unauthenticated
 neighbor 2001:DB8:32::1 peer-group UPSTREAM`,
    ],
    good: [
      `router bgp 64830
 neighbor 198.51.100.30 remote-as 64831
 neighbor 198.51.100.30 password 7 13061E010803
 neighbor UPSTREAM peer-group
 neighbor UPSTREAM remote-as 64832
 neighbor UPSTREAM password 7 13061E010803
 neighbor 2001:DB8:32::1 peer-group UPSTREAM
 neighbor 10.83.0.2 remote-as 64830`,
      `router bgp 64830
 neighbor 198.51.100.30 remote-as 64831
 neighbor 198.51.100.30 shutdown`,
    ],
  },
  references: [
    { title: 'RFC 7454, section 5.1', url: 'https://www.rfc-editor.org/rfc/rfc7454#section-5.1' },
    {
      title: 'CIS Cisco IOS 17.x Benchmark, neighbor password',
      url: 'https://www.cisecurity.org/benchmark/cisco',
    },
  ],
  reads: [bgpNeighbors, signed],
  check(report, neighbors, signedLines) {
    const withKeys = new Set(
      signedLines.flatMap(({ line, on }) => {
        const word = argument(line, 'address') ?? argument(line, 'group');
        return on && word !== undefined ? [word.text.toLowerCase()] : [];
      }),
    );
    for (const { kind, session, isComplete, isListenedTo, name, definition } of neighbors) {
      if (kind !== 'external' || !isComplete || isListenedTo) continue;
      if (session.password !== undefined || session.shutdown !== undefined) continue;
      const names = [name, session.peerGroup?.value ?? ''];
      if (names.some((one) => withKeys.has(one.toLowerCase()))) continue;
      report({ at: definition, message: 'unsigned', holes: { neighbor: name } });
    }
  },
});
