import assert from 'node:assert/strict';

const KEYS = `hostname KEYS
interface Loopback0
 description Step 192.0.2.200
 ip address 192.0.2.255 255.255.255.0
 ipv6 address 2001:DB8:0:1::FFFF/64
 shutdown
end
`;
const ALL_FORMS = `hostname FORMS
interface Loopback0
 ipv6 address 2001:DB8:0:1::1/64
 ipv6 address 2001:DB8:0:2::1/64
ipv6 route 2001:DB8:0:3::/64 2001:DB8:0:1::2
end
`;

/** Ours are bound only once the server has said that an address stands here. */
async function pressUntil({ insist, shown }, key, text) {
  const before = await shown();
  await insist(key, async () => (await shown()) !== before, `${key} to be heard`);
  assert.ok((await shown()).includes(text), `${key} makes ${text} in:\n${await shown()}`);
}

export default [
  {
    title: 'keys step an address on and back, at several cursors at once, and are free elsewhere',
    async play(desk) {
      const { open, at, press, shown, shows, see, until, cursor } = desk;
      await open('keys.ios', KEYS);
      await see('.monaco-editor .view-line span', 'Loopback0');
      await at('192.0.2.255', 3);
      await pressUntil(desk, 'Alt+=', 'ip address 192.0.3.0 255.255.255.0');
      // As when the key is held down.
      await press('Alt+=', 'Alt+=', 'Alt+=');
      await shows('ip address 192.0.3.3 255.255.255.0');
      await press('Alt+-', 'Alt+-', 'Alt+-', 'Alt+-');
      await shows('ip address 192.0.2.255 255.255.255.0');
      await at('2001:DB8:0:1::FFFF', 3);
      await pressUntil(desk, 'Alt+=', '2001:DB8:0:1::1:0/64');
      await press('Shift+Alt+Equal');
      await shows('2001:DB8:0:2::1:0/64');
      await press('Control+Alt+Equal');
      await shows('2001:DB8:0:2::1:0/65');
      await press('Control+Alt+0');
      await shows('2001:DB8:0:2::1:0/64');

      // Move Line stays what it is, on an address too.
      await press('Alt+ArrowUp');
      await shows(/ipv6 address 2001\S+\n ip address 192/);
      await until(async () => (await cursor()).line === 4, 'the cursor to move with the line');
      await at('shutdown');
      const before = await shown();
      await press('Alt+=', 'Alt+-');
      await press('x');
      await until(async () => (await shown()) !== before, 'a letter to be typed');
      assert.equal((await shown()).replace('xshutdown', 'shutdown'), before);
    },
  },
  {
    title: 'all addresses are expanded and compressed by command, and several cursors step together',
    async play(desk) {
      const { open, at, run, shows, see } = desk;
      await open('forms.ios', ALL_FORMS);
      await see('.monaco-editor .view-line span', 'Loopback0');
      await run('Conf T: Expand All IPv6 Addresses');
      await shows('ipv6 address 2001:0DB8:0000:0001:0000:0000:0000:0001/64');
      await shows('ipv6 route 2001:0DB8:0000:0003:0000:0000:0000:0000/64');
      await run('Conf T: Compress All IPv6 Addresses');
      await shows(/ipv6 address 2001:db8:0:1::1\/64/i);
      await at('2001:DB8:0:1::1', 3);
      await run('Add Cursor Below');
      await pressUntil(desk, 'Alt+=', '2001:DB8:0:1::2/64');
      await shows('2001:DB8:0:2::2/64');
    },
  },
  {
    title: 'Compute 6to4 asks for an IPv4 address and inserts the tunnel',
    async play({ page, open, at, press, run, see, shows, shot }) {
      await open('compute.ios', 'hostname COMPUTE\n!\nend\n');
      await at('end');
      await run('Conf T: Compute 6to4');
      const box = page.locator('.quick-input-widget input.input');
      await see('.quick-input-widget', 'IPv4 address that the tunnel sends from');
      await box.fill('192.0.2.300');
      await see('.quick-input-message', 'not an IPv4 address');
      await box.fill('198.51.100.6');
      await press('Enter');
      await see('.quick-input-list .monaco-list-row', '2002:c633:6406::/48');
      await shot('compute-6to4');
      await press('ArrowDown', 'Enter');
      await shows('interface Tunnel');
      await shows(/2002:c633:6406:/i);
      await shows(/ipv6 route 2002::\/16 Tunnel/);
    },
  },
  {
    title: 'Find Addresses in a Prefix peeks at each',
    async play({ page, open, at, press, run, see, shot }) {
      await open('find.ios');
      await at('198.51.100.6', 2);
      await run('Conf T: Find Addresses in a Prefix');
      await see('.quick-input-widget', 'Prefix of either family');
      await page.locator('.quick-input-widget input.input').fill('198.51.100.0/24');
      await press('Enter');
      await see('.peekview-widget .ref-tree .monaco-list-row', '198.51.100.5');
      await shot('find-in-prefix');
      const rows = await page.locator('.peekview-widget .ref-tree .monaco-list-row').count();
      assert.ok(rows >= 4, `${rows} rows`);
      await press('Escape');
    },
  },
];
