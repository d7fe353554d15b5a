import fs from 'node:fs';
import { openHover } from '../host/page.mjs';

const CAPTURE = `R7#conf t
Enter configuration commands, one per line.  End with CNTL/Z.
R7(config)#interface Tunnel64
R7(config-if)# ipv6 address 2002:C000:201::1/64
R7(config-if)#end
R7#show ipv6 interface brief
Loopback0                  [up/up]
    FE80::C801:FF:FE10:0
    2001:DB8:AFE:FE00::7
R7#show running-config
Building configuration...

Current configuration : 1961 bytes
!
version 15.7
hostname R7
!
interface Loopback0
 ip address 10.254.254.7 255.255.255.255
 ipv6 address 2001:DB8:AFE:FE00::7/128
 --More--  !
interface GigabitEthernet0/0
 ip address 198.51.100.7 255.255.255.0
end
`;
const TEMPLATE = `hostname {{ name }}
!
{% for link in links %}
interface {{ link.name }}
 description {{ link.to }}
 ip address {{ link.address }} 255.255.255.252
 ip access-group EDGE-IN in
{% endfor %}
!
ip access-list extended EDGE-IN
 permit tcp any host {{ host }} eq 22
 deny   ip any any
end
`;
const LOG = fs.readFileSync(
  new URL('../../../examples/tftp-source/tftp-server.log', import.meta.url),
  'utf8',
);

export default [
  {
    title: 'a terminal capture becomes IOS, and addresses in its output have cards',
    async play({ page, open, at, see, shot }) {
      await open('capture.txt', CAPTURE);
      await see('#status\\.editor\\.mode', 'Cisco IOS');
      await at('FE80::C801', 2);
      await openHover(page, 'link-local');
      await shot('capture');
    },
  },
  {
    title: 'a template has colours, and no mistake where it is filled in',
    async play({ page, open, at, insist, cursor, see, shot }) {
      await open('template.ios', TEMPLATE);
      await at('EDGE-IN in', 2);
      await insist('F12', async () => (await cursor()).line === 10, 'the access list');
      await see('#status\\.problems', /\b0\b.*\b0\b/s);
      await shot('template');
      if ((await page.locator('.squiggly-error, .squiggly-warning').count()) > 0)
        throw new Error('a mistake in a template');
    },
  },
  {
    title: 'an address in a log has a card',
    async play({ page, open, at, shot }) {
      await open('tftp.log', LOG);
      await at('afe:fe01::', 2);
      await openHover(page, '10.254.254.1');
      await shot('log');
    },
  },
];
