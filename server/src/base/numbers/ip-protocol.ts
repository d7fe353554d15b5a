/** An IP protocol number (IANA assigned Internet protocol numbers). */
export interface IpProtocol {
  readonly number: number;
  readonly name: string;
  /** What it does, or its name in full. */
  readonly meaning: string;
  readonly reference: string;
}

type Row = readonly [number: number, name: string, meaning: string, reference: string, keyword?: string];

/** The protocols that filters of routers name, and others that one meets. The last column is the word of IOS. */
const ROWS: readonly Row[] = [
  [0, 'HOPOPT', 'IPv6 hop-by-hop options', 'RFC 8200', 'hbh'],
  [1, 'ICMP', 'Internet Control Message Protocol', 'RFC 792', 'icmp'],
  [2, 'IGMP', 'Internet Group Management Protocol', 'RFC 9776', 'igmp'],
  [4, 'IPv4', 'IPv4 in IP tunnels', 'RFC 2003', 'ipinip'],
  [6, 'TCP', 'Transmission Control Protocol', 'RFC 9293', 'tcp'],
  [8, 'EGP', 'Exterior Gateway Protocol', 'RFC 904'],
  [9, 'IGP', 'any private interior gateway; Cisco: IGRP', 'IANA', 'igrp'],
  [17, 'UDP', 'User Datagram Protocol', 'RFC 768', 'udp'],
  [27, 'RDP', 'Reliable Data Protocol', 'RFC 908'],
  [33, 'DCCP', 'Datagram Congestion Control Protocol', 'RFC 4340'],
  [41, 'IPv6', 'IPv6 in IPv4 tunnels: 6to4, 6in4, ISATAP', 'RFC 4213'],
  [43, 'IPv6-Route', 'IPv6 routing header', 'RFC 8200'],
  [44, 'IPv6-Frag', 'IPv6 fragment header', 'RFC 8200'],
  [46, 'RSVP', 'Resource Reservation Protocol', 'RFC 2205'],
  [47, 'GRE', 'Generic Routing Encapsulation', 'RFC 2784', 'gre'],
  [50, 'ESP', 'Encapsulating Security Payload: IPsec', 'RFC 4303', 'esp'],
  [51, 'AH', 'Authentication Header: IPsec', 'RFC 4302', 'ahp'],
  [55, 'Min-IPv4', 'minimal IPv4 encapsulation', 'RFC 2004'],
  [58, 'IPv6-ICMP', 'ICMP for IPv6', 'RFC 4443'],
  [59, 'IPv6-NoNxt', 'IPv6: no next header', 'RFC 8200'],
  [60, 'IPv6-Opts', 'IPv6 destination options', 'RFC 8200'],
  [88, 'EIGRP', 'Enhanced Interior Gateway Routing Protocol', 'RFC 7868', 'eigrp'],
  [89, 'OSPFIGP', 'OSPF, version 2 and 3', 'RFC 2328', 'ospf'],
  [94, 'IPIP', 'IP within IP, compatible with KA9Q NOS', 'IANA', 'nos'],
  [97, 'ETHERIP', 'Ethernet in IP', 'RFC 3378'],
  [103, 'PIM', 'Protocol Independent Multicast', 'RFC 7761', 'pim'],
  [108, 'IPComp', 'IP Payload Compression Protocol', 'RFC 2393', 'pcp'],
  [112, 'VRRP', 'Virtual Router Redundancy Protocol', 'RFC 9568'],
  [115, 'L2TP', 'Layer 2 Tunneling Protocol, version 3', 'RFC 3931'],
  [132, 'SCTP', 'Stream Control Transmission Protocol', 'RFC 9260', 'sctp'],
  [136, 'UDPLite', 'UDP with partial checksums', 'RFC 3828'],
  [137, 'MPLS-in-IP', 'MPLS in IP', 'RFC 4023'],
  [143, 'Ethernet', 'Ethernet in SRv6', 'RFC 8986'],
];

/** The protocol of a number; `undefined` for one that is rare or unassigned. */
export function ipProtocol(number: number): IpProtocol | undefined {
  const row = ROWS.find(([own]) => own === number);
  return row && read(row);
}

/** The protocol that a word of IOS stands for in an access list; `undefined` for `ip` and `ipv6`, which are all of them. */
export function ipProtocolOfKeyword(word: string, family: 4 | 6): IpProtocol | undefined {
  if (word === 'icmp' && family === 6) return ipProtocol(58);
  const row = ROWS.find(([, , , , keyword]) => keyword === word);
  return row && read(row);
}

function read([number, name, meaning, reference]: Row): IpProtocol {
  return { number, name, meaning, reference };
}
