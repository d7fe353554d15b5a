// What scenes do and see: a person with a keyboard at one workbench.
import fs from 'node:fs';
import path from 'node:path';
import { editorReady, focusEditor, goTo } from './page.mjs';
import { sightOf } from './sight.mjs';

/** What a scene opens that needs nothing in particular. */
const EDGE = fs.readFileSync(new URL('../scenes/edge.ios', import.meta.url), 'utf8');
const ROW = '.quick-input-widget:not([style*="display: none"]) .quick-input-list .monaco-list-row';
const INPUT = '.quick-input-widget:not([style*="display: none"]) input.input';
/** A key that was not heard is pressed again after so many frames: a second. */
const FRAMES_TO_ANSWER = 60;

/** A workbench whose folder is `folder`, to be worked with from scenes. */
export function openDesk(page, folder) {
  const sight = sightOf(page);
  const { until, cursor } = sight;
  let text = '';

  /** Writes a file into the folder and opens it. */
  async function open(name, content = EDGE) {
    fs.writeFileSync(path.join(folder, name), content);
    text = content;
    await press('Control+p');
    // A path says it without a search.
    await page.locator(INPUT).fill(path.join(folder, name));
    await page.locator(ROW).filter({ hasText: name }).first().waitFor();
    await press('Enter');
    await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await editorReady(page);
  }

  /** Puts the cursor before the first occurrence of a text in the file as it was opened, plus some characters. */
  async function at(what, plus = 0) {
    const offset = text.indexOf(what);
    if (offset < 0) throw new Error(`the file does not hold "${what}"`);
    const lines = text.slice(0, offset + plus).split('\n');
    await goTo(page, lines.length, lines[lines.length - 1].length + 1);
  }

  /** Begins a new line behind the one in which a text of the file stands. */
  async function below(what) {
    await at(what);
    await press('End');
    const { line } = await cursor();
    await press('Enter');
    await until(async () => (await cursor()).line === line + 1, 'a new line');
  }

  async function press(...keys) {
    for (const key of keys) await page.keyboard.press(key);
  }

  /** Presses a key until it is heard: what answers it may not be up yet. */
  async function insist(key, heard, what) {
    let frames = 0;
    await until(async () => {
      if (await heard()) return true;
      if (frames++ % FRAMES_TO_ANSWER === 0) await press(key);
      return false;
    }, what);
  }

  /** Types as a person does, so that each character is one event. */
  async function type(words) {
    await page.keyboard.type(words, { delay: 20 });
  }

  /** Runs a command by its title. */
  async function run(title) {
    await press('F1');
    await page.locator(INPUT).fill(`>${title}`);
    await page.locator(ROW).filter({ hasText: title }).first().waitFor();
    await press('Enter');
  }

  /** Closes what is open, and throws changes away. */
  async function leave() {
    await page.mouse.move(0, 0);
    const tabs = page.locator('.tabs-container .tab');
    while ((await tabs.count()) > 0) {
      await press('Escape', 'Escape');
      const before = await tabs.count();
      await run('View: Revert and Close Editor');
      await until(async () => (await tabs.count()) < before, 'an editor to close');
    }
  }

  const focus = () => focusEditor(page);
  return { ...sight, page, folder, open, at, below, press, insist, type, run, focus, leave };
}
