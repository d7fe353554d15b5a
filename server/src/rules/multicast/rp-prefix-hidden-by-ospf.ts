import type { IpAddress } from '../../base/ip/address';
import { formatIp } from '../../base/ip/format';
import { containsV4, containsV6 } from '../../base/ip/prefix';
import { hasKeyword } from '../../model/command-lines';
import type { Interface, InterfaceIpv4, InterfaceIpv6 } from '../../model/interfaces';
import { networkTypeKey, ospfNetworkTypes } from '../../model/multicast/ospf-network-types';
import { loopbacks, type RendezvousPoint, rendezvousPoints } from '../../model/multicast/rendezvous-points';
import { type Carrier, carriersOf, igps, memberOf } from '../../model/routing/igp';
import { defineRule, type Fix } from '../rule';

export default defineRule({
  id: 'rp-prefix-hidden-by-ospf',
  severity: 'warning',
  scope: 'file',
  what: 'OSPF hides the length of the prefix in which a rendezvous point is.',
  why: 'OSPF advertises a loopback as a host route of its own address, whatever its mask. A rendezvous point that is another address of the prefix (phantom RP) then has no route, and routers that share one address by prefixes of different length all advertise the same.',
  silent:
    'Where the loopback has a network type for OSPF, or another protocol announces it; for a rendezvous point that is the address of the loopback itself, unless the length of its prefix shows that routers share it.',
  messages: {
    phantom:
      'OSPF advertises {host} only, not the /{length} that {rp} is in: other routers have no route to the rendezvous point.',
    shared:
      'OSPF advertises {host}, not the /{length}: the length of the prefix, by which routers that share {rp} are told apart, is not seen.',
  },
  examples: {
    bad: [
      `interface Loopback21
!! rp-prefix-hidden-by-ospf
 ip address 10.21.0.1 255.255.255.248
 ip ospf 21 area 0
 ip pim sparse-mode
ip pim rp-address 10.21.0.2 bidir`,
      `interface Loopback22
!! rp-prefix-hidden-by-ospf
 ipv6 address 2001:DB8:22::1/121
 ipv6 ospf 22 area 0
ipv6 pim rp-address 2001:DB8:22::1`,
    ],
    good: [
      `interface Loopback21
 ip address 10.21.0.1 255.255.255.248
 ip ospf network point-to-point
 ip ospf 21 area 0
 ip pim sparse-mode
ip pim rp-address 10.21.0.2 bidir`,
      `interface Loopback22
 ipv6 address 2001:DB8:22::1/64
 ipv6 ospf 22 area 0
ipv6 pim rp-address 2001:DB8:22::1`,
      `interface Loopback23
 ip address 10.23.0.1 255.255.255.252
router eigrp 23
 network 10.0.0.0
ip pim rp-address 10.23.0.2 bidir`,
    ],
  },
  references: [
    { title: 'RFC 2328, section 9.1', url: 'https://www.rfc-editor.org/rfc/rfc2328#section-9.1' },
    {
      title: 'Cisco: PIMv6 Anycast RP Solution',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/ipmulti_pim/configuration/xe-16/imc-pim-xe-16-book/ip6-pimv6-anycast-rp-xe.html',
    },
  ],
  reads: [rendezvousPoints, loopbacks, igps, ospfNetworkTypes],
  check(report, points, all, processes, networkTypes) {
    if (points.length === 0) return;
    for (const one of all.filter(({ shutdown }) => !shutdown)) {
      for (const own of prefixesOf(one)) {
        const { family } = own.address;
        const rp = points.find((point) => point.vrf === one.vrf && holds(own, point));
        if (rp?.address === undefined || networkTypes.has(networkTypeKey(one.name, family))) continue;
        const carriers = carriersOf(processes, one, family);
        const [first] = carriers;
        if (first === undefined || !carriers.every(isOspf)) continue;
        const isOwn = rp.address.bits === own.address.bits;
        if (isOwn && !isArbitrated(family, own.length)) continue;
        const member = memberOf(first.igp, one);
        report({
          at: own.mark,
          message: isOwn ? 'shared' : 'phantom',
          holes: {
            host: `${formatIp(own.address)}/${family === 4 ? 32 : 128}`,
            length: `${own.length}`,
            rp: formatIp(rp.address),
          },
          related: [{ at: rp.mark, message: 'The rendezvous point is named here.' }],
          fix: setNetworkType(own, member?.from === 'interface' ? member.mark : undefined),
        });
      }
    }
  },
});

interface OwnPrefix {
  readonly address: IpAddress;
  readonly length: number;
  readonly mark: InterfaceIpv4['mark'];
}

/** The prefixes of an interface that are longer than one address. */
function prefixesOf({ ipv4, ipv6 }: Interface): OwnPrefix[] {
  const of4 = ({ address, length = 32, mark }: InterfaceIpv4): OwnPrefix => ({
    address: { family: 4, bits: address },
    length,
    mark,
  });
  const of6 = ({ address, length, mark }: InterfaceIpv6): OwnPrefix => ({
    address: { family: 6, bits: address },
    length,
    mark,
  });
  return [
    ...ipv4.filter(({ secondary }) => !secondary).map(of4),
    ...ipv6.filter(({ eui64, linkLocal }) => !eui64 && !linkLocal).map(of6),
  ].filter(({ address, length }) => length < (address.family === 4 ? 32 : 128));
}

function holds({ address, length }: OwnPrefix, { address: rp }: RendezvousPoint): boolean {
  if (address.family === 4) return rp?.family === 4 && containsV4(address.bits, length, rp.bits);
  return rp?.family === 6 && containsV6(address.bits, length, rp.bits);
}

/** A loopback of /24 or /64 has the mask of a LAN by habit; one of these lengths is chosen with a purpose. */
function isArbitrated(family: 4 | 6, length: number): boolean {
  return family === 4 ? length > 24 : length > 64;
}

/** True where OSPF runs on the interface: what is redistributed into it is advertised as it is. */
function isOspf({ igp: { protocol }, redistribution }: Carrier): boolean {
  return redistribution === undefined && (protocol === 'ospf' || protocol === 'ospfv3');
}

/** The type that makes OSPF advertise the prefix as it is, where a device prints it. */
function setNetworkType({ address, mark }: OwnPrefix, statement: OwnPrefix['mark'] | undefined): Fix {
  const isOspfv3 = statement !== undefined && hasKeyword(statement.line, 'ospfv3');
  const own = address.family === 4 ? 'ip ospf' : 'ipv6 ospf';
  const command = `${isOspfv3 ? 'ospfv3' : own} network point-to-point`;
  const { line } = statement ?? mark;
  const lines = [line.source.text.slice(0, line.indent) + command];
  return {
    title: `Add "${command}"`,
    edits: [
      statement === undefined
        ? { kind: 'insert-after', at: mark, lines }
        : { kind: 'insert-before', at: statement, lines },
    ],
  };
}
