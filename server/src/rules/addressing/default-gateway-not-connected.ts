import { formatIpv4 } from '../../base/ip/format';
import { gatewayOutside, routersOutside, virtualOutside } from '../../model/addressing/gateways-outside';
import { isOneDevice } from '../../model/addressing/one-device';
import { defineRule } from '../rule';

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
  reads: [isOneDevice, gatewayOutside, virtualOutside, routersOutside],
  check(report, alone, gateway, virtual, routers) {
    if (!alone) return;
    if (gateway !== undefined)
      report({ at: gateway.mark, message: 'device', holes: { address: formatIpv4(gateway.address) } });
    for (const { virtual: one, interface: own } of virtual) {
      const holes = { address: formatIpv4(one.address), interface: own.name, protocol: one.protocol };
      report({ at: one.mark, message: 'virtual', holes, related: [{ at: own.header, message: own.name }] });
    }
    for (const { router, network: first } of routers) {
      const subnet = `${formatIpv4(first.network)}/${first.length}`;
      report({ at: router.mark, message: 'pool', holes: { address: formatIpv4(router.address), subnet } });
    }
  },
});
