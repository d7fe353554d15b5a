// Runs the mocha suites in real VS Code, in which the packaged extension is installed. One launcher for both editors:
// host/code.mjs takes the place of the desktop executable.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests, runVSCodeCommand } from '@vscode/test-electron';
import { REPEATABLE } from './host/settings.mjs';

const EDITOR = path.dirname(fileURLToPath(import.meta.url));
const EXAMPLES = path.resolve(EDITOR, '../../examples');
const CARRIER_ID = 'conf-t.suite-carrier';

/** Runs the suites of a folder against a .vsix. Returns `{ passed, failed }`, undefined when the editor died on the way. */
export async function launchSuites({ editor, vsix, suites, shot }) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'conf-t-suite-'));
  const results = path.join(scratch, 'results.json');
  const launch =
    editor.kind === 'desktop'
      ? await desktopLaunch(editor.executable, vsix, scratch)
      : servedLaunch(vsix, shot);
  try {
    await runTests({
      vscodeExecutablePath: launch.executable,
      extensionDevelopmentPath: suites,
      extensionTestsPath: path.join(suites, 'index.js'),
      launchArgs: [EXAMPLES, `--enable-proposed-api=${CARRIER_ID}`, ...launch.args],
      extensionTestsEnv: { CONF_T_EDITOR_RESULTS: results },
    });
  } catch (error) {
    console.error(error.message);
  }
  // VS Code ends with 0 also when the extension host died under the suite: only the totals prove that it ran through.
  const totals = fs.existsSync(results) ? JSON.parse(fs.readFileSync(results, 'utf8')) : undefined;
  fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  return totals;
}

function servedLaunch(vsix, shot) {
  return { executable: path.join(EDITOR, 'host/code.mjs'), args: [`--vsix=${vsix}`, `--shot=${shot}`] };
}

/** A profile of its own, with the settings of the served editor. */
async function desktopLaunch(executable, vsix, scratch) {
  const userData = path.join(scratch, 'user-data');
  fs.mkdirSync(path.join(userData, 'User'), { recursive: true });
  fs.writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify(REPEATABLE, null, 2));
  const args = [`--user-data-dir=${userData}`, `--extensions-dir=${path.join(scratch, 'extensions')}`];
  await runVSCodeCommand([...args, '--install-extension', vsix, '--force'], {
    vscodeExecutablePath: executable,
  });
  return { executable, args };
}
