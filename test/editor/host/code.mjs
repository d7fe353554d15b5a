#!/usr/bin/env node
// A stand-in for the `code` executable, for tests. Takes what @vscode/test-electron passes to VS Code
// (--extensionDevelopmentPath, --extensionTestsPath, a folder, …), runs the suite in the real extension host of a
// scratch server with the real workbench in headless Chromium, prints its console and ends with its exit code.
//   --vsix=FILE       install this packaged extension first
//   --shot=FILE       take a picture when the suite fails or never ends
//   --test-timeout=S  give up after S seconds (300)
//   --log-all         also print the workbench's own log
import fs from 'node:fs';
import path from 'node:path';
import { format, parseArgs } from 'node:util';
import { openBrowser, workbenchUrl } from './browser.mjs';
import { startServer } from './server.mjs';

const { values: options, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'enable-proposed-api': { type: 'string', multiple: true },
    'log-all': { type: 'boolean' },
    shot: { type: 'string' },
    'test-timeout': { type: 'string' },
    vsix: { type: 'string', multiple: true },
  },
});

// The workbench's own log comes down the same channel as the extension host's console.
const WORKBENCH_NOISE = [
  ...[
    '%c',
    'Resolving connection token',
    'Resolved connection token',
    'Creating a socket',
    'Loading development extension',
  ],
  ...[
    '[reconnection-grace-time]',
    '[AgentHost',
    '[AccountPolicyGate',
    '[Service Worker',
    '[ChatModelSelection',
  ],
  ...['[DefaultAccount', '[chat-stt', 'Updating additional builtin', 'Creation of workbench contribution'],
  ...['Timed out waiting for authentication provider', 'getaddrinfo ENOTFOUND', "Request to '"],
  ...[
    "Error: Cannot find module './build/Release/watchdog'",
    "Cannot find module './build/Release/watchdog'",
  ],
];

const closers = [];
let serverLog = '';
let page;

async function main() {
  const plan = readPlan();
  try {
    const code = await runSuite(plan);
    if (code !== 0) await picture();
    return code;
  } catch (error) {
    console.error(error.message);
    console.error(serverLog.split('\n').slice(-20).join('\n'));
    await picture();
    return 1;
  } finally {
    await close();
  }
}

function readPlan() {
  const development = (options.extensionDevelopmentPath ?? []).map((dir) => fs.realpathSync(dir));
  const tests = options.extensionTestsPath && path.resolve(options.extensionTestsPath);
  if (!tests || development.length === 0)
    throw new Error('needs --extensionDevelopmentPath and --extensionTestsPath');
  // VS Code itself never says that the file is missing.
  if (!fs.existsSync(tests)) throw new Error(`no such suite: ${tests}`);
  const folder = positionals.find((file) => fs.existsSync(file));
  return { development, tests, folder: folder && fs.realpathSync(folder) };
}

async function runSuite({ development, tests, folder }) {
  const server = await startServer({
    vsix: (options.vsix ?? []).map((file) => path.resolve(file)),
    args: ['--reconnection-grace-time', '5'],
    log: (text) => {
      serverLog += text;
      if (options['log-all']) process.stderr.write(text);
    },
  });
  closers.push(server.stop);
  const { browser, context } = await openBrowser();
  closers.push(() => browser.close());
  page = await context.newPage();

  const payload = [
    ...development.map((dir) => ['extensionDevelopmentPath', server.remote(dir)]),
    ['extensionTestsPath', server.remote(tests)],
    ...(options['enable-proposed-api'] ? [['enableProposedApi', 'true']] : []),
  ];
  const ended = suiteEnd();
  await page.exposeFunction('codeAutomationLog', printLog);
  await page.exposeFunction('codeAutomationExit', ended.resolve);
  await page.goto(workbenchUrl(server, { folder, payload }));
  return await ended.promise;
}

/** The two functions on the window are the hooks of VS Code's own integration tests (IAutomatedWindow). */
function suiteEnd() {
  const seconds = Number(options['test-timeout'] ?? 300);
  let resolve;
  const promise = new Promise((done, fail) => {
    resolve = done;
    const timer = setTimeout(
      () => fail(new Error(`the suite did not end within ${seconds} s`)),
      seconds * 1000,
    );
    closers.push(() => clearTimeout(timer));
    page.on('crash', () => fail(new Error('the page crashed')));
  });
  return { promise, resolve };
}

function printLog(type, args) {
  const line = format(...args);
  if (!options['log-all'] && WORKBENCH_NOISE.some((start) => line.startsWith(start))) return;
  const print = type === 'error' || type === 'warn' ? console.error : console.log;
  print(line);
}

async function picture() {
  if (options.shot && page) await page.screenshot({ path: options.shot }).catch(() => {});
}

async function close() {
  for (const closer of closers.splice(0).reverse()) await Promise.resolve(closer()).catch(() => {});
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => close().finally(() => process.exit(130)));

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
