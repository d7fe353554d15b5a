import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Form } from '../src/catalogue/form';
import { readCatalogue } from '../src/catalogue/notation';
import { packForms } from '../src/catalogue/table';

const folder = join(import.meta.dirname, '../src/catalogue/commands');

export const catalogueFile = 'server/src/catalogue/catalogue.generated.json';

/** Compiles all catalogue files into the table that the server loads. Throws with file, line and column on a mistake. */
export function compileCatalogue(): string {
  const forms = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file): Form[] =>
      readCatalogue(readFileSync(join(folder, file), 'utf8'), `server/src/catalogue/commands/${file}`),
    );
  return `[\n${packForms(forms)
    .map((group) => JSON.stringify(group))
    .join(',\n')}\n]\n`;
}
