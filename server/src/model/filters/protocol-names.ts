/** IP protocol numbers by the names that access lists have for them (IANA: Protocol Numbers). */
export const protocolNumbers: Readonly<Record<string, number>> = {
  hbh: 0,
  icmp: 1,
  igmp: 2,
  ipinip: 4,
  tcp: 6,
  igrp: 9,
  udp: 17,
  gre: 47,
  esp: 50,
  ahp: 51,
  eigrp: 88,
  ospf: 89,
  nos: 94,
  pim: 103,
  pcp: 108,
  sctp: 132,
};

/** ICMP has a number of its own in IPv6 (RFC 4443). */
export const ICMPV6 = 58;

/** The names for all protocols. */
export const anyProtocol: ReadonlySet<string> = new Set(['ip', 'ipv6']);

const tcpOnly: Readonly<Record<string, number>> = {
  bgp: 179,
  chargen: 19,
  cmd: 514,
  'connectedapps-plain': 15_001,
  'connectedapps-tls': 15_002,
  daytime: 13,
  drip: 3949,
  exec: 512,
  finger: 79,
  ftp: 21,
  'ftp-data': 20,
  gopher: 70,
  hostname: 101,
  ident: 113,
  irc: 194,
  klogin: 543,
  kshell: 544,
  login: 513,
  lpd: 515,
  msrpc: 135,
  nntp: 119,
  'onep-plain': 15_001,
  'onep-tls': 15_002,
  pop2: 109,
  pop3: 110,
  smtp: 25,
  telnet: 23,
  uucp: 540,
  whois: 43,
  www: 80,
};

const udpOnly: Readonly<Record<string, number>> = {
  biff: 512,
  bootpc: 68,
  bootps: 67,
  dnsix: 195,
  isakmp: 500,
  'mobile-ip': 434,
  nameserver: 42,
  'netbios-dgm': 138,
  'netbios-ns': 137,
  'netbios-ss': 139,
  'non500-isakmp': 4500,
  ntp: 123,
  rip: 520,
  ripv6: 521,
  snmp: 161,
  snmptrap: 162,
  tftp: 69,
  who: 513,
  xdmcp: 177,
};

/** Port numbers by the names that access lists have for them; no name means another port in TCP than in UDP. */
export const portNumbers: Readonly<Record<string, number>> = {
  ...tcpOnly,
  ...udpOnly,
  discard: 9,
  domain: 53,
  echo: 7,
  'pim-auto-rp': 496,
  sunrpc: 111,
  syslog: 514,
  tacacs: 49,
  talk: 517,
  time: 37,
};
