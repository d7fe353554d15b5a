import { digits, repeat } from './repeat.mts';

/** A provider edge router: a site after the other, each with a bit of everything. */
export function edgeLines(lines: number, first = 0): string[] {
  return repeat(lines, first, siteLines);
}

function siteLines(site: number): string[] {
  const { high, low, hex } = digits(site);
  return [
    `interface GigabitEthernet0/${site}`,
    ` description link to site ${site}`,
    ` ip address 10.${high}.${low}.1 255.255.255.252`,
    ` ipv6 address 2001:DB8:${hex}::1/64`,
    ' ip access-group EDGE in',
    ' ip ospf 1 area 0',
    ' no shutdown',
    '!',
    `ip access-list extended SITE-${site}`,
    ` permit tcp host 10.${high}.${low}.1 any eq 179`,
    ` permit udp 10.${high}.${low}.0 0.0.0.3 any range 1024 2048`,
    ' deny ip any any log',
    '!',
    `ip prefix-list SITE-${site} seq 5 permit 10.${high}.${low}.0/24 le 32`,
    `route-map SITE-${site}-IN permit 10`,
    ` match ip address prefix-list SITE-${site}`,
    ` set community 65000:${site % 65000} additive`,
    '!',
    'router bgp 65000',
    ` neighbor 10.${high}.${low}.2 remote-as ${64512 + (site % 1000)}`,
    ` neighbor 10.${high}.${low}.2 route-map SITE-${site}-IN in`,
    ` neighbor 2001:DB8:${hex}::2 remote-as ${64512 + (site % 1000)}`,
    '!',
    `ip route 172.16.${low}.0 255.255.255.0 10.${high}.${low}.2`,
    `ipv6 route 2001:DB8:${hex}:1::/64 2001:DB8:${hex}::2`,
    '!',
  ];
}
