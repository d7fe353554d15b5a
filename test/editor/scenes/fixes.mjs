import assert from 'node:assert/strict';
import { openHover } from '../host/page.mjs';

const SITE = `hostname SITE8
ipv6 unicast-routing
!
interface Serial1/0
 ip address 192.0.2.9 255.255.255.252
!
interface Tunnel2002
 no ip address
 ipv6 address 2002:C000:20A::/128
 tunnel source Serial1/0
 tunnel mode ipv6ip 6to4
!
interface Tunnel2003
 no ip address
 ipv6 address 2002:C000:20B::/128
 tunnel source Serial1/0
 tunnel mode ipv6ip 6to4
!
ipv6 route 2002::/16 Tunnel2002
end
`;
const ACTION = '.action-widget .monaco-list-row.action';

/** Opens the light bulb's menu, as soon as the finding is there. */
async function bulb({ see, at, insist, page }, text) {
  await see('.squiggly-warning, .squiggly-error');
  await at(text, 3);
  const actions = page.locator(ACTION);
  await insist('Control+.', async () => (await actions.count()) > 0, 'the menu of the light bulb');
  return await actions.allInnerTexts();
}

async function choose({ see }, text) {
  const row = await see(ACTION, text);
  await row.click();
}

export default [
  {
    title: 'the light bulb mends one finding or all alike, and silences it',
    async play(desk) {
      const { open, shows, shot, press } = desk;
      await open('mend.ios', SITE);
      const offered = await bulb(desk, '2002:C000:20A');
      assert.ok(offered[0].includes('2002:'), offered.join(' | '));
      for (const part of ['Mend all 2', 'Silence 6to4-address-mismatch', 'Explain 6to4-address-mismatch'])
        assert.ok(
          offered.some((title) => title.includes(part)),
          `${part} in ${offered.join(' | ')}`,
        );
      await shot('quick-fixes');
      await choose(desk, 'Silence 6to4-address-mismatch');
      await shows('! conf-t-disable-next-line 6to4-address-mismatch: reason\n ipv6 address 2002:C000:20A');
      await press('Control+z');
      await bulb(desk, '2002:C000:20A');
      await choose(desk, 'Mend all 2');
      await shows(/209::/i);
      await desk.until(async () => !/20[AB]::/i.test(await desk.shown()), 'both addresses to be mended');
    },
  },
  {
    title: 'Explain opens the page of the rule as a preview, and so does the link of a finding',
    async play(desk) {
      const { open, see, at, page, shot, run } = desk;
      await open('explain.ios', SITE);
      await bulb(desk, '2002:C000:20A');
      await choose(desk, 'Explain 6to4-address-mismatch');
      await see('.tab.active', /Preview.*6to4-address-mismatch/);
      const text = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame').locator('body');
      await text.filter({ hasText: '6to4' }).first().waitFor();
      await shot('rule-page');
      await run('View: Close Editor');
      await see('.tab.active[data-resource-name="explain.ios"]');
      await at('2002:C000:20A', 3);
      const card = await openHover(page, '6to4-address-mismatch');
      const link = card.locator('a', { hasText: '6to4-address-mismatch' }).first();
      await shot('finding');
      await link.click();
      await see('.tab.active', /6to4-address-mismatch/);
      await shot('rule-page-by-link');
    },
  },
];
