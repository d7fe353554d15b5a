import { digits, repeat } from './repeat.mts';

const ENTRIES = 24;

/** A firewall: one access list with half of all lines, and many of the length of a screen. */
export function aclLines(lines: number, first = 0): string[] {
  const half = Math.floor(lines / 2);
  return [
    `ip access-list extended EVERYTHING-${first}`,
    ...repeat(half - 2, first, (index) => entryLines(index)),
    ' deny ip any any log',
    '!',
    'interface GigabitEthernet0/0',
    ' ip address 192.0.2.1 255.255.255.0',
    ` ip access-group EVERYTHING-${first} in`,
    '!',
    ...repeat(lines - half - 6, first, listLines),
  ];
}

function entryLines(index: number): string[] {
  const { high, low } = digits(index);
  const port = 1024 + (index % 60_000);
  return [
    ` remark customer ${index}`,
    ` permit tcp host 10.${high}.${low}.9 192.168.${low}.0 0.0.0.255 eq ${port}`,
    ` permit udp 10.${high}.${low}.0 0.0.0.7 any range ${port} ${port + 8}`,
    ` deny icmp 172.16.${high}.0 0.0.0.255 host 10.${high}.${low}.9 echo`,
  ];
}

function listLines(index: number): string[] {
  const { high, low, hex } = digits(index);
  return [
    `ip access-list extended ZONE-${index}`,
    ...Array.from({ length: ENTRIES / 4 }, (_, entry) => entryLines(index * 8 + entry)).flat(),
    '!',
    `ipv6 access-list ZONE6-${index}`,
    ` permit tcp 2001:DB8:${hex}::/48 any eq 443`,
    ' permit icmp any any packet-too-big',
    ' permit icmp any any nd-na',
    ' permit icmp any any nd-ns',
    ' deny ipv6 any any log',
    '!',
    `interface Vlan${index + 1}`,
    ` ip address 10.${high}.${low}.1 255.255.255.0`,
    ` ip access-group ZONE-${index} in`,
    ` ipv6 traffic-filter ZONE6-${index} in`,
    '!',
  ];
}
