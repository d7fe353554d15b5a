import { parseIpv6 } from '../parse';

/** A group registered by IANA. */
export interface NamedGroup {
  readonly name: string;
  /** The RFC or the body that defines it. */
  readonly reference: string;
}

type Row = readonly [address: string, name: string, reference: string];

/** Groups of one scope (IANA IPv6 Multicast Address Space Registry). */
const FIXED: readonly Row[] = [
  ['ff01::1', 'All Nodes Address', 'RFC 4291'],
  ['ff01::2', 'All Routers Address', 'RFC 4291'],
  ['ff01::fb', 'mDNSv6', 'RFC 6762'],
  ['ff02::1', 'All Nodes Address', 'RFC 4291'],
  ['ff02::2', 'All Routers Address', 'RFC 4291'],
  ['ff02::4', 'DVMRP Routers', 'RFC 1075'],
  ['ff02::5', 'OSPFIGP', 'RFC 2328'],
  ['ff02::6', 'OSPFIGP Designated Routers', 'RFC 2328'],
  ['ff02::7', 'ST Routers', 'RFC 1190'],
  ['ff02::8', 'ST Hosts', 'RFC 1190'],
  ['ff02::9', 'RIP Routers', 'RFC 2080'],
  ['ff02::a', 'EIGRP Routers', 'RFC 7868'],
  ['ff02::b', 'Mobile-Agents', 'IANA'],
  ['ff02::c', 'SSDP', 'UPnP Forum'],
  ['ff02::d', 'All PIM Routers', 'IANA'],
  ['ff02::e', 'RSVP-ENCAPSULATION', 'IANA'],
  ['ff02::f', 'UPnP', 'UPnP Forum'],
  ['ff02::10', 'All-BBF-Access-Nodes', 'RFC 6788'],
  ['ff02::11', 'All-Homenet-Nodes', 'RFC 7788'],
  ['ff02::12', 'VRRP', 'RFC 5798'],
  ['ff02::13', 'ALL_GRASP_NEIGHBORS', 'RFC 8990'],
  ['ff02::16', 'All MLDv2-capable routers', 'RFC 3810'],
  ['ff02::1a', 'all-RPL-nodes', 'RFC 6550'],
  ['ff02::6a', 'All-Snoopers', 'RFC 4286'],
  ['ff02::6b', 'PTP-pdelay', 'IEEE 1588'],
  ['ff02::6c', 'Saratoga', 'IANA'],
  ['ff02::6d', 'LL-MANET-Routers', 'RFC 5498'],
  ['ff02::6e', 'IGRS', 'IANA'],
  ['ff02::6f', 'iADT Discovery', 'IANA'],
  ['ff02::fb', 'mDNSv6', 'RFC 6762'],
  ['ff02::1:1', 'Link Name', 'IANA'],
  ['ff02::1:2', 'All_DHCP_Relay_Agents_and_Servers', 'RFC 8415'],
  ['ff02::1:3', 'Link-local Multicast Name Resolution', 'RFC 4795'],
  ['ff02::1:4', 'DTCP Announcement', 'IANA'],
  ['ff02::1:5', 'afore_vdp', 'IANA'],
  ['ff02::1:6', 'Babel', 'RFC 8966'],
  ['ff05::2', 'All Routers Address', 'RFC 4291'],
  ['ff05::fb', 'mDNSv6', 'RFC 6762'],
  ['ff05::1:3', 'All_DHCP_Servers', 'RFC 8415'],
  ['ff05::1:5', 'SL-MANET-ROUTERS', 'RFC 5498'],
];

/** Groups registered for every scope: the registry writes `ff0x`, here the scope is 0. */
const ANY_SCOPE: readonly Row[] = [
  ['ff00::', 'Reserved Multicast Address', 'RFC 4291'],
  ['ff00::c', 'SSDP', 'UPnP Forum'],
  ['ff00::fb', 'mDNSv6', 'RFC 6762'],
  ['ff00::fc', 'ALL_MPL_FORWARDERS', 'RFC 7731'],
  ['ff00::fd', 'All CoAP Nodes', 'RFC 7252'],
  ['ff00::101', 'Network Time Protocol (NTP)', 'RFC 5905'],
  ['ff00::108', 'SUN NIS+ Information Service', 'IANA'],
  ['ff00::114', 'any private experiment', 'IANA'],
  ['ff00::127', 'cisco-rp-announce', 'IANA'],
  ['ff00::128', 'cisco-rp-discovery', 'IANA'],
  ['ff00::129', 'gatekeeper', 'IANA'],
  ['ff00::130', 'UPnP', 'UPnP Forum'],
  ['ff00::133', 'ASAP', 'RFC 5352'],
  ['ff00::175', 'all SIP servers', 'IANA'],
  ['ff00::181', 'PTP-primary', 'IEEE 1588'],
  ['ff00::18c', 'All ACs multicast address', 'RFC 5415'],
];

const SCOPE_MASK = 0xfn << 112n;

let groups: ReadonlyMap<bigint, NamedGroup> | undefined;
let scopedGroups: ReadonlyMap<bigint, NamedGroup> | undefined;

/** The registered group of a permanently assigned multicast address. */
export function namedGroupV6(bits: bigint): NamedGroup | undefined {
  groups ??= index(FIXED);
  scopedGroups ??= index(ANY_SCOPE);
  return groups.get(bits) ?? scopedGroups.get(bits & ~SCOPE_MASK);
}

function index(rows: readonly Row[]): ReadonlyMap<bigint, NamedGroup> {
  const map = new Map<bigint, NamedGroup>();
  for (const [address, name, reference] of rows) {
    const bits = parseIpv6(address);
    if (bits !== undefined) map.set(bits, { name, reference });
  }
  return map;
}
