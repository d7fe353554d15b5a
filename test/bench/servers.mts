import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../../esbuild.mts';

/** Files of the two servers that are measured beside each other, bundled by the same settings. */
export interface Servers {
  readonly floor: string;
  readonly ours: string;
  /** What a server is started with where its memory is measured. */
  readonly probe: string;
  /** Bytes of our bundle. */
  readonly size: number;
  remove(): void;
}

/** Bundles both servers anew into a folder of their own. */
export async function bundleServers(): Promise<Servers> {
  const settings = bundles.find(({ outfile }) => outfile === 'dist/server.js');
  if (settings === undefined) throw new Error('there is no server bundle');
  const folder = mkdtempSync(join(tmpdir(), 'conf-t-bench-'));
  const [floor, ours, probe] = [join(folder, 'floor.js'), join(folder, 'ours.js'), join(folder, 'probe.js')];
  const minify = true;
  await build({ ...settings, minify, entryPoints: ['test/bench/floor-server.ts'], outfile: floor });
  await build({ ...settings, minify, outfile: ours });
  await build({ ...settings, minify, entryPoints: ['test/bench/memory-probe.ts'], outfile: probe });
  return {
    floor,
    ours,
    probe,
    size: statSync(ours).size,
    remove: () => rmSync(folder, { recursive: true }),
  };
}
