import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../../esbuild.mts';

/** Bundles built anew in a folder of their own, so that a test never sees those of an earlier build. */
export interface BuiltBundles {
  /** The path of a bundle by its name in `dist/`, such as `server.js`. */
  path(name: string): string;
  read(name: string): Promise<string>;
  remove(): Promise<void>;
}

export async function buildBundles(...names: readonly string[]): Promise<BuiltBundles> {
  const folder = await mkdtemp(join(tmpdir(), 'conf-t-'));
  const path = (name: string): string => join(folder, name);
  const wanted = bundles.filter(({ outfile }) => names.includes(outfile.slice('dist/'.length)));
  if (wanted.length !== names.length)
    throw new Error(`esbuild.mts has no bundle for one of ${names.join(', ')}`);
  await Promise.all(
    wanted.map((options) =>
      build({ ...options, minify: true, outfile: path(options.outfile.slice('dist/'.length)) }),
    ),
  );
  return {
    path,
    read: (name) => readFile(path(name), 'utf8'),
    remove: () => rm(folder, { recursive: true }),
  };
}
