// Bundles client, server and command line into dist/. `--watch` builds again on each change; sources are mapped then.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, context, type Plugin } from 'esbuild';
import { beside, noRuleTexts, packedCatalogue } from './server/build/bundle-plugins.mts';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const shared: BuildOptions = {
  bundle: true,
  define: { CONF_T_VERSION: JSON.stringify(version) },
  format: 'cjs',
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
};
const node: BuildOptions = { ...shared, platform: 'node', target: 'node20', assetNames: '[name]' };
/** `main` last: the packages of the protocol name their browser files in `exports` only. */
const browser: BuildOptions = {
  ...shared,
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
};

/** The server is three files: what is read before it is ready, what is read after that, and the library both need. */
const protocolBeside = beside('server-lsp.js', /^vscode-languageserver(\/node)?$/);
const coreBeside = beside('server-core.js', /^\.\/protocol\/serve$/);

/** What is built: one row a bundle. */
export const bundles: readonly (BuildOptions & {
  readonly entryPoints: [string];
  readonly outfile: string;
})[] = [
  { ...node, entryPoints: ['client/src/node/main.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  {
    ...node,
    entryPoints: ['server/src/main.node.ts'],
    outfile: 'dist/server.js',
    plugins: [protocolBeside, coreBeside],
  },
  {
    ...node,
    entryPoints: ['server/src/protocol/serve.ts'],
    outfile: 'dist/server-core.js',
    plugins: [protocolBeside, packedCatalogue, noRuleTexts],
  },
  {
    ...node,
    entryPoints: ['node_modules/vscode-languageserver/lib/node/main.js'],
    outfile: 'dist/server-lsp.js',
  },
  { ...node, entryPoints: ['server/src/cli.ts'], outfile: 'dist/cli.js', plugins: [packedCatalogue] },
  {
    ...browser,
    entryPoints: ['client/src/browser/main.ts'],
    outfile: 'dist/web/client.js',
    external: ['vscode'],
  },
  {
    ...browser,
    entryPoints: ['server/src/main.browser.ts'],
    outfile: 'dist/web/server.js',
    format: 'iife',
    plugins: [noRuleTexts],
  },
];

/** Prints the lines that the watch task of the editor waits for. */
const announce: Plugin = {
  name: 'announce',
  setup(build) {
    build.onStart(() => console.log('[watch] build started'));
    build.onEnd(() => console.log('[watch] build finished'));
  },
};

async function main(args: readonly string[]): Promise<void> {
  const present = bundles.filter(({ entryPoints: [entry] }) => existsSync(entry));
  if (!args.includes('--watch')) {
    const minify = !args.includes('--no-minify');
    await Promise.all(present.map((options) => build({ ...options, minify })));
    return;
  }
  for (const options of present) {
    const watched = await context({
      ...options,
      sourcemap: 'linked',
      plugins: [...(options.plugins ?? []), announce],
    });
    await watched.watch();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
