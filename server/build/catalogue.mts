import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogue } from '../src/catalogue/notation';
import { packCatalogue } from '../src/catalogue/table';

const folder = join(import.meta.dirname, '../src/catalogue/commands');

export const catalogueFile = 'server/src/catalogue/catalogue.generated.json';

/** Compiles all catalogue files into the table that the server loads. Throws with file, line and column on a mistake. */
export function compileCatalogue(): string {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const files = names.sort().map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  for (const { name, text } of files) readCatalogue(text, `server/src/catalogue/commands/${name}`);
  const { groups } = packCatalogue(files.map(({ text }) => text));
  const rows = groups.map((group) => JSON.stringify(group)).join(',\n');
  return `{ "groups": [\n${rows}\n] }\n`;
}
