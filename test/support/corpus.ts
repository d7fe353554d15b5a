import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeFile } from '../../server/src/cli/decode';
import { readShared, sharedFolder } from './shared';

/** A real configuration that is not part of the project. */
export interface CorpusFile {
  readonly path: string;
  /** Printed by a device, and clean. */
  readonly gold: boolean;
  /** A whole running configuration. */
  readonly full: boolean;
}

/** All configurations; none where the corpus is absent. */
export function corpusFiles(): readonly CorpusFile[] {
  const manifest = readShared('corpus/manifest.tsv');
  if (manifest === undefined) return [];
  const [head = '', ...rows] = manifest.split('\n').filter((row) => row !== '');
  const columns = head.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
    return {
      path: `configs/${cell('file')}`,
      gold: cell('gold') === 'y',
      full: cell('kind') === 'full running-config',
    };
  });
}

/** Every file of other systems. */
export function otherSystemFiles(): readonly string[] {
  const folder = join(sharedFolder, 'corpus/other-os');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'manifest.tsv')
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The text of a file of the corpus; undefined for what is no text. */
export function corpusText(path: string): string | undefined {
  const decoded = decodeFile(readFileSync(path.startsWith('/') ? path : join(sharedFolder, 'corpus', path)));
  return 'text' in decoded ? decoded.text : undefined;
}
