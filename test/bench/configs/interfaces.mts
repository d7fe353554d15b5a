import { digits, repeat } from './repeat.mts';

/** A broadband gateway: subinterfaces, each in a VRF of its own. */
export function interfaceLines(lines: number, first = 0): string[] {
  return repeat(lines, first, subscriberLines);
}

function subscriberLines(index: number): string[] {
  const { high, low, hex } = digits(index);
  const parent = Math.floor(index / 4000);
  const vlan = 2 + (index % 4000);
  return [
    `vrf definition CUSTOMER-${index}`,
    ` rd 65000:${index}`,
    ' address-family ipv4',
    ' exit-address-family',
    ' address-family ipv6',
    ' exit-address-family',
    '!',
    `interface GigabitEthernet0/${parent}.${vlan}`,
    ` description customer ${index}`,
    ` encapsulation dot1Q ${vlan}`,
    ` vrf forwarding CUSTOMER-${index}`,
    ` ip address 10.${high}.${low}.1 255.255.255.0`,
    ' no ip redirects',
    ' no ip proxy-arp',
    ` ipv6 address 2001:DB8:${hex}::1/64`,
    ' ipv6 nd other-config-flag',
    ' ip tcp adjust-mss 1452',
    '!',
  ];
}
