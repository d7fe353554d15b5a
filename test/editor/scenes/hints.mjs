import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const HINTS = `hostname HINTS
ipv6 unicast-routing
!
interface Serial1/0
 ip address 192.0.2.9 255.255.255.252
!
interface Tunnel2002
 no ip address
 ipv6 address 2002:C000:209::/128
 tunnel source Serial1/0
 tunnel mode ipv6ip 6to4
!
router ospf 1
 network 192.0.2.8 0.0.0.3 area 0
!
ip route 203.0.113.0 255.255.255.0 192.0.2.10
ipv6 route 2002::/16 Tunnel2002
end
`;
const MASK = /address 192\.0\.2\.9 255\.255\.255\.252 ?\/30/;
const PLAIN = /address 192\.0\.2\.9 255\.255\.255\.252$/m;

export default [
  {
    title: 'an embedded IPv4 address is written beside by default, all else when it is asked for',
    async play({ open, at, insist, folder, shows, shown, shot }) {
      await open('hints.ios', HINTS);
      await shows(/2002:C000:209::\/128 ?= 192\.0\.2\.9 Serial1\/0/);
      await shows(PLAIN);
      assert.doesNotMatch(await shown(), /2002::\/16 ?=/);
      const settings = path.join(folder, '.vscode/settings.json');
      fs.writeFileSync(settings, '{ "conf-t.inlayHints": ["mask", "wildcard", "embedded", "nextHop"] }');
      try {
        // The editor asks for hints again when the text changes.
        await at('end');
        await insist('Enter', async () => MASK.test(await shown()), 'the length of a mask');
        await shows(/network 192\.0\.2\.8 0\.0\.0\.3 ?= 192\.0\.2\.8\/30/);
        await shows(/192\.0\.2\.10 ?via Serial1\/0/);
        await shot('hints');
      } finally {
        fs.writeFileSync(settings, '{}');
      }
    },
  },
];
