// The extension in a web worker, as vscode.dev runs it: it must find a mistake and explain an address there too.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser, workbenchUrl } from './host/browser.mjs';
import { editorReady, goTo, openHover } from './host/page.mjs';
import { startServer } from './host/server.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const EXAMPLE = path.join(ROOT, 'examples/tftp-source/r1.ios');
const TYPES = { '.js': 'text/javascript', '.json': 'application/json' };
const LIMIT_MS = 60_000;

/** Runs the check in the served editor. Returns `{ passed, failed }`. */
export async function checkWebExtension(shot) {
  const files = await serveFolder(ROOT);
  const server = await startServer();
  // The page's own policy allows no second origin, from which a worker could load an extension.
  const { browser, context } = await openBrowser({ bypassCSP: true });
  await context.addInitScript(addDevelopmentExtension, {
    scheme: 'http',
    authority: files.authority,
    path: '/',
  });
  const page = await context.newPage();
  try {
    const payload = [['openFile', server.remote(EXAMPLE)]];
    await page.goto(workbenchUrl(server, { folder: path.dirname(EXAMPLE), payload }));
    await editorReady(page);
    const lines = fs.readFileSync(EXAMPLE, 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes('afe:fe01::'));
    await goTo(page, line + 1, lines[line].indexOf('afe:fe01::') + 2);
    // The mistake stands right below: its line must be in view to be underlined.
    await page.waitForSelector('.squiggly-warning', { timeout: LIMIT_MS });
    await openHover(page, '10.254.254.1');
    console.log('  web extension\n    ✔ finds a mistake and explains an address in a worker');
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error(`  web extension\n    1) ${error.message}`);
    await page.screenshot({ path: shot }).catch(() => {});
    return { passed: 0, failed: 1 };
  } finally {
    await browser.close();
    await server.stop();
    files.close();
  }
}

/** Serves a folder on an origin of its own, open to all: where a worker loads an extension from. */
async function serveFolder(folder) {
  const head = {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Headers': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': 'no-store',
  };
  const server = http.createServer((request, answer) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const file = path.join(folder, path.normalize(decodeURIComponent(pathname)));
    if (request.method === 'OPTIONS') return answer.writeHead(204, head).end();
    fs.readFile(file, (error, bytes) => {
      if (error) return answer.writeHead(404, head).end();
      const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
      answer.writeHead(200, { ...head, 'Content-Type': type }).end(bytes);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { authority: `127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** Runs in the page: adds an extension to the configuration that the workbench reads from its own document. */
function addDevelopmentExtension(extension) {
  const get = Element.prototype.getAttribute;
  Element.prototype.getAttribute = function (name) {
    const value = get.call(this, name);
    if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings') return value;
    const settings = JSON.parse(value);
    settings.developmentOptions = { ...settings.developmentOptions, extensions: [extension] };
    return JSON.stringify(settings);
  };
}
