import { parseIpv4 } from '../parse';

type Row = readonly [first: string, last: string, name: string];

/** The blocks of RFC 5771 (IANA IPv4 Multicast Address Space Registry of 2024-02-02); what is not listed is reserved. */
const BLOCKS: readonly Row[] = [
  ['224.0.0.0', '224.0.0.255', 'Local Network Control Block'],
  ['224.0.1.0', '224.0.1.255', 'Internetwork Control Block'],
  ['224.0.2.0', '224.0.255.255', 'AD-HOC Block I'],
  ['224.2.0.0', '224.2.255.255', 'SDP/SAP Block'],
  ['224.3.0.0', '224.4.255.255', 'AD-HOC Block II'],
  ['224.252.0.0', '224.255.255.255', 'DIS Transient Groups'],
  ['232.0.0.0', '232.255.255.255', 'Source-Specific Multicast Block'],
  ['233.0.0.0', '233.251.255.255', 'GLOP Block'],
  ['233.252.0.0', '233.255.255.255', 'AD-HOC Block III'],
  ['234.0.0.0', '234.255.255.255', 'Unicast-Prefix-based IPv4 Multicast Addresses'],
  ['239.0.0.0', '239.255.255.255', 'Administratively Scoped Block'],
];

/** Last octet and name of the groups in 224.0.0.0/24. */
const LOCAL_GROUPS = `1 All Systems on this Subnet | 2 All Routers on this Subnet | 4 DVMRP Routers |
5 OSPFIGP OSPFIGP All Routers | 6 OSPFIGP OSPFIGP Designated Routers | 7 ST Routers | 8 ST Hosts |
9 RIP2 Routers | 10 EIGRP Routers | 11 Mobile-Agents | 12 DHCP Server / Relay Agent | 13 All PIM Routers |
14 RSVP-ENCAPSULATION | 15 all-cbt-routers | 16 designated-sbm | 17 all-sbms | 18 VRRP | 19 IPAllL1ISs |
20 IPAllL2ISs | 21 IPAllIntermediate Systems | 22 IGMP | 23 GLOBECAST-ID | 24 OSPFIGP-TE |
25 router-to-switch | 27 Al MPP Hello | 28 ETC Control | 29 GE-FANUC | 30 indigo-vhdp | 31 shinbroadband |
32 digistar | 33 ff-system-management | 34 pt2-discover | 35 DXCLUSTER | 36 DTCP Announcement |
101 cisco-nhap | 102 HSRP | 103 MDAP | 104 Nokia MC CH | 105 ff-lr-address | 106 All-Snoopers |
107 PTP-pdelay | 108 Saratoga | 109 LL-MANET-Routers | 110 IGRS | 111 Babel | 112 MMA Device Discovery |
113 AllJoyn | 114 Inter RFID Reader Protocol | 115 JSDP | 116 Device discovery/config |
117 DLEP Discovery | 118 MAAS | 119 ALL_GRASP_NEIGHBORS | 120 3GPP MBMS SACH |
121 ALL_V4_RIFT_ROUTERS (TEMPORARY - registered 2023-02-17, extension registered 2024-01-12, expires 2025-02-17) |
122 NVO BUM Traffic | 150 Ramp AltitudeCDN MulticastPlus | 152 WiseHome | 251 mDNS |
252 Link-local Multicast Name Resolution | 253 Teredo | 254 RFC3692-style Experiment (*)`;

