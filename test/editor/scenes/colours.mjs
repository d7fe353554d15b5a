import assert from 'node:assert/strict';
import fs from 'node:fs';

const EXAMPLE = fs.readFileSync(
  new URL('../../../examples/6to4-over-mpls/ibgp/ace1.ios', import.meta.url),
  'utf8',
);
const ACCESS_LIST = `ip access-list extended FROM-SITES
 permit tcp any host 192.0.2.7 eq 22
 deny   ip any any
!
interface GigabitEthernet0/1
 ip access-group FROM-SITES in
 shutdown
 no shutdown
!
`;
const LINE_HEIGHT = 20;

/** Runs in the page: the colour of each run of text of the active editor, and that of text which nothing colours. */
function colours() {
  const editor = document.querySelector('.editor-group-container.active .monaco-editor');
  const plain = document.createElement('span');
  plain.className = 'mtk1';
  editor.querySelector('.view-lines').append(plain);
  const plainColour = getComputedStyle(plain).color;
  plain.remove();
  const runs = [...editor.querySelectorAll('.view-lines .view-line')].flatMap((line) =>
    [...line.querySelectorAll(':scope > span > span')].map((run) => ({
      text: run.textContent.replaceAll('\u00a0', ' ').trim(),
      colour: getComputedStyle(run).color,
    })),
  );
  return { plainColour, runs: runs.filter(({ text }) => text !== '') };
}

function length(runs) {
  return runs.reduce((sum, { text }) => sum + text.replaceAll(' ', '').length, 0);
}

export default [
  {
    title:
      'nearly every character of a configuration is coloured, and what differs in meaning differs in colour',
    everyTheme: true,
    async play({ page, open, see, until, shot, theme }) {
      const content = ACCESS_LIST + EXAMPLE;
      await open('colours.ios', content);
      const size = page.viewportSize();
      await page.setViewportSize({ ...size, height: (content.split('\n').length + 10) * LINE_HEIGHT });
      // Names are coloured by the server, when it has started.
      let seen = await page.evaluate(colours);
      const named = ({ runs }) => runs.some(({ text }) => text === 'FROM-SITES');
      await until(async () => {
        seen = await page.evaluate(colours);
        return named(seen) && seen.runs.at(-1).colour !== seen.plainColour;
      }, 'colours of names down to the last line');
      await page.setViewportSize(size);
      const { runs, plainColour } = seen;
      const coloured = runs.filter(({ colour }) => colour !== plainColour);
      const share = length(coloured) / length(runs);
      const distinct = new Set(coloured.map(({ colour }) => colour));
      console.log(`      ${theme}: ${(100 * share).toFixed(1)} % coloured, ${distinct.size} colours`);
      assert.ok(share >= 0.95, `only ${(100 * share).toFixed(1)} % of the characters are coloured`);
      assert.ok(distinct.size >= 7, `only ${distinct.size} colours`);
      const roles = ['access-group', 'FROM-SITES', '192.0.2.7', 'permit', 'deny'];
      const found = roles.map((role) => runs.find(({ text }) => text.split(' ').includes(role))?.colour);
      assert.equal(
        new Set(found).size,
        roles.length,
        `${roles.map((role, at) => `${role} ${found[at]}`).join(', ')}`,
      );
      await shot('colours');
      await see('.monaco-editor');
    },
  },
];
