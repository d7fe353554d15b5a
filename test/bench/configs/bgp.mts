import { digits, repeat } from './repeat.mts';

/** How many lines a neighbor has: in the process, in each address family, and with its policy. */
const LINES_A_NEIGHBOR = 18;

/** A route server: one BGP process with thousands of lines, and a policy for each neighbor. */
export function bgpLines(lines: number, first = 0): string[] {
  const count = Math.max(1, Math.floor((lines - 10) / LINES_A_NEIGHBOR));
  const neighbors = Array.from({ length: count }, (_, index) => first + index);
  return [
    'router bgp 65000',
    ' bgp router-id 192.0.2.1',
    ' no bgp default ipv4-unicast',
    ...neighbors.flatMap(sessionLines),
    ' address-family ipv4',
    ...neighbors.flatMap((index) => familyLines(index, addressV4(index))),
    ' exit-address-family',
    ' address-family ipv6',
    ...neighbors.flatMap((index) => familyLines(index, addressV6(index))),
    ' exit-address-family',
    '!',
    ...repeat(count * 5, first, policyLines),
    '!',
  ];
}

function addressV4(index: number): string {
  const { high, low } = digits(index);
  return `10.${high}.${low}.2`;
}

function addressV6(index: number): string {
  return `2001:DB8:${digits(index).hex}::2`;
}

function sessionLines(index: number): string[] {
  return [addressV4(index), addressV6(index)].flatMap((address) => [
    ` neighbor ${address} remote-as ${64512 + (index % 1000)}`,
    ` neighbor ${address} description member ${index} of the exchange`,
    ` neighbor ${address} password 7 0${index % 10}1D1C5E0E0A`,
  ]);
}

function familyLines(index: number, address: string): string[] {
  return [
    `  neighbor ${address} activate`,
    `  neighbor ${address} route-map MEMBER-${index} in`,
    `  neighbor ${address} maximum-prefix ${1000 + index}`,
  ];
}

function policyLines(index: number): string[] {
  const { high, low } = digits(index);
  return [
    `ip prefix-list MEMBER-${index} seq 5 permit 10.${high}.${low}.0/24`,
    `route-map MEMBER-${index} permit 10`,
    ` match ip address prefix-list MEMBER-${index}`,
    ` set community 65000:${index % 65000} additive`,
    '!',
  ];
}
