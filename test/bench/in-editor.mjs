// Types in real VS Code and prints how long a person waits, as JSON: node in-editor.mjs FILE LINE COLUMN HOVER TIMES
// LINE and COLUMN, from 1, are behind the last octet of an address, to which a zero is added and from which it is taken;
// HOVER is a text of that address's card.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser, workbenchUrl } from '../editor/host/browser.mjs';
import { editorReady, focusEditor, goTo, openHover } from '../editor/host/page.mjs';
import { startServer } from '../editor/host/server.mjs';
import { REPEATABLE } from '../editor/host/settings.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const SETTINGS = { ...REPEATABLE, 'editor.hover.delay': 0, 'editor.quickSuggestions': 'off' };

const [file, line, column, card, times] = process.argv.slice(2);

async function main() {
  const server = await startServer({ settings: SETTINGS, extensionDirs: [ROOT] });
  const { browser, context } = await openBrowser();
  try {
    const page = await context.newPage();
    await page.goto(
      workbenchUrl(server, { folder: path.dirname(file), payload: [['openFile', server.remote(file)]] }),
    );
    await editorReady(page);
    await goTo(page, Number(line), Number(column));
    // The first card says that the extension is up.
    await openHover(page, card);
    await page.keyboard.press('Escape');
    await page.evaluate(watchDom);
    await focusEditor(page);
    console.log(JSON.stringify(await measure(page)));
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function measure(page) {
  const samples = { rendered: [], appears: [], disappears: [], hover: [] };
  for (let round = 0; round < Number(times); round++) {
    samples.rendered.push(await press(page, ['1'], 'text'));
    await calm(page, ['Backspace'], 'text');
    samples.appears.push(await press(page, ['0'], 'squiggle'));
    samples.disappears.push(await press(page, ['Backspace'], 'noSquiggle'));
    samples.hover.push(await press(page, ['Control+k', 'Control+i'], 'hover'));
    await calm(page, ['Escape'], 'noHover');
  }
  return samples;
}

/** Milliseconds from the event of the last key to the frame that shows what it leads to. */
async function press(page, keys, awaited) {
  for (const key of keys.slice(0, -1)) await page.keyboard.press(key);
  await page.evaluate((name) => globalThis.watch(name), awaited);
  await page.keyboard.press(keys.at(-1));
  return page.evaluate(() => globalThis.seen);
}

/** The same, and then a while in which nothing happens: what is measured next begins at rest. */
async function calm(page, keys, awaited) {
  await press(page, keys, awaited);
  await page.evaluate(() => globalThis.rest());
}

/** Runs in the page: what is waited for, and the clock, which starts at the time that the browser gives the key. */
function watchDom() {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const text = () =>
    all('.monaco-editor .view-line')
      .map(({ textContent }) => textContent)
      .join('\n');
  let before = '';
  const conditions = {
    text: () => text() !== before,
    squiggle: () => all('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning').length > 0,
    noSquiggle: () => !conditions.squiggle(),
    hover: () => all('.monaco-hover:not(.hidden) .hover-row').some((row) => row.textContent.length > 20),
    noHover: () => all('.monaco-hover:not(.hidden) .hover-row').length === 0,
  };
  globalThis.watch = (name) => {
    before = text();
    globalThis.seen = new Promise((resolve) => {
      let pressed;
      const look = () => {
        if (pressed === undefined || !conditions[name]()) return;
        observer.disconnect();
        requestAnimationFrame(() => resolve(performance.now() - pressed));
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      const start = (event) => {
        pressed = event.timeStamp;
        look();
      };
      addEventListener('keydown', start, { capture: true, once: true });
    });
  };
  globalThis.rest = () => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 100)));
}

await main();
