import { idleNetworks } from '../../model/routing/idle-networks';
import { defineRule } from '../rule';

export default defineRule({
  id: 'network-statement-without-interface',
  severity: 'hint',
  scope: 'file',
  wholeConfig: true,
  tag: 'unnecessary',
  what: 'A `network` statement of OSPF, EIGRP or RIP covers no interface.',
  why: 'The statement says on which interfaces the protocol runs; it announces nothing by itself. Where it covers no address, the protocol runs on no interface by it: a wrong address or wildcard, or a network that is gone.',
  silent:
    'In parts of a configuration, where an interface of the routing table gets its address from elsewhere or is not understood, and in EIGRP and RIP where a static route that names an interface is covered.',
  messages: {
    idle: 'No interface has an address that this covers: {protocol} runs nowhere by it, and announces nothing.',
  },
  examples: {
    bad: [
      `hostname ED1
interface GigabitEthernet0/0
 ip address 10.31.0.1 255.255.255.0
router ospf 12
 network 10.31.0.0 0.0.0.255 area 0
!! network-statement-without-interface
 network 10.32.0.0 0.0.0.255 area 0
router rip
 network 10.0.0.0
!! network-statement-without-interface
 network 172.16.0.0
end`,
      `hostname ED2
vrf definition SHOP
interface GigabitEthernet0/0
 vrf forwarding SHOP
 ip address 10.31.0.1 255.255.255.0
interface GigabitEthernet0/1
 ip address 10.33.0.1 255.255.255.0
router eigrp 77
!! network-statement-without-interface
 network 10.31.0.0 0.0.0.255
 network 10.33.0.1 0.0.0.0
end`,
    ],
    good: [
      `hostname ED1
interface GigabitEthernet0/0
 ip address 10.31.0.1 255.255.255.0
router ospf 12
 network 10.0.0.0 0.255.255.255 area 0
end`,
      `hostname ED1
interface GigabitEthernet0/0
 ip address 10.31.0.1 255.255.255.0
interface Dialer1
 ip address negotiated
router ospf 12
 network 10.32.0.0 0.0.0.255 area 0
end`,
      `hostname ED1
interface GigabitEthernet0/0
 ip address 10.31.0.1 255.255.255.0
ip route 172.20.0.0 255.255.0.0 Null0
router eigrp 77
 network 10.0.0.0
 network 172.20.0.0
end`,
    ],
  },
  references: [
    {
      title: 'Cisco IOS OSPF Command Reference: network area',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/iproute_ospf/command/iro-cr-book/ospf-i1.html',
    },
    {
      title: 'Cisco IOS EIGRP Command Reference: network (EIGRP)',
      url: 'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/iproute_eigrp/command/ire-cr-book/ire-i1.html',
    },
  ],
  reads: [idleNetworks],
  check(report, idle) {
    for (const { igp, network } of idle) {
      report({
        at: network.mark,
        message: 'idle',
        holes: { protocol: igp.protocol.toUpperCase() },
        fix: {
          title: `Remove "${network.mark.line.source.text.trim()}"`,
          edits: [{ kind: 'remove-line', at: network.mark }],
        },
      });
    }
  },
});
