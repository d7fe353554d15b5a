import { device } from '../../model/device';
import { ipv6Vrfs } from '../../model/ipv6/ipv6-presence';
import { type Service, type ServiceHost, serviceHosts } from '../../model/services/hosts';
import { defineRule } from '../rule';

/** What a person calls the hosts of a service, and what stops without them. */
const services: Readonly<Record<Service, { readonly hosts: string; readonly loss: string }>> = {
  logging: { hosts: 'syslog servers', loss: 'no message is kept' },
  ntp: { hosts: 'NTP servers', loss: 'the clock drifts' },
  snmp: { hosts: 'SNMP managers', loss: 'no notification arrives' },
  radius: { hosts: 'RADIUS servers', loss: 'they authenticate nobody' },
  tacacs: { hosts: 'TACACS+ servers', loss: 'they authenticate nobody' },
  dns: { hosts: 'DNS servers', loss: 'no name is resolved' },
  'flow-exporter': { hosts: 'flow collectors', loss: 'no flow is counted' },
  'flow-export': { hosts: 'flow collectors', loss: 'no flow is counted' },
};

export default defineRule({
  id: 'ipv4-only-service-host',
  severity: 'information',
  scope: 'file',
  wholeConfig: true,
  what: 'A router that routes IPv6 reaches the hosts of a service over IPv4 only.',
  why: 'What is written as an IPv4 address stays on IPv4 when the network moves on: the service stops where IPv4 fails or is switched off, though IPv6 would carry it. An IPv6 host beside it, or a name, works over both.',
  silent:
    'Where a host of the service has an IPv6 address or a name, where no interface in the VRF of the hosts has an IPv6 address, and for the servers of AAA groups that are in a VRF.',
  messages: {
    only: 'This router runs IPv6, but knows its {hosts} by IPv4 addresses only: where IPv4 fails or is switched off, {loss}.',
  },
  examples: {
    bad: [
      `hostname R1
ipv6 unicast-routing
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.0
 ipv6 address 2001:DB8:1::1/64
ip name-server 2001:DB8:53::1 198.51.100.53
!! ipv4-only-service-host
logging host 198.51.100.5
logging host 198.51.100.6
!! ipv4-only-service-host
ntp server 198.51.100.7
end`,
    ],
    good: [
      `hostname R1
ipv6 unicast-routing
interface GigabitEthernet0/0
 ipv6 address 2001:DB8:1::1/64
logging host 198.51.100.5
logging host ipv6 2001:DB8:5::5
ntp server time.example.net
ntp server 198.51.100.7
end`,
      `hostname R1
ipv6 unicast-routing
interface GigabitEthernet0
 vrf forwarding MGMT
 ip address 10.0.0.1 255.255.255.0
interface GigabitEthernet0/0
 ipv6 address 2001:DB8:1::1/64
logging host 10.0.0.5 vrf MGMT
end`,
      `hostname R1
interface GigabitEthernet0/0
 ipv6 address 2001:DB8:1::1/64
logging host 198.51.100.5
end`,
    ],
  },
  references: [
    { title: 'RFC 6540', url: 'https://www.rfc-editor.org/rfc/rfc6540' },
    { title: 'RFC 7381', url: 'https://www.rfc-editor.org/rfc/rfc7381' },
  ],
  reads: [serviceHosts, ipv6Vrfs, device],
  check(report, hosts, vrfs, { on }) {
    if (!on.has('ipv6-unicast-routing') || vrfs.size === 0) return;
    for (const [service, own] of byService(hosts)) {
      const [first] = own;
      if (first === undefined || own.some(({ family }) => family !== 4)) continue;
      if (!own.every(({ isVrfKnown, vrf }) => isVrfKnown && vrfs.has(vrf ?? ''))) continue;
      const { hosts: name, loss } = services[service];
      report({
        at: first.mark,
        message: 'only',
        holes: { hosts: name, loss },
        related: own.slice(1, 20).map(({ mark }) => ({ at: mark, message: 'IPv4 only, too' })),
      });
    }
  },
});

function byService(hosts: readonly ServiceHost[]): ReadonlyMap<Service, readonly ServiceHost[]> {
  const groups = new Map<Service, ServiceHost[]>();
  for (const host of hosts) {
    const own = groups.get(host.service);
    if (own === undefined) groups.set(host.service, [host]);
    else own.push(host);
  }
  return groups;
}
