// What a person sees in the workbench. Every wait ends after 20 seconds, with what was waited for.

const WAIT_MS = 20_000;
const EDITOR = '.editor-group-container.active .monaco-editor';
const SUGGESTION = '.suggest-widget.visible .monaco-list-row';

/** What can be seen in a page: `until`, `see`, `shown`, `shows`, `suggestions`, `cursor`. */
export function sightOf(page) {
  /** Asks once a frame until the answer is true. */
  async function until(ask, what) {
    const end = Date.now() + WAIT_MS;
    while (!(await ask())) {
      if (Date.now() > end) throw new Error(`waited for ${what}`);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  }

  /** Waits for an element, with a text where one is given. Text of the editor has no-break spaces. */
  async function see(selector, hasText) {
    const all = page.locator(selector);
    const wanted = (hasText === undefined ? all : all.filter({ hasText })).first();
    await wanted.waitFor({ timeout: WAIT_MS }).catch(() => {
      throw new Error(`waited for ${selector}${hasText === undefined ? '' : ` with "${hasText}"`}`);
    });
    return wanted;
  }

  /** The lines of the active editor that are in sight. */
  async function shown() {
    const lines = await page.locator(`${EDITOR} .view-lines .view-line`).evaluateAll((found) =>
      found
        .map((line) => ({ top: Number.parseFloat(line.style.top), text: line.textContent }))
        .sort((a, b) => a.top - b.top)
        .map((line) => line.text.replaceAll('\u00a0', ' ')),
    );
    return lines.join('\n');
  }

  /** Waits until the editor shows a text, or a pattern. */
  function shows(what) {
    return until(async () => {
      const now = await shown();
      return typeof what === 'string' ? now.includes(what) : what.test(now);
    }, `the editor to show ${what}`);
  }

  /** The list of suggestions once this one stands in it: labels, and what is said beside them. */
  async function suggestions(label) {
    await see(SUGGESTION, label);
    return await page.locator(SUGGESTION).evaluateAll((rows) =>
      rows.map((row) => ({
        label: row.querySelector('.label-name')?.textContent ?? '',
        detail: row.querySelector('.details-label')?.textContent ?? '',
      })),
    );
  }

  /** The line and column of the cursor, from 1. */
  async function cursor() {
    const said = await page.locator('#status\\.editor\\.selection').innerText();
    const [line, column] = said.match(/\d+/g) ?? [];
    return { line: Number(line), column: Number(column) };
  }

  return { until, see, shown, shows, suggestions, cursor };
}
