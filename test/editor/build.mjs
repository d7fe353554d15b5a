// Bundles the mocha suites into dist/test/editor, beside the manifest of the extension that carries them.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const EDITOR = path.dirname(fileURLToPath(import.meta.url));
const OUT = path.resolve(EDITOR, '../../dist/test/editor');

/** Bundles all suites anew and returns the folder they are in. */
export async function buildSuites() {
  // A suite that was deleted must not go on running.
  fs.rmSync(OUT, { recursive: true, force: true });
  await build({
    entryPoints: [path.join(EDITOR, 'index.ts'), path.join(EDITOR, 'suite/*.test.ts')],
    outbase: EDITOR,
    outdir: OUT,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // The editor provides `vscode`; the suites need the globals of the one mocha that index.ts loads.
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  fs.copyFileSync(path.join(EDITOR, 'carrier/package.json'), path.join(OUT, 'package.json'));
  return OUT;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildSuites();
