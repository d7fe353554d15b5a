/** A MAC that a protocol derives from a group number or an address. */
export interface VirtualMac {
  readonly kind:
    | 'hsrp-v1'
    | 'hsrp-v2'
    | 'hsrp-ipv6'
    | 'vrrp'
    | 'vrrp-ipv6'
    | 'glbp'
    | 'ipv4-multicast'
    | 'ipv6-multicast'
    | 'broadcast'
    | 'layer-2-protocol';
  /** HSRP or GLBP group, VRRP router id. */
  readonly group?: number;
  /** GLBP forwarder. */
  readonly forwarder?: number;
  /** Who listens to a layer 2 protocol's address. */
  readonly protocol?: string;
}

/** Addresses that bridges and switches listen to (IEEE 802.1D, 802.1Q, 802.3; Cisco). */
const LAYER_2: ReadonlyMap<number, string> = new Map([
  [0x0180c2000000, 'STP'],
  [0x0180c2000002, 'LACP'],
  [0x0180c2000003, '802.1X'],
  [0x0180c200000e, 'LLDP'],
  [0x0180c2000014, 'IS-IS level 1'],
  [0x0180c2000015, 'IS-IS level 2'],
  [0x01000ccccccc, 'CDP, VTP, DTP, PAgP, UDLD'],
  [0x01000ccccccd, 'PVST+'],
]);

type Pattern = readonly [kind: VirtualMac['kind'], prefix: number, bits: number, groupBits: number];

/** Kind, fixed leading bits, how many they are, and how many bits at the end are the group. */
const PATTERNS: readonly Pattern[] = [
  ['hsrp-v1', 0x00000c07ac, 40, 8],
  ['hsrp-v2', 0x00000c9ff, 36, 12],
  ['hsrp-ipv6', 0x000573a00, 36, 12],
  ['vrrp', 0x00005e0001, 40, 8],
  ['vrrp-ipv6', 0x00005e0002, 40, 8],
  ['ipv4-multicast', 0x01005e * 2, 25, 0],
  ['ipv6-multicast', 0x3333, 16, 0],
];

/** What `mac` (48 bits) stands for: an HSRP, VRRP or GLBP router, IP multicast (RFC 1112, 2464, 9568), a layer 2 protocol. */
export function virtualMacOf(mac: number): VirtualMac | undefined {
  const protocol = LAYER_2.get(mac);
  if (protocol !== undefined) return { kind: 'layer-2-protocol', protocol };
  if (mac === 0xffffffffffff) return { kind: 'broadcast' };
  // GLBP: 0007.b4, six zero bits, ten bits of group, eight of forwarder.
  if (Math.floor(mac / 2 ** 18) === 0x0007b4 * 64) {
    return { kind: 'glbp', group: Math.floor(mac / 256) % 1024, forwarder: mac % 256 };
  }
  const found = PATTERNS.find(([, prefix, bits]) => Math.floor(mac / 2 ** (48 - bits)) === prefix);
  if (found === undefined) return undefined;
  const [kind, , , groupBits] = found;
  return groupBits === 0 ? { kind } : { kind, group: mac % 2 ** groupBits };
}
