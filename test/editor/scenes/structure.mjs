import assert from 'node:assert/strict';

export default [
  {
    title: 'the outline and the breadcrumbs name each block and what it is for',
    async play({ open, at, run, see, shot }) {
      await open('outline.ios');
      await at('description Uplink');
      await see('.breadcrumbs-control .monaco-breadcrumb-item', 'GigabitEthernet0/1');
      await run('Explorer: Focus on Outline View');
      const row = await see('.outline-tree .monaco-list-row', 'GigabitEthernet0/1');
      assert.match(await row.innerText(), /Uplink to CORE2|198\.51\.100\.6/);
      const bgp = await see('.outline-tree .monaco-list-row', 'router bgp');
      assert.match(await bgp.innerText(), /65010/);
      await shot('outline');
    },
  },
  {
    title: 'blocks fold, their headers stick to the top, and a selection grows by what belongs together',
    async play({ open, at, press, run, see, shows, shown, until, page, shot }) {
      await open('folds.ios');
      await at('route-map CORE-IN in', 7);
      const selected = async () => {
        const said = await page.locator('#status\\.editor\\.selection').innerText();
        return Number(said.match(/(\d+) selected/)?.[1] ?? 0);
      };
      const sizes = [];
      for (let last = 0; sizes.length < 6; last = sizes.at(-1)) {
        await press('Shift+Alt+ArrowRight');
        await until(async () => (await selected()) > last, 'the selection to grow');
        sizes.push(await selected());
      }
      const line = 'neighbor 198.51.100.5 route-map CORE-IN in';
      assert.deepEqual(sizes.slice(1, 3), ['route-map'.length, line.length], 'word, then line');
      assert.ok(sizes[5] > 2 * line.length, 'at last the block');
      await see('.sticky-widget .sticky-line-content', 'interface GigabitEthernet0/1');
      await press('Escape');
      await run('Fold All');
      await shows(/^router bgp 65010.*\n!?\n?ip access-list/m);
      assert.doesNotMatch(await shown(), /log-neighbor-changes/);
      await shot('folded');
      await run('Unfold All');
      await shows('log-neighbor-changes');
    },
  },
];
