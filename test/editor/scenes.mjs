// What only a person at the workbench sees: lists, cards, boxes, keys and colours, one scene after the other in one page.
//   node test/editor/scenes.mjs [--only TEXT] [--theme dark|light] [--shots]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openBrowser, workbenchUrl } from './host/browser.mjs';
import { openDesk } from './host/desk.mjs';
import { settle } from './host/page.mjs';
import { startServer } from './host/server.mjs';
import { REPEATABLE } from './host/settings.mjs';

const EDITOR = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(EDITOR, '../..');
const OUT = path.join(ROOT, 'dist/test/scenes');
/** The themes that this VS Code begins with. */
const THEMES = { dark: 'Dark 2026', light: 'Light 2026' };
const LIMIT_MS = 60_000;

/**
 * Plays the scenes in a theme; of light ones only those that are about colours, unless pictures are wanted. Returns
 * `{ passed, failed }`. only: a text of the titles; shots: keep a picture of each scene that has one.
 */
export async function playScenes({ theme = 'dark', only = '', shots = false, vsix } = {}) {
  const wanted = (await readScenes()).filter(
    ({ title, everyTheme }) => title.includes(only) && (theme === 'dark' || everyTheme || shots),
  );
  if (wanted.length === 0) return { passed: 0, failed: 0 };
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'conf-t-scenes-'));
  fs.mkdirSync(OUT, { recursive: true });
  // There from the start: the watcher of a folder that comes later may miss the file in it.
  fs.mkdirSync(path.join(folder, '.vscode'));
  fs.writeFileSync(path.join(folder, '.vscode/settings.json'), '{}');
  const server = await startServer({
    settings: settings(theme),
    ...(vsix ? { vsix: [vsix] } : { extensionDirs: [ROOT] }),
  });
  const { browser, context } = await openBrowser();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  let failed = 0;
  console.log(`  scenes, ${theme}`);
  try {
    await page.goto(workbenchUrl(server, { folder }));
    await page.locator('.monaco-workbench .part.editor').waitFor({ timeout: LIMIT_MS });
    const desk = openDesk(page, folder);
    for (const scene of wanted) {
      const error = await play(scene, desk, { theme, shots });
      if (error === undefined) console.log(`    ✔ ${scene.title}`);
      else console.error(`    ${++failed}) ${scene.title}\n       ${error.message}`);
    }
  } finally {
    await browser.close();
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
  return { passed: wanted.length - failed, failed };
}

async function play(scene, desk, { theme, shots }) {
  const picture = (name) =>
    desk.page.screenshot({ path: path.join(OUT, `${name}-${theme}.png`), animations: 'disabled' });
  const shot = async (name) => {
    if (!shots) return;
    await settle(desk.page);
    await picture(name);
  };
  try {
    await scene.play({ ...desk, shot, theme });
    return undefined;
  } catch (error) {
    await picture(`failure ${scene.title}`).catch(() => {});
    return error;
  } finally {
    await desk.leave().catch(() => {});
  }
}

/** Each file of the folder exports a list of `{ title, play(desk), everyTheme? }`. */
async function readScenes() {
  const files = fs.readdirSync(path.join(EDITOR, 'scenes')).filter((file) => file.endsWith('.mjs'));
  const lists = await Promise.all(files.sort().map((file) => import(`./scenes/${file}`)));
  return lists.flatMap(({ default: scenes }) => scenes);
}

function settings(theme) {
  return { ...REPEATABLE, 'files.autoSave': 'off', 'workbench.colorTheme': THEMES[theme] };
}

async function main() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      theme: { type: 'string' },
      shots: { type: 'boolean' },
    },
  });
  const { failed } = await playScenes(values);
  process.exit(failed > 0 ? 1 : 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
}