/** Last octet and name of the groups in 224.0.1.0/24. */
const INTERNETWORK_GROUPS = `0 VMTP Managers Group | 1 NTP Network Time Protocol | 2 SGI-Dogfight | 3 Rwhod | 4 VNP |
5 Artificial Horizons - Aviator | 6 NSS - Name Service Server | 7 AUDIONEWS - Audio News Multicast |
8 SUN NIS+ Information Service | 9 MTP Multicast Transport Protocol | 10 IETF-1-LOW-AUDIO |
11 IETF-1-AUDIO | 12 IETF-1-VIDEO | 13 IETF-2-LOW-AUDIO | 14 IETF-2-AUDIO | 15 IETF-2-VIDEO |
16 MUSIC-SERVICE | 17 SEANET-TELEMETRY | 18 SEANET-IMAGE | 19 MLOADD | 20 any private experiment |
21 DVMRP on MOSPF | 22 SVRLOC | 23 XINGTV | 24 microsoft-ds | 25 nbc-pro | 26 nbc-pfn | 27 lmsc-calren-1 |
28 lmsc-calren-2 | 29 lmsc-calren-3 | 30 lmsc-calren-4 | 31 ampr-info | 32 mtrace | 33 RSVP-encap-1 |
34 RSVP-encap-2 | 35 SVRLOC-DA | 36 rln-server | 37 proshare-mc | 39 cisco-rp-announce |
40 cisco-rp-discovery | 41 gatekeeper | 42 iberiagames | 43 nwn-discovery | 44 nwn-adaptor | 45 isma-1 |
46 isma-2 | 47 telerate | 48 ciena | 49 dcap-servers | 50 dcap-clients | 51 mcntp-directory |
52 mbone-vcr-directory | 53 heartbeat | 54 sun-mc-grp | 55 extended-sys | 56 pdrncs | 57 tns-adv-multi |
58 vcals-dmu | 59 zuba | 60 hp-device-disc | 61 tms-production | 62 sunscalar | 63 mmtp-poll |
64 compaq-peer | 65 iapp | 66 multihasc-com | 67 serv-discovery | 68 mdhcpdisover |
69 MMP-bundle-discovery1 | 70 MMP-bundle-discovery2 | 71 XYPOINT DGPS Data Feed | 72 GilatSkySurfer |
73 SharesLive | 74 NorthernData | 75 SIP | 76 IAPP | 77 AGENTVIEW | 78 Tibco Multicast1 |
79 Tibco Multicast2 | 80 MSP | 81 OTT (One-way Trip Time) | 82 TRACKTICKER | 83 dtn-mc |
84 jini-announcement | 85 jini-request | 86 sde-discovery | 87 DirecPC-SI | 88 B1RMonitor |
89 3Com-AMP3 dRMON | 90 imFtmSvc | 91 NQDS4 | 92 NQDS5 | 93 NQDS6 | 94 NLVL12 | 95 NTDS1 | 96 NTDS2 |
97 NODSA | 98 NODSB | 99 NODSC | 100 NODSD | 101 NQDS4R | 102 NQDS5R | 103 NQDS6R | 104 NLVL12R |
105 NTDS1R | 106 NTDS2R | 107 NODSAR | 108 NODSBR | 109 NODSCR | 110 NODSDR | 111 MRM | 112 TVE-FILE |
113 TVE-ANNOUNCE | 114 Mac Srv Loc | 115 Simple Multicast | 116 SpectraLinkGW | 117 dieboldmcast |
118 Tivoli Systems | 119 pq-lic-mcast | 120 Pico | 121 Pipesplatform | 122 LiebDevMgmg-DM |
123 TRIBALVOICE | 125 PolyCom Relay1 | 126 Infront Multi1 | 127 XRX DEVICE DISC | 128 CNN |
129 PTP-primary | 130 PTP-alternate1 | 131 PTP-alternate2 | 132 PTP-alternate3 | 133 ProCast |
134 3Com Discp | 135 CS-Multicasting | 136 TS-MC-1 | 137 Make Source | 138 Teleborsa | 139 SUMAConfig |
140 capwap-ac | 141 DHCP-SERVERS | 142 CN Router-LL | 143 EMWIN | 144 Alchemy Cluster | 145 Satcast One |
146 Satcast Two | 147 Satcast Three | 148 Intline | 149 8x8 Multicast |
150 Ramp AltitudeCDN MulticastPlus | 151 Intline-1 | 152 Intline-2 | 153 Intline-3 | 154 Intline-4 |
155 Intline-5 | 156 Intline-6 | 157 Intline-7 | 158 Intline-8 | 159 Intline-9 | 160 Intline-10 |
161 Intline-11 | 162 Intline-12 | 163 Intline-13 | 164 Intline-14 | 165 Intline-15 | 166 marratech-cc |
167 EMS-InterDev | 168 itb301 | 169 rtv-audio | 170 rtv-video | 171 HAVI-Sim | 172 Nokia Cluster |
173 host-request | 174 host-announce | 175 ptk-cluster | 176 Proxim Protocol | 177 Gemtek Systems |
178 IEEE IAPP | 179 1451_Dot5_802_Discovery | 180 1451_Dot5_802_Group_1 | 181 1451_Dot5_802_Group_2 |
182 1451_Dot5_802_Group_3 | 183 1451_Dot5_802_Group_4 | 184 VFSDP | 185 ASAP | 186 SL-MANET-ROUTERS |
187 All CoAP Nodes | 188 BRSDP | 189 Amateur radio DMR | 190 All CoRE Resource Directories`;
let names: ReadonlyMap<number, string> | undefined;

/** Registered name of a group in 224.0.0.0/24 or 224.0.1.0/24. */
export function groupNameV4(bits: number): string | undefined {
  names ??= new Map([
    ...indexNames(LOCAL_GROUPS, 0xe0000000),
    ...indexNames(INTERNETWORK_GROUPS, 0xe0000100),
  ]);
  return names.get(bits);
}

function indexNames(text: string, base: number): (readonly [number, string])[] {
  return text.split('|').map((item) => {
    const entry = item.trim();
    const space = entry.indexOf(' ');
    return [base + Number(entry.slice(0, space)), entry.slice(space + 1)] as const;
  });
}

/** Name of the RFC 5771 block a group lies in; `RESERVED` between the blocks. */
export function multicastBlockV4(bits: number): string {
  const block = BLOCKS.find(
    ([first, last]) => bits >= (parseIpv4(first) ?? 0) && bits <= (parseIpv4(last) ?? 0),
  );
  return block?.[2] ?? 'RESERVED';
}
