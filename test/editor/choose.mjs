// Which real VS Code the tests and `npm start` get on this machine.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { findChromium } from './host/browser.mjs';
import { hostUnsupported } from './host/install.mjs';

const DOWNLOAD_IDLE_MS = 15_000;

/**
 * The editor for the suites: `{ kind: 'served' }` (npm-served VS Code in Chromium), `{ kind: 'desktop', executable }`, or
 * `{ kind: 'none', reason }`. $VSCODE_TEST_HOST asks for one: desktop, served or none. Without it the served one goes
 * first wherever it can run, since it downloads nothing but npm packages.
 */
export async function chooseTestEditor() {
  const asked = process.env.VSCODE_TEST_HOST;
  if (asked === 'none') return { kind: 'none', reason: 'VSCODE_TEST_HOST=none' };
  const notServed = whyNotServed();
  if (asked !== 'desktop' && !notServed) return { kind: 'served' };
  if (asked === 'served') return { kind: 'none', reason: notServed };
  if (!hasDisplay())
    return {
      kind: 'none',
      reason: `no display for a desktop VS Code, and ${notServed ?? 'none other asked for'}`,
    };
  try {
    const version = process.env.VSCODE_TEST_VERSION ?? 'stable';
    const executable =
      process.env.VSCODE_TEST_EXECUTABLE ??
      (await downloadAndUnzipVSCode({ version, timeout: DOWNLOAD_IDLE_MS }));
    return { kind: 'desktop', executable };
  } catch (error) {
    return { kind: 'none', reason: `a desktop VS Code could not be downloaded: ${error.message}` };
  }
}

function whyNotServed() {
  const chromium = findChromium();
  if (!chromium) return 'no Chromium is installed';
  if (!fs.existsSync(chromium)) return `there is no ${chromium} ($CHROMIUM)`;
  return hostUnsupported();
}

/** Whether a window can be opened here. */
export function hasDisplay() {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The command that starts the desktop VS Code of this machine, or undefined. */
export function findDesktopCommand() {
  if (!hasDisplay()) return undefined;
  return ['code', 'code-insiders', 'codium'].find((name) => {
    const shell = process.platform === 'win32';
    return spawnSync(name, ['--version'], { shell, stdio: 'ignore', timeout: 20_000 }).status === 0;
  });
}
