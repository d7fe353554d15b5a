import assert from 'node:assert/strict';

const FLAT = `hostname FLAT
interface Loopback0
ip address 192.0.2.9 255.255.255.255
router bgp 65010
address-family ipv4
neighbor 192.0.2.1 activate
exit-address-family
end
`;
const CROOKED = `hostname CROOKED
interface Loopback0
     ip address 192.0.2.9 255.255.255.255
     shutdown
interface Loopback1
     shutdown
end
`;

export default [
  {
    title: 'Enter indents behind what opens a block and goes back behind what leaves it',
    async play({ open, below, type, press, shows, until, cursor }) {
      await open('enter.ios');
      await below('ipv6 unicast-routing');
      await type('router bgp 65099');
      const entered = async (text, column) => {
        await type(text);
        await press('Escape', 'Enter');
        await until(async () => (await cursor()).column === column, `column ${column} below ${text}`);
      };
      await entered('', 2);
      await entered('address-family ipv4', 3);
      await entered('network 192.0.2.0', 3);
      await entered('exit-address-family', 2);
      await entered('bgp log-neighbor-changes', 2);
      await shows(
        ' address-family ipv4\n  network 192.0.2.0\n exit-address-family\n bgp log-neighbor-changes',
      );
    },
  },
  {
    title: 'a document and a selection are formatted as a device prints them',
    async play({ open, at, press, run, shown, shows }) {
      await open('crooked.ios', CROOKED);
      await at('interface');
      await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
      await run('Format Selection');
      await shows('\n ip address 192.0.2.9 255.255.255.255\n shutdown\ninterface Loopback1');
      assert.match(await shown(), /^ {5}shutdown$/m);
      await open('flat.ios', FLAT);
      await run('Format Document');
      await shows('\n  neighbor 192.0.2.1 activate\n exit-address-family\nend');
    },
  },
];
