import { formatIpv4 } from '../../base/ip/format';
import { containsV4 } from '../../base/ip/prefix';
import { type DefaultGateway, defaultGateway } from '../../model/addressing/default-gateway';
import { isOneDevice } from '../../model/addressing/one-device';
import { type VirtualAddress, virtualAddresses } from '../../model/addressing/virtual-addresses';
import { type DhcpPool, dhcpPools } from '../../model/dhcp/dhcp-pools';
import { type Interface, interfacesByName } from '../../model/interfaces';
import { defineRule, type Report } from '../rule';

type ByName = ReadonlyMap<string, Interface>;

export default defineRule({
  id: 'default-gateway-not-connected',
  severity: 'warning',
  scope: 'file',
  what: 'A default gateway is not in the subnet of those who are to use it.',
  why: 'A gateway is found by ARP, which does not leave the subnet. A switch cannot be reached from outside of its own subnet, hosts get an address but no way out, and a virtual address outside of the subnet answers to no host.',
  silent:
    'Where the addresses of the interface come from elsewhere, or the interface is shut down or has none; for `ip default-gateway` on a device that routes; for pools whose subnet is not in the document.',
  messages: {
    device:
      '{address} is in no subnet of an interface: the device cannot reach its gateway, and nobody outside its subnet reaches the device.',
    pool: '{address} is not in {subnet}, the subnet of the pool: clients get a gateway that they cannot reach.',
    virtual:
      '{address} is in no subnet of {interface}: hosts there cannot use the {protocol} address as their gateway.',
  },
  examples: {
    bad: [
      `interface Vlan99
 ip address 10.20.99.2 255.255.255.0
!! default-gateway-not-connected
ip default-gateway 10.20.89.1`,
      `interface Vlan30
 ip address 10.20.30.2 255.255.255.128
!! default-gateway-not-connected
 standby 30 ip 10.20.30.254
interface Vlan31
 ip address 10.20.31.2 255.255.255.0
!! default-gateway-not-connected
 vrrp 31 ip 10.20.13.1
ip dhcp pool STAFF
 network 10.20.30.0 255.255.255.128
!! default-gateway-not-connected
 default-router 10.20.30.1 10.20.30.129`,
    ],
    good: [
      `no ip routing
interface Vlan99
 ip address 10.20.99.2 255.255.255.0
ip default-gateway 10.20.99.1`,
      `interface Vlan30
 ip address 10.20.30.2 255.255.255.0
 ip address 10.20.40.2 255.255.255.0 secondary
 standby 30 ip 10.20.40.1
interface Vlan31
 standby 31 ip 10.20.31.1
 shutdown
interface Vlan99
 ip address dhcp
ip default-gateway 10.20.99.1
ip dhcp pool STAFF
 network 10.20.30.0 255.255.255.0
 default-router 10.20.30.1`,
      `interface Vlan30
 ip address 10.20.30.2 255.255.255.0
ip default-gateway 10.20.99.1
ip route 0.0.0.0 0.0.0.0 10.20.30.1`,
    ],
  },
  references: [
    {
      title: 'Cisco: Configure a Gateway of Last Resort Using IP Commands',
      url: 'https://www.cisco.com/c/en/us/support/docs/ip/routing-information-protocol-rip/16448-default.html',
    },
    { title: 'RFC 2131, section 4.3.1', url: 'https://www.rfc-editor.org/rfc/rfc2131#section-4.3.1' },
  ],
  reads: [isOneDevice, defaultGateway, interfacesByName, virtualAddresses, dhcpPools],
  check(report, alone, gateway, byName, virtual, pools) {
    if (!alone) return;
    if (gateway !== undefined) checkDevice(report, gateway, byName);
    for (const one of virtual) checkVirtual(report, one, byName.get(one.interface));
    for (const pool of pools) checkPool(report, pool);
  },
});

function checkDevice(report: Report, { address, mark }: DefaultGateway, byName: ByName): void {
  const all = [...byName.values()];
  if (!all.some(({ ipv4 }) => ipv4.length > 0) || all.some(mayHaveMore)) return;
  if (all.some((one) => isInSubnet(address, one))) return;
  report({ at: mark, message: 'device', holes: { address: formatIpv4(address) } });
}

function checkVirtual(report: Report, virtual: VirtualAddress, own: Interface | undefined): void {
  const { address, mark, protocol } = virtual;
  if (own === undefined || own.shutdown || own.ipv4.length === 0 || mayHaveMore(own)) return;
  if (own.ipv4.some(({ length }) => length === undefined) || isInSubnet(address, own)) return;
  const holes = { address: formatIpv4(address), interface: own.name, protocol };
  report({ at: mark, message: 'virtual', holes, related: [{ at: own.header, message: own.name }] });
}

function checkPool(report: Report, { networks, hosts, defaultRouters, isUnderstood }: DhcpPool): void {
  const [first] = networks;
  if (first === undefined || hosts.length > 0 || !isUnderstood) return;
  for (const { address, mark } of defaultRouters) {
    if (networks.some(({ network, length }) => containsV4(network, length, address))) continue;
    const subnet = `${formatIpv4(first.network)}/${first.length}`;
    report({ at: mark, message: 'pool', holes: { address: formatIpv4(address), subnet } });
  }
}

function mayHaveMore({ dynamicIpv4, unnumberedFrom, unclear }: Interface): boolean {
  return dynamicIpv4 || unnumberedFrom !== undefined || unclear;
}

function isInSubnet(address: number, { ipv4 }: Interface): boolean {
  return ipv4.some((own) => own.length === undefined || containsV4(own.address, own.length, address));
}
