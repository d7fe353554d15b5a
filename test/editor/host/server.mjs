// Starts a scratch VS Code server: a folder of its own for settings, extensions and logs, which goes when it stops.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureHost, NODE, VSCODE } from './install.mjs';
import { REPEATABLE, SKIPPED_EXTENSIONS } from './settings.mjs';

const SERVER = path.join(VSCODE, 'out/server-main.js');
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 3_000;

/**
 * Starts the server on a free loopback port, installing the host first when it is not there.
 * settings: the user's settings.json; extensionDirs: unpacked extensions; vsix: packaged ones; log: takes its output.
 */
export async function startServer({
  settings = REPEATABLE,
  extensionDirs = [],
  vsix = [],
  port = 0,
  args = [],
  log = () => {},
} = {}) {
  ensureHost();
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'conf-t-editor-'));
  const wipe = () => fs.rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  const dirs = prepare(root, settings, extensionDirs);
  const env = environment(root);
  try {
    for (const file of vsix)
      log(
        execFileSync(NODE, [SERVER, ...dirs, '--install-extension', file, '--force'], {
          env,
          encoding: 'utf8',
        }),
      );
  } catch (error) {
    wipe();
    throw error;
  }

  const token = randomBytes(12).toString('hex');
  // A process group of its own: extension host, language servers and watchers end with it.
  const child = spawn(NODE, [SERVER, ...dirs, ...serverArgs(port, token), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', log);
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const stop = stopper(child, exited, wipe);
  try {
    const origin = `http://127.0.0.1:${await boundPort(child)}`;
    const authority = origin.slice('http://'.length);
    return { origin, token, remote: (file) => `vscode-remote://${authority}${file}`, exited, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function prepare(root, settings, extensionDirs) {
  const userData = path.join(root, 'user-data');
  const extensions = path.join(root, 'extensions');
  fs.mkdirSync(path.join(userData, 'User'), { recursive: true });
  fs.mkdirSync(extensions);
  fs.writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify(settings, null, 2));
  for (const dir of extensionDirs) {
    // VS Code finds an unpacked extension by this folder name, and only when it is there before the first start.
    const { publisher, name, version } = JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8'));
    fs.symlinkSync(dir, path.join(extensions, `${publisher}.${name}-${version}`));
  }
  return ['--server-data-dir', root, '--user-data-dir', userData, '--extensions-dir', extensions];
}

function environment(root) {
  const env = {
    ...process.env,
    PATH: `${path.dirname(NODE)}:${process.env.PATH}`,
    HOME: root,
    TMPDIR: root,
    XDG_RUNTIME_DIR: root,
    XDG_CONFIG_HOME: root,
    XDG_DATA_HOME: root,
    VSCODE_SKIP_BUILTIN_EXTENSIONS: SKIPPED_EXTENSIONS.join(','),
  };
  // Set in a terminal inside VS Code: the scratch server would talk to that window.
  delete env.VSCODE_IPC_HOOK_CLI;
  return env;
}

function serverArgs(port, token) {
  return [
    ...['--host', '127.0.0.1', '--port', String(port), '--connection-token', token],
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust'],
    // Without it a built VS Code ignores extensionDevelopmentPath and extensionTestsPath in the address.
    '--enable-smoke-test-driver',
  ];
}

/** Resolves to the port once the server says that it listens. */
async function boundPort(child) {
  const ended = new AbortController();
  const timer = setTimeout(
    () => ended.abort(new Error(`VS Code did not start within ${START_LIMIT_MS / 1000} s`)),
    START_LIMIT_MS,
  );
  child.once('exit', (code) => ended.abort(new Error(`VS Code ended with code ${code} while starting`)));
  child.once('error', (error) => ended.abort(error));
  let seen = '';
  return await new Promise((resolve, reject) => {
    ended.signal.addEventListener('abort', () => reject(ended.signal.reason));
    child.stdout.on('data', function read(chunk) {
      seen += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(seen)?.[1];
      if (!port) return;
      child.stdout.off('data', read);
      resolve(Number(port));
    });
  }).finally(() => clearTimeout(timer));
}

function stopper(child, exited, wipe) {
  const signal = (name) => {
    try {
      process.kill(-child.pid, name);
    } catch {
      // The group is already gone.
    }
  };
  const atExit = () => {
    signal('SIGKILL');
    wipe();
  };
  process.once('exit', atExit);
  return async () => {
    const timer = setTimeout(() => signal('SIGKILL'), STOP_LIMIT_MS);
    signal('SIGTERM');
    if (child.pid !== undefined) await exited;
    clearTimeout(timer);
    atExit();
    process.off('exit', atExit);
  };
}
