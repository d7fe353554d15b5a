import assert from 'node:assert/strict';

const RENAME = '.monaco-editor .rename-box input.rename-input';
const PEEK = '.monaco-editor .zone-widget .peekview-widget';

async function rename(desk, to) {
  await desk.press('F2');
  const box = await desk.see(RENAME);
  await box.fill(to);
  await desk.press('Enter');
}

export default [
  {
    title: 'F12 goes to a definition, Shift+F12 lists what refers to it',
    async play({ open, at, press, insist, cursor, see, page, shot }) {
      await open('uses.ios');
      await at('CORE-IN in', 2);
      await insist('F12', async () => (await cursor()).line === 47, 'the route map');
      await at('FROM-CORE in', 2);
      await press('Shift+F12');
      await see(PEEK);
      await see(`${PEEK} .ref-tree .monaco-list-row`, 'access-class FROM-CORE');
      const rows = await page.locator(`${PEEK} .ref-tree .monaco-list-row`).allInnerTexts();
      assert.equal(rows.filter((row) => row.includes('FROM-CORE')).length, 3, rows.join(' | '));
      await shot('references');
      await press('Escape');
    },
  },
  {
    title: 'F2 renames an access list wherever it is used, and refuses a name that is taken with its reason',
    async play(desk) {
      const { open, at, press, run, see, shows, shown, shot } = desk;
      await open('rename.ios');
      await at('FROM-CORE in', 2);
      await press('F2');
      await see(RENAME);
      await shot('rename');
      await press('Escape');
      await rename(desk, 'SPARE');
      // A test window shows no toasts, so the reason is read where it is kept.
      await run('Notifications: Show Notifications');
      await see('.notifications-center .notification-list-item', 'SPARE is already an IPv4 access list.');
      await shot('rename-refused');
      await run('Notifications: Clear All Notifications');
      await desk.focus();
      await rename(desk, 'NORTHBOUND');
      await shows('ip access-group NORTHBOUND in');
      await at('line vty');
      await shows('ip access-list extended NORTHBOUND');
      assert.doesNotMatch(await shown(), /FROM-CORE/);
      await shows('access-class NORTHBOUND in');
    },
  },
  {
    title: 'F2 renames an interface with all that names it',
    async play(desk) {
      const { open, at, shows } = desk;
      await open('rename-interface.ios');
      await at('GigabitEthernet0/1', 2);
      await rename(desk, 'gi0/3');
      await shows('interface GigabitEthernet0/3');
      await shows('tunnel source GigabitEthernet0/3');
    },
  },
  {
    title: 'names are found by Go to Symbol in Workspace',
    async play({ page, open, press, cursor, until, see }) {
      await open('symbols.ios');
      await see('.monaco-editor .view-line span', 'Loopback0');
      await press('Control+t');
      await page.locator('.quick-input-widget input.input').fill('#CORE-IN');
      await see('.quick-input-list .monaco-list-row', 'CORE-IN');
      await press('Enter');
      await until(async () => (await cursor()).line === 47, 'the route map');
    },
  },
  {
    title: 'a URL of a command is a link',
    async play({ open, see }) {
      await open('links.ios', 'hostname LINKS\narchive\n path tftp://[2001:DB8:5::5]/links-confg\nend\n');
      await see('.monaco-editor .detected-link', '2001:DB8:5::5');
    },
  },
];
