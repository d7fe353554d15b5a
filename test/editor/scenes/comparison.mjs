import assert from 'node:assert/strict';

const LEFT = '.monaco-diff-editor .editor.original';

/** Runs in the page: how many colours the text of an editor has. */
function coloursOf(selector) {
  const runs = [...document.querySelectorAll(`${selector} .view-line > span > span`)];
  return new Set(runs.map((run) => getComputedStyle(run).color)).size;
}

export default [
  {
    title: 'the saved side of a comparison is coloured and has cards, and is not counted among the problems',
    async play({ page, open, below, type, press, run, see, until, shows, shot }) {
      await open('compared.ios');
      await see('.squiggly-warning');
      const problems = () => page.locator('#status\\.problems').innerText();
      await below('ipv6 unicast-routing');
      await type('ip cef');
      await press('Escape');
      await shows('ip cef');
      const before = await problems();
      await run('File: Compare Active File with Saved');
      await see(`${LEFT} .view-line`, 'FROM-CORE');
      await until(async () => (await page.evaluate(coloursOf, LEFT)) >= 7, 'colours of the saved side');
      const address = page.locator(`${LEFT} .view-line span`, { hasText: /^2001:DB8:7:1::6\/64$/ }).last();
      await page.mouse.move(0, 0);
      await address.hover();
      await see('.monaco-hover:not(.hidden)', 'Solicited-node');
      await shot('comparison');
      assert.equal(await problems(), before);
    },
  },
];
