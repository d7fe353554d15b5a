// Pictures of real VS Code with a hover card open.
//   node test/editor/shot.mjs                  the README's two, into client/media/
//   node test/editor/shot.mjs OUT.png [--file examples/…] [--at TEXT] [--card TEXT] [--theme dark|light] [--whole]
// --at: where in the file; --card: what the card must say before the picture is taken; --whole: not only the editor.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openBrowser, workbenchUrl } from './host/browser.mjs';
import { ensureHost } from './host/install.mjs';
import { editorReady, goTo, hideSideBar, openHover, settle } from './host/page.mjs';
import { startServer } from './host/server.mjs';
import { REPEATABLE } from './host/settings.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const THEMES = { dark: 'Default Dark Modern', light: 'Default Light Modern' };
const README_SCENE = { file: 'examples/tftp-source/r1.ios', at: 'afe:fe01::', card: '10.254.254.1' };
// CSS pixels; 1280 × 700 in the file. As narrow as an example's longest line allows, since a README's column is narrow.
const SIZE = { width: 1024, height: 560, scale: 1.25 };

/** Takes the README's pictures, one a theme. */
export async function takeReadmePictures() {
  for (const theme of Object.keys(THEMES)) {
    await takePicture({ ...README_SCENE, theme, out: path.join(ROOT, `client/media/hover-${theme}.png`) });
  }
}

/** Opens a file, puts the cursor on a text of it, opens the card there and writes a PNG. */
export async function takePicture({ out, file, at, card, theme, whole = false }) {
  ensureHost();
  const absolute = path.resolve(ROOT, file);
  const { line, column } = placeOf(absolute, at);
  const server = await startServer({ settings: sceneSettings(theme), extensionDirs: [ROOT] });
  const { browser, context } = await openBrowser(SIZE);
  try {
    const page = await context.newPage();
    const payload = [['openFile', server.remote(absolute)]];
    await page.goto(workbenchUrl(server, { folder: path.join(ROOT, 'examples'), payload }));
    await editorReady(page);
    if (!whole) await hideSideBar(page);
    await goTo(page, line, column);
    await openHover(page, card);
    await settle(page);
    await page.addStyleTag({ content: '.monaco-editor .cursors-layer { display: none }' });
    const subject = whole ? page : page.locator('.editor-group-container.active');
    await subject.screenshot({ path: out, animations: 'disabled', caret: 'hide' });
    console.log(`wrote ${path.relative(ROOT, out)}`);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Line and column, both from 1, of a character inside the text. */
function placeOf(file, text) {
  const before = fs.readFileSync(file, 'utf8').split(text, 1)[0];
  const lines = before.split('\n');
  return { line: lines.length, column: lines[lines.length - 1].length + 2 };
}

function sceneSettings(theme) {
  return {
    ...REPEATABLE,
    'breadcrumbs.enabled': false,
    'editor.glyphMargin': false,
    'editor.occurrencesHighlight': 'off',
    'editor.overviewRulerBorder': false,
    'editor.renderLineHighlight': 'none',
    'editor.scrollbar.horizontal': 'hidden',
    'editor.scrollbar.vertical': 'hidden',
    'editor.stickyScroll.enabled': false,
    'workbench.activityBar.location': 'hidden',
    'workbench.colorTheme': THEMES[theme],
    'workbench.editor.editorActionsLocation': 'hidden',
    'workbench.statusBar.visible': false,
  };
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      at: { type: 'string', default: README_SCENE.at },
      card: { type: 'string', default: README_SCENE.card },
      file: { type: 'string', default: README_SCENE.file },
      theme: { type: 'string', default: 'dark' },
      whole: { type: 'boolean', default: false },
    },
  });
  const out = positionals[0];
  if (out) await takePicture({ ...values, out: path.resolve(out) });
  else await takeReadmePictures();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
