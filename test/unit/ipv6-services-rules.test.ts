import { describe, expect, test } from 'vitest';
import { checkText } from '../../server/src/rules/check-text';

/** Line numbers, counted from 1, on which a rule reports something. */
function found(rule: string, text: string): number[] {
  const findings = checkText(text, { rules: { [rule]: 'warning' } });
  return findings.filter((one) => one.rule === rule).map(({ line }) => line + 1);
}

const LOOPBACK = 'interface Loopback0\n ipv6 address 2001:DB8::1/128\n';

describe('vty-ipv6-unfiltered', () => {
  test.each([
    [
      'another block covers the same lines',
      'line vty 0 4\n access-class 10 in\nline vty 3 15\n ipv6 access-class S in',
      [],
    ],
    [
      'another block covers other lines',
      'line vty 0 4\n access-class 10 in\nline vty 5 15\n ipv6 access-class S in',
      [4],
    ],
    ['only LAT comes in', 'line vty 0 4\n access-class 10 in\n transport input lat', []],
    ['the list is for connections out', 'line vty 0 4\n access-class 10 out', []],
    ['the list is taken back', 'line vty 0 4\n access-class 10 in\n no access-class 10 in', []],
    ['the line is no terminal of the network', 'line aux 0\n access-class 10 in', []],
  ])('%s', (_, lines, expected) => {
    expect(found('vty-ipv6-unfiltered', LOOPBACK + lines)).toEqual(expected);
  });
});

describe('interface-ipv6-unfiltered', () => {
  const LIST = '\naccess-list 101 permit tcp any any eq 22';
  test.each([
    ['in both directions', 'ip access-group 101 in\n ip access-group 101 out', [3, 4]],
    ['another list came later', 'ip access-group 102 in\n ip access-group 101 in', [4]],
    ['the list is taken back', 'ip access-group 101 in\n no ip access-group 101 in', []],
    ['a shared IPv6 list', 'ip access-group 101 in\n ipv6 traffic-filter common A B in', []],
    ['the interface is down', 'ip access-group 101 in\n shutdown', []],
    ['a port of a switch', 'switchport\n ip access-group 101 in', []],
  ])('%s', (_, lines, expected) => {
    const text = `interface Vlan1\n ipv6 address 2001:DB8:1::1/64\n ${lines}${LIST}`;
    expect(found('interface-ipv6-unfiltered', text)).toEqual(expected);
  });

  test('the rest of the interface stands elsewhere', () => {
    const text = `interface Vlan1
 ipv6 address 2001:DB8:1::1/64
 ip access-group 101 in${LIST}
interface Vlan1
 ipv6 traffic-filter SIX in`;
    expect(found('interface-ipv6-unfiltered', text)).toEqual([]);
  });

  test('a list that a whole configuration does not define filters nothing', () => {
    const text = 'interface Vlan1\n ipv6 address 2001:DB8:1::1/64\n ip access-group NONE in\n';
    expect(found('interface-ipv6-unfiltered', text)).toEqual([3]);
    expect(found('interface-ipv6-unfiltered', `hostname R1\n${text}end`)).toEqual([]);
  });
});

describe('dhcpv6-pool-mismatch', () => {
  test.each([
    ['a pool within the prefix', 'address prefix 2001:DB8:1:0:8000::/66', []],
    ['a pool around the prefix', 'address prefix 2001:DB8::/32', []],
    ['another prefix', 'address prefix 2001:DB8:2::/64', [3]],
    ['a link elsewhere', 'link-address 2001:DB8:2::/64', [3]],
    ['an unknown line', 'address prefix 2001:DB8:2::/64\n lease somehow', []],
  ])('%s', (_, pool, expected) => {
    const text = `interface Vlan1
 ipv6 address 2001:DB8:1::1/64
 ipv6 dhcp server P
ipv6 dhcp pool P
 ${pool}`;
    expect(found('dhcpv6-pool-mismatch', text)).toEqual(expected);
  });
});

describe('source-interface-family', () => {
  const NTP = 'ntp server 2001:DB8::5\nntp source Vlan1\n';
  test.each([
    ['an address of the other family', 'ip address 192.0.2.1 255.255.255.0', [2]],
    ['a link-local address only', 'ip address 192.0.2.1 255.255.255.0\n ipv6 enable', [2]],
    ['an address from elsewhere', 'ip address 192.0.2.1 255.255.255.0\n ipv6 address dhcp', []],
    ['an address that cannot be read', 'ipv6 address 2001:DB8:XXXX::1/64', []],
    ['out of service', 'ip address 192.0.2.1 255.255.255.0\n shutdown', []],
  ])('%s', (_, lines, expected) => {
    expect(found('source-interface-family', `${NTP}interface Vlan1\n ${lines}`)).toEqual(expected);
  });

  test('an interface that is not in the document', () => {
    expect(found('source-interface-family', NTP)).toEqual([]);
  });
});

describe('ipv4-only-service-host', () => {
  const whole = (hosts: string) => `hostname R1
ipv6 unicast-routing
interface Vlan1
 ipv6 address 2001:DB8:1::1/64
${hosts}
end`;
  test.each([
    ['once a service', 'ntp server 192.0.2.1\nntp server 192.0.2.2\nip name-server 192.0.2.3', [5, 7]],
    ['one host of the service has a name', 'ntp server 192.0.2.1\nntp server time.example.net', []],
    ['in a VRF without IPv6', 'ntp server vrf MGMT 192.0.2.1', []],
    [
      'its server is reached by a group in a VRF',
      'tacacs server A\n address ipv4 192.0.2.1\naaa group server tacacs+ G\n server name A\n ip vrf forwarding MGMT',
      [],
    ],
    ['taken back', 'ntp server 192.0.2.1\nno ntp server 192.0.2.1', []],
  ])('%s', (_, hosts, expected) => {
    expect(found('ipv4-only-service-host', whole(hosts))).toEqual(expected);
  });
});
