import assert from 'node:assert/strict';

function labels(list) {
  return list.map(({ label }) => label);
}

export default [
  {
    title: 'completion offers a 6to4 tunnel the address of its source, before all others',
    async play({ open, below, type, press, suggestions, shows, shot }) {
      await open('six-to-four.ios');
      await below('no ip address');
      await type('ipv6 address ');
      const [first] = await suggestions('2002:');
      assert.equal(first.label, '2002:c633:6406::/128');
      assert.match(first.detail, /198\.51\.100\.6/);
      await shot('completion-6to4');
      await press('Enter');
      await shows('ipv6 address 2002:c633:6406::/128');
    },
  },
  {
    title: 'completion offers names, interfaces and values that fit, and nothing else first',
    async play({ open, at, below, type, press, suggestions }) {
      await open('values.ios');
      await at(' tunnel source GigabitEthernet', ' tunnel source '.length);
      await press('Control+Space');
      const interfaces = labels(await suggestions('GigabitEthernet0/1'));
      assert.ok(interfaces.slice(0, 4).includes('Loopback0'), interfaces.join(' '));
      assert.equal(
        interfaces.find((label) => label.startsWith('6')),
        undefined,
      );
      await press('Escape');

      await below(' no shutdown');
      await type('ip access-group ');
      assert.deepEqual(labels(await suggestions('FROM-CORE')).slice(0, 2), ['FROM-CORE', 'SPARE']);
      await press('Enter', 'Space');
      assert.deepEqual(
        labels(await suggestions('out'))
          .slice(0, 2)
          .sort(),
        ['in', 'out'],
      );
      await press('Escape', 'Enter');
      await type('no ip access-g');
      assert.deepEqual(labels(await suggestions('access-group')).slice(0, 1), ['access-group']);
      await press('Escape', 'Enter');
      await type('ip address 10.0.0.1 ');
      assert.match(labels(await suggestions('255.'))[0], /^255\.255\.255\./);
      await press('Escape');
    },
  },
  {
    title: 'completion offers commands that open a block, which are tabbed through',
    async play({ page, open, below, type, press, suggestions, until, shows, cursor, shot }) {
      await open('openers.ios');
      await below('ipv6 unicast-routing');
      await type('router');
      await suggestions('router bgp …');
      const chosen = page.locator('.suggest-widget .monaco-list-row.focused', { hasText: 'router bgp' });
      await until(async () => {
        if ((await chosen.count()) > 0) return true;
        await press('ArrowDown');
        return false;
      }, 'router bgp to be chosen');
      await shot('completion-openers');
      await press('Enter');
      await shows(/router bgp \S/);
      await type('65099');
      await press('Tab');
      await shows('router bgp 65099');
      await type('bgp l');
      const [first] = await suggestions('log-neighbor-changes');
      assert.equal(first.label, 'log-neighbor-changes');
      assert.deepEqual(await cursor(), { line: 12, column: 7 });
      await press('Escape');
    },
  },
  {
    title: 'behind the last line of a block the next block is offered, and stands where it belongs',
    async play({ open, below, type, press, suggestions, shows }) {
      await open('next-block.ios');
      await below(' no shutdown');
      await type('int');
      const [first] = await suggestions('interface');
      assert.equal(first.label, 'interface');
      await press('Enter');
      await type(' Loopback7');
      await press('Escape', 'Enter');
      await shows(/^interface Loopback7$/m);
      await type('shutdown');
      await shows(/^interface Loopback7\n shutdown$/m);
      await press('Escape');
    },
  },
  {
    title: 'a suggestion says in documentation beside it what it does',
    async play({ open, below, type, press, suggestions, see, shot }) {
      await open('documented.ios');
      await below('router bgp 65010');
      await type('nei');
      await suggestions('neighbor');
      await press('Control+Space');
      await see('.suggest-details-container .suggest-details', 'remote-as');
      await shot('completion-documentation');
    },
  },
];
