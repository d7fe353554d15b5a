import { block, blocks, type HostileText, times, v4, v6 } from './text';

/** Many entries of lists. */
export const manyEntries: readonly HostileText[] = [
  {
    what: 'entries of an access list',
    text: (n) =>
      block('ip access-list extended A', n, (i) => `permit tcp host ${v4(i)} any eq ${i % 65_535}`),
  },
  {
    what: 'entries that overlap',
    text: (n) =>
      block(
        'ip access-list extended A',
        n,
        (i) =>
          `permit ip ${v4(i * 4099)} ${i % 2 ? '0.0.255.255' : '0.255.0.255'} ${v4(i * 257)} 0.${i % 7}.255.3`,
      ),
  },
  {
    what: 'entries that never match',
    text: (n) =>
      `ip access-list extended A\n permit ip any any\n${times(n, (i) => ` deny ip host ${v4(i)} any`)}`,
  },
  {
    what: 'entries of an IPv6 access list',
    text: (n) =>
      block(
        'ipv6 access-list A',
        n,
        (i) => `permit tcp ${v6(i)}::/${32 + (i % 90)} any range ${i % 999} ${1000 + (i % 999)}`,
      ),
  },
  {
    what: 'lines of a numbered access list',
    text: (n) => times(n, (i) => `access-list 101 permit ip host ${v4(i)} any`),
  },
  {
    what: 'access lists',
    text: (n) =>
      blocks(
        n,
        (i) => `ip access-list extended A${i}`,
        (i) => `permit ip host ${v4(i)} any`,
      ),
  },
  {
    what: 'entries of a prefix list',
    text: (n) =>
      times(n, (i) => `ip prefix-list P seq ${5 * i + 5} permit ${v4(i * 256)}/${8 + (i % 17)} le 32`),
  },
  {
    what: 'entries of an IPv6 prefix list',
    text: (n) =>
      times(n, (i) => `ipv6 prefix-list P seq ${5 * i + 5} permit ${v6(i)}::/${32 + (i % 33)} ge 64`),
  },
  {
    what: 'equal sequence numbers',
    text: (n) => times(n, (i) => `ip prefix-list P seq 5 permit ${v4(i * 256)}/24`),
  },
  {
    what: 'clauses of a route-map',
    text: (n) =>
      blocks(
        n,
        (i) => `route-map R permit ${i}`,
        (i) => `match ip address prefix-list P${i}`,
      ),
  },
];
