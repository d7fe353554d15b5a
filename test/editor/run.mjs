// The editor ring: the packaged extension in real VS Code.
//   VSCODE_TEST_HOST=served|desktop|none   which editor, see choose.mjs
//   CONF_T_EDITOR_RING=required            a ring that cannot run is a failure
//   CONF_T_EDITOR_PARTS=suites,scenes,web  only these parts
//   CONF_T_EDITOR_GREP=TEXT                only tests whose title matches
//   CONF_T_SHOTS=1                         take the pictures anew when all passed: README's, and those of the scenes
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { buildSuites } from './build.mjs';
import { chooseTestEditor } from './choose.mjs';
import { ensureHost } from './host/install.mjs';
import { launchSuites } from './launch.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const VSIX = path.join(ROOT, 'dist/conf-t.vsix');
const SHOTS = process.env.CONF_T_SHOTS === '1';
const NOTHING = { passed: 0, failed: 0 };
const SHOT = path.join(ROOT, 'dist/test/editor-failure.png');

async function main() {
  const editor = await chooseTestEditor();
  if (editor.kind === 'none') return skip(editor.reason);
  if (editor.kind === 'served') ensureHost();

  if (!fs.existsSync(path.join(ROOT, 'dist/client.js')))
    throw new Error('dist/client.js is missing: run `npm run build` first');
  await createVSIX({
    cwd: ROOT,
    packagePath: VSIX,
    dependencies: false,
    // The manifest names no public repository, to whose pages the links and pictures of the README could be rewritten.
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  const totals = { passed: 0, failed: 0 };
  for (const [part, run] of Object.entries(parts)) {
    if (!wanted(part)) continue;
    const { passed, failed } = await run(editor);
    totals.passed += passed;
    totals.failed += failed;
  }

  const code = totals.failed > 0 || totals.passed === 0 ? 1 : 0;
  if (code === 0 && SHOTS) await takePictures();
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  return code;
}

function skip(reason) {
  console.log(`editor ring: SKIPPED (${reason})`);
  return process.env.CONF_T_EDITOR_RING === 'required' ? 1 : 0;
}

/** What the ring is made of. The npm-served editor alone has a page to look at and a worker to run in. */
const parts = {
  async suites(editor) {
    const totals = await launchSuites({ editor, vsix: VSIX, suites: await buildSuites(), shot: SHOT });
    if (!totals) throw new Error('the editor ended before the suites did');
    return totals;
  },
  async scenes({ kind }) {
    if (kind !== 'served') return NOTHING;
    const { playScenes } = await import('./scenes.mjs');
    const options = { vsix: VSIX, only: process.env.CONF_T_EDITOR_GREP, shots: SHOTS };
    const dark = await playScenes({ ...options, theme: 'dark' });
    const light = await playScenes({ ...options, theme: 'light' });
    return { passed: dark.passed + light.passed, failed: dark.failed + light.failed };
  },
  async web({ kind }) {
    if (kind !== 'served' || process.env.CONF_T_EDITOR_GREP) return NOTHING;
    const { checkWebExtension } = await import('./web.mjs');
    return checkWebExtension(SHOT);
  },
};

function wanted(part) {
  const named = process.env.CONF_T_EDITOR_PARTS;
  return !named || named.split(',').includes(part);
}

async function takePictures() {
  const { takeReadmePictures } = await import('./shot.mjs');
  await takeReadmePictures();
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(`editor ring: ${error.message}`);
    console.log('0 passed, 1 failed');
    process.exit(1);
  },
);
