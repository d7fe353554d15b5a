/** A made-up configuration of about so many lines, with the proportions of a provider edge router. */
export function madeUpConfig(lines: number): string {
  const parts = ['version 15.7', 'hostname BENCH', 'ipv6 unicast-routing', '!'];
  for (let site = 0; parts.length < lines - LINES_A_SITE; site++) parts.push(...siteLines(site));
  parts.push('end', '');
  return parts.join('\n');
}

const LINES_A_SITE = 26;

function siteLines(site: number): string[] {
  const [high, low] = [(site >> 8) & 255, site & 255];
  const hex = site.toString(16);
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
    `router bgp 65000`,
    ` neighbor 10.${high}.${low}.2 remote-as ${64512 + (site % 1000)}`,
    ` neighbor 10.${high}.${low}.2 route-map SITE-${site}-IN in`,
    ` neighbor 2001:DB8:${hex}::2 remote-as ${64512 + (site % 1000)}`,
    '!',
    `ip route 172.16.${low}.0 255.255.255.0 10.${high}.${low}.2`,
    `ipv6 route 2001:DB8:${hex}:1::/64 2001:DB8:${hex}::2`,
    '!',
  ];
}
