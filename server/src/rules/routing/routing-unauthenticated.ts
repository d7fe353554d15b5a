import { bgpNeighbors } from '../../model/bgp/neighbors';
import { argument } from '../../model/bound-line';
import { commandLines } from '../../model/command-lines';
import { eachRow, fact } from '../../model/facts';
import { sameSets } from '../../model/names/same-set';
import { defineRowRule } from '../rule';

const withoutPassword = eachRow(bgpNeighbors, [], (neighbor) => {
  const { kind, session, isComplete, isListenedTo } = neighbor;
  if (kind !== 'external' || !isComplete || isListenedTo) return [];
  return (session.password ?? session.shutdown) === undefined ? [neighbor] : [];
});

const sameNames = sameSets();

/** The neighbors and groups that have TCP-AO, in lower case. */
const signed = fact([commandLines(['bgp-neighbor-ao'])], (lines) =>
  sameNames(
    lines.flatMap(({ line, on }) => {
      const word = argument(line, 'address') ?? argument(line, 'group');
      return on && word !== undefined ? [word.text.toLowerCase()] : [];
    }),
  ),
);

export default defineRowRule({
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
  each: withoutPassword,
  reads: [signed],
  check(report, { name, session, definition }, names) {
    const group = session.peerGroup?.value ?? '';
    if (names.has(name.toLowerCase()) || names.has(group.toLowerCase())) return;
    report({ at: definition, message: 'unsigned', holes: { neighbor: name } });
  },
});
