// What a person does in the workbench, done in the page. Works in VS Code 1.139's web workbench.

const WORKBENCH_MS = 60_000;
const CARD_MS = 1_000;
const ACTIVE_EDITOR = '.editor-group-container.active .monaco-editor';

/** Resolves when an editor shows text. */
export async function editorReady(page) {
  await page.waitForSelector(`${ACTIVE_EDITOR} .view-line`, { timeout: WORKBENCH_MS });
}

/** Puts the keyboard into the active editor. */
export async function focusEditor(page) {
  await page
    .locator(`${ACTIVE_EDITOR} .native-edit-context, ${ACTIVE_EDITOR} textarea.inputarea`)
    .first()
    .focus();
}

/** Closes the side bar, which is open. */
export async function hideSideBar(page) {
  await focusEditor(page);
  await page.keyboard.press('Control+b');
  await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
}

/** Puts the cursor on a line and column, both from 1: by Go to Line, since clicks depend on scroll and glyph widths. */
export async function goTo(page, line, column = 1) {
  await focusEditor(page);
  await page.keyboard.press('Control+g');
  const input = page.locator('.quick-input-widget:not([style*="display: none"]) input.input');
  await input.waitFor();
  await input.fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
  await keysAreBack(page);
}

/** The keys are those of the box until it has told the workbench, one task later, that it lost the focus. */
async function keysAreBack(page) {
  await page.waitForFunction(() => document.activeElement?.closest('.monaco-editor') !== null);
  await twoFrames(page);
}

/** Opens the card at the cursor with the keyboard, again and again until the extension is up and it holds a text. */
export async function openHover(page, text) {
  const card = page.locator('.monaco-editor .monaco-hover:not(.hidden)').filter({ hasText: text }).first();
  const end = Date.now() + WORKBENCH_MS;
  while (Date.now() < end) {
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+i');
    const shown = await card.waitFor({ timeout: CARD_MS }).then(
      () => true,
      () => false,
    );
    if (shown) return card;
    await page.keyboard.press('Escape');
  }
  throw new Error(`no card with "${text}" within ${WORKBENCH_MS / 1000} s`);
}

/** Resolves when nothing moves any more: pointer parked, progress gone, fonts loaded, two frames drawn. */
export async function settle(page) {
  await page.mouse.move(0, 0);
  await page.locator('.monaco-progress-container.active').first().waitFor({ state: 'hidden' });
  await twoFrames(page);
}

/** Resolves when the fonts are there and two frames were drawn. */
async function twoFrames(page) {
  const drawn = () =>
    document.fonts.ready.then(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  await page.evaluate(drawn);
}
