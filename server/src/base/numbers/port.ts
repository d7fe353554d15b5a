/** A transport protocol with ports. */
export type Transport = 'tcp' | 'udp' | 'sctp';

/** A service behind a port. */
export interface Service {
  readonly port: number;
  readonly name: string;
  /** The word that IOS prints for the number, where it has one. */
  readonly keyword: string | undefined;
}

/** Words of IOS for TCP ports: `keyword port name`, from the context help of access lists; names after IANA. */
const TCP_WORDS = `bgp 179 Border Gateway Protocol|chargen 19 Character generator|cmd 514 Remote commands (rsh)|
connectedapps-plain 15001 onePK, clear text|connectedapps-tls 15002 onePK over TLS|daytime 13 Daytime|discard 9 Discard|domain 53 DNS|drip 3949 Dynamic Routing Information Protocol|echo 7 Echo|
exec 512 Remote execution (rexec)|finger 79 Finger|ftp 21 FTP, control|ftp-data 20 FTP, data|gopher 70 Gopher|
hostname 101 NIC host name server|ident 113 Ident|irc 194 Internet Relay Chat|klogin 543 Kerberos login|
kshell 544 Kerberos shell|login 513 Remote login (rlogin)|lpd 515 Printer service|msrpc 135 Microsoft RPC|
nntp 119 Network News|onep-plain 15001 onePK, clear text|onep-tls 15002 onePK over TLS|pim-auto-rp 496 PIM Auto-RP|
pop2 109 POP2|pop3 110 POP3|smtp 25 Mail (SMTP)|sunrpc 111 Sun RPC|syslog 514 Syslog|tacacs 49 TACACS+|talk 517 Talk|
telnet 23 Telnet|time 37 Time|uucp 540 Unix-to-Unix copy|whois 43 Whois|www 80 HTTP`;

const UDP_WORDS = `biff 512 Mail notification|bootpc 68 DHCP and BOOTP client|bootps 67 DHCP and BOOTP server|
discard 9 Discard|dnsix 195 DNSIX audit|domain 53 DNS|echo 7 Echo|isakmp 500 IKE|mobile-ip 434 Mobile IP registration|
nameserver 42 IEN 116 name service|netbios-dgm 138 NetBIOS datagrams|netbios-ns 137 NetBIOS names|
netbios-ss 139 NetBIOS sessions|non500-isakmp 4500 IKE and ESP through NAT|ntp 123 NTP|pim-auto-rp 496 PIM Auto-RP|
rip 520 RIP|ripv6 521 RIPng|snmp 161 SNMP|snmptrap 162 SNMP traps|sunrpc 111 Sun RPC|syslog 514 Syslog|
tacacs 49 TACACS|talk 517 Talk|tftp 69 TFTP|time 37 Time|who 513 Who|xdmcp 177 X display manager`;

/** Further ports that one meets in filters, without a word of IOS (IANA service names and port numbers). */
const TCP_NUMBERS = `22 SSH and SCP|88 Kerberos|139 NetBIOS sessions|143 IMAP|389 LDAP|443 HTTPS|445 SMB|465 Mail submission
over TLS|554 RTSP|587 Mail submission|636 LDAP over TLS|639 MSDP|646 LDP|830 NETCONF over SSH|853 DNS over TLS|
990 FTP over TLS|993 IMAP over TLS|995 POP3 over TLS|1080 SOCKS|1433 Microsoft SQL Server|1521 Oracle|1720 H.323|
1723 PPTP|1998 X.25 over TCP|2000 Cisco SCCP|2049 NFS|2443 Cisco SCCP over TLS|3128 Squid proxy|3268 Microsoft Global Catalog|
3306 MySQL|3389 Remote Desktop|3868 Diameter|4334 NETCONF call home|5060 SIP|5061 SIP over TLS|5222 XMPP|5432 PostgreSQL|
5900 VNC|5985 WinRM|6000 X11|6514 Syslog over TLS|8080 HTTP, alternate|8443 HTTPS, alternate|9100 Printer|
9339 gNMI`;

const UDP_NUMBERS = `88 Kerberos|319 PTP events|320 PTP general|443 QUIC (HTTP/3)|546 DHCPv6 client|547 DHCPv6 server|
623 IPMI|646 LDP discovery|853 DNS over QUIC|1645 RADIUS authentication, old|1646 RADIUS accounting, old|
1701 L2TP|1812 RADIUS authentication|1813 RADIUS accounting|1900 SSDP|1967 IP SLA control|1985 HSRP|
2029 HSRP for IPv6|2048 WCCP|2049 NFS|2055 NetFlow|2123 GTP control|2152 GTP user|3222 GLBP|3544 Teredo|
3784 BFD|3785 BFD echo|3799 RADIUS change of authorization|4341 LISP data|4342 LISP control|4739 IPFIX|4784 BFD, multihop|
4789 VXLAN|5060 SIP|5246 CAPWAP control|5247 CAPWAP data|5353 mDNS|5355 LLMNR|6343 sFlow|6635 MPLS in UDP|9995 NetFlow|
9996 NetFlow|33434 Traceroute, first probe`;

interface Table {
  readonly byPort: ReadonlyMap<number, Service>;
  readonly byKeyword: ReadonlyMap<string, Service>;
}

const tables = new Map<Transport, Table>();

/** The service behind a port number. */
export function serviceOf(port: number, transport: Transport): Service | undefined {
  return tableOf(transport).byPort.get(port);
}

/** The service that a word of IOS such as `www` stands for. */
export function serviceOfKeyword(word: string, transport: Transport): Service | undefined {
  return tableOf(transport).byKeyword.get(word.toLowerCase());
}

/** Tables are made when they are first asked for: nothing is parsed at start. */
function tableOf(transport: Transport): Table {
  const known = tables.get(transport);
  if (known !== undefined) return known;
  const table = makeTable(transport);
  tables.set(transport, table);
  return table;
}

function makeTable(transport: Transport): Table {
  if (transport === 'sctp') return { byPort: new Map(), byKeyword: new Map() };
  const words = rows(transport === 'tcp' ? TCP_WORDS : UDP_WORDS).map(([keyword = '', port, ...name]) => ({
    port: Number(port),
    name: name.join(' '),
    keyword,
  }));
  const numbers = rows(transport === 'tcp' ? TCP_NUMBERS : UDP_NUMBERS).map(([port, ...name]) => ({
    port: Number(port),
    name: name.join(' '),
    keyword: undefined,
  }));
  // `cmd` and `syslog` share a port: IOS prints the first.
  const inOrder = [...numbers, ...words.toReversed()];
  return {
    byPort: new Map(inOrder.map((service) => [service.port, service])),
    byKeyword: new Map(words.map((service) => [service.keyword, service])),
  };
}

function rows(text: string): readonly (readonly string[])[] {
  return text.split('|').map((row) => row.trim().split(/\s+/));
}
