// Opens the workbench of a scratch server in headless Chromium.
import fs from 'node:fs';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  // Chromium's own calls home: refused or slow where the network is closed, unwanted everywhere.
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  ...['--force-color-profile=srgb', '--font-render-hinting=none'],
];

/** The path of a Chromium on this machine ($CHROMIUM first), or undefined. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  return named ? named : CANDIDATES.find((file) => fs.existsSync(file));
}

/** A browser and a context in which only the loopback address answers. scale: device pixels to a CSS pixel. */
export async function openBrowser({ width = 1280, height = 800, scale = 1, bypassCSP = false } = {}) {
  // Loaded late: it comes with the host, which is installed on first use.
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: findChromium(), headless: true, args: FLAGS });
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    bypassCSP,
  });
  // Everything else fails at once instead of by a time-out.
  const isRemote = (url) => url.protocol.startsWith('http') && url.hostname !== '127.0.0.1';
  await context.route(isRemote, (route) => route.abort());
  return { browser, context };
}

/**
 * The address of the workbench. folder: what it opens; payload: `[[key, value], …]` as the web workbench reads it,
 * for example `['openFile', server.remote(file)]`.
 */
export function workbenchUrl(server, { folder, payload = [] } = {}) {
  const query = new URLSearchParams({ tkn: server.token });
  if (folder) query.set('folder', folder);
  else query.set('ew', 'true');
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `${server.origin}/?${query}`;
}
