import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../../esbuild.mts';

/** Files of the two servers that are measured beside each other, bundled by the same settings. */
export interface Servers {
  readonly floor: string;
  readonly ours: string;
  /** What a server is started with where its memory is measured. */
  readonly probe: string;
  /** Bytes of all files of our bundle. */
  readonly size: number;
  remove(): void;
}

/** Bundles both servers anew into a folder of their own. */
export async function bundleServers(): Promise<Servers> {
  const files = bundles.filter(({ outfile }) => outfile.startsWith('dist/server'));
  const settings = files.find(({ outfile }) => outfile === 'dist/server.js');
  if (settings === undefined) throw new Error('there is no server bundle');
  const folder = mkdtempSync(join(tmpdir(), 'conf-t-bench-'));
  const inFolder = (name: string): string => join(folder, name);
  const [floor, ours, probe] = [inFolder('floor.js'), inFolder('server.js'), inFolder('probe.js')];
  const minify = true;
  for (const file of files) await build({ ...file, minify, outfile: inFolder(basename(file.outfile)) });
  const size = sizeOf(folder);
  await build({ ...settings, minify, entryPoints: ['test/bench/floor-server.ts'], outfile: floor });
  await build({ ...settings, minify, entryPoints: ['test/bench/memory-probe.ts'], outfile: probe });
  return { floor, ours, probe, size, remove: () => rmSync(folder, { recursive: true }) };
}

/** Bytes of the files of a folder. */
function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((all, name) => all + statSync(join(folder, name)).size, 0);
}
