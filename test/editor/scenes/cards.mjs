import assert from 'node:assert/strict';
import { openHover } from '../host/page.mjs';

export default [
  {
    title: 'the card of an address says what it is, and a click copies a value of it',
    async play({ page, open, at, see, until, shot }) {
      await open('address-card.ios');
      await at('2001:DB8:7:1::6', 2);
      const card = await openHover(page, '2001:0db8:0007:0001:0000:0000:0000:0006');
      assert.match(await card.innerText(), /documentation/i);
      await shot('card-address');
      await card.locator('a', { hasText: /^expanded$/ }).click();
      const copied = () => page.evaluate(() => navigator.clipboard.readText());
      await until(
        async () => (await copied()) === '2001:0db8:0007:0001:0000:0000:0000:0006',
        'the expanded address in the clipboard',
      );
      await see('.statusbar', 'Copied');
    },
  },
  {
    title: 'the card of a command gives its syntax, that of a name its definition and uses',
    async play({ page, open, at, press, shot }) {
      await open('command-card.ios');
      await at('remote-as', 2);
      const command = await openHover(page, 'remote-as');
      assert.match(await command.innerText(), /neighbor/);
      await shot('card-command');
      await press('Escape');
      await at('CORE-IN in', 2);
      const name = await openHover(page, 'route map');
      assert.match(await name.innerText(), /CORE-IN/);
      await shot('card-name');
    },
  },
  {
    title: '? lists how a command goes on',
    async play({ page, open, below, type, see, shot }) {
      await open('help.ios');
      await below('ipv6 unicast-routing');
      await type('ip route ?');
      const help = await see('.parameter-hints-widget.visible .signature', 'ip route');
      assert.match(await help.innerText(), /ip route/);
      await shot('signature');
      assert.ok(await page.locator('.parameter-hints-widget.visible .parameter.active').first().innerText());
    },
  },
];
