import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import picomatch from 'picomatch';

/** A file to check, and whether it was named or stands in a folder that was. */
export interface InputFile {
  readonly path: string;
  readonly named: boolean;
}

/** What could not be looked at, and why. */
export interface PathProblem {
  readonly path: string;
  readonly message: string;
}

/** The path that stands for standard input. */
export const STANDARD_INPUT = '-';

const SKIPPED_FOLDERS = new Set(['node_modules', '.git', '.hg', '.svn']);

/** The files of the paths, folders searched through, in the order of their names. Links to folders are not followed. */
export async function* findFiles(
  paths: readonly string[],
  onProblem: (problem: PathProblem) => void,
): AsyncGenerator<InputFile> {
  for (const path of paths) {
    if (path === STANDARD_INPUT) {
      yield { path, named: true };
      continue;
    }
    const { base, glob } = picomatch.scan(path.replaceAll('\\', '/'));
    if (glob !== '' && !existsSync(path)) {
      yield* matching(path, base, onProblem);
      continue;
    }
    try {
      const kind = await stat(path);
      if (kind.isDirectory()) yield* walk(path, onProblem);
      else if (kind.isFile()) yield { path, named: true };
      else onProblem({ path, message: 'is neither a file nor a folder' });
    } catch (error) {
      onProblem({ path, message: reasonOf(error) });
    }
  }
}

/** The files that a glob stands for. */
async function* matching(
  path: string,
  base: string,
  onProblem: (problem: PathProblem) => void,
): AsyncGenerator<InputFile> {
  const matches = picomatch(path.replaceAll('\\', '/').replace(/^\.\//, ''), { dot: true });
  let found = 0;
  for await (const file of walk(base === '' ? '.' : base, () => undefined)) {
    if (!matches(file.path.replaceAll('\\', '/'))) continue;
    found++;
    yield file;
  }
  if (found === 0) onProblem({ path, message: 'matches no file' });
}

async function* walk(folder: string, onProblem: (problem: PathProblem) => void): AsyncGenerator<InputFile> {
  let entries: Awaited<ReturnType<typeof readEntries>>;
  try {
    entries = await readEntries(folder);
  } catch (error) {
    onProblem({ path: folder, message: reasonOf(error) });
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isFile()) yield { path, named: false };
    else if (entry.isDirectory() && !SKIPPED_FOLDERS.has(entry.name)) yield* walk(path, onProblem);
  }
}

async function readEntries(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'cannot be read: permission denied',
  EPERM: 'cannot be read: permission denied',
  EISDIR: 'is a folder',
  ELOOP: 'is a link that leads back to itself',
  ENAMETOOLONG: 'has too long a name',
};

/** Why the file system refused, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? `cannot be read (${code || 'unknown reason'})`;
}

/** Memory that a configuration takes while it is checked, for each of its bytes (measured at 60 MB: 45). */
const MEMORY_PER_BYTE = 50;

/** Why a file of so many bytes cannot be checked; undefined when it can. There is no limit but memory. */
export function sizeProblem(bytes: number): string | undefined {
  const needed = Math.ceil((bytes * MEMORY_PER_BYTE) / 2 ** 20);
  const available = Math.floor(getHeapStatistics().heap_size_limit / 2 ** 20);
  if (needed <= available) return undefined;
  return `is too large for the memory of this process: start it with NODE_OPTIONS=--max-old-space-size=${needed}`;
}
