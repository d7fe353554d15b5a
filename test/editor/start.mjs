// `npm start`: opens real VS Code, with the extension as it was just built, on examples/.
//   PORT=8123        the local port of the npm-served VS Code (a free one)
//   --once           end as soon as the workbench answers
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findDesktopCommand } from './choose.mjs';
import { hostUnsupported } from './host/install.mjs';
import { startServer } from './host/server.mjs';
import { QUIET } from './host/settings.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const EXAMPLES = path.join(ROOT, 'examples');

async function main() {
  const asked = process.env.VSCODE_TEST_HOST;
  const code = asked === 'served' ? undefined : findDesktopCommand();
  if (code) return openDesktop(code);
  if (asked === 'desktop') throw new Error('no desktop VS Code (`code`) on the PATH, or no display for it');
  const unsupported = hostUnsupported();
  if (unsupported) throw new Error(`no desktop VS Code (\`code\`) on the PATH, and ${unsupported}`);
  await serve();
}

function openDesktop(code) {
  const args = [`--extensionDevelopmentPath=${ROOT}`, '--new-window', EXAMPLES];
  const shell = process.platform === 'win32';
  const child = spawn(code, args, { shell, stdio: 'inherit' });
  child.once('exit', (status) => {
    process.exitCode = status ?? 1;
  });
  console.log(`Opening ${EXAMPLES} in ${code}.`);
}

async function serve() {
  const server = await startServer({
    settings: QUIET,
    extensionDirs: [ROOT],
    port: Number(process.env.PORT ?? 0),
    args: ['--default-folder', EXAMPLES],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => server.stop().then(() => process.exit(0)));
  const url = `${server.origin}/?tkn=${server.token}`;
  await workbenchAnswers(url);

  console.log(`\nVS Code with Conf T on ${EXAMPLES}:\n\n  ${url}\n`);
  if (process.argv.includes('--once')) return await server.stop();
  console.log('Open the address in a browser on this machine. Ctrl+C ends it.');
  await server.exited;
  await server.stop();
  throw new Error('VS Code ended by itself');
}

/** Rejects unless the address leads to the workbench, by way of the cookie that the token in it is traded for. */
async function workbenchAnswers(url) {
  const traded = await fetch(url, { redirect: 'manual' });
  const cookie = traded.headers.getSetCookie().map((entry) => entry.split(';')[0]);
  const answer = await fetch(new URL(traded.headers.get('location') ?? url, url), {
    headers: { cookie: cookie.join('; ') },
  });
  const page = await answer.text();
  if (!answer.ok || !page.includes('vscode-workbench'))
    throw new Error(`the workbench answers ${answer.status}`);
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
