import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Test material that is not part of the project: tests that need it are skipped where it is absent. */
export const sharedFolder = join(import.meta.dirname, '../../../shared');

export function readShared(path: string): string | undefined {
  const file = join(sharedFolder, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
