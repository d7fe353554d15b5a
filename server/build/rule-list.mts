import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { GeneratedFile } from './generated.mts';

const folder = join(import.meta.dirname, '../src/rules');

/** The module that names every rule: a rule is a file, and needs no line anywhere else. */
export function ruleList(): GeneratedFile {
  const files = ruleFiles();
  const text = [
    '// Written by `npm run generate` from the files in this folder.',
    "import type { ListedRule } from './rule';",
    ...files.map((file, index) => `import rule${index} from './${file}';`),
    '',
    '/** All rules, in the order of their ids. */',
    'export const rules: readonly ListedRule[] = [',
    ...files.map((file, index) => `  { ...rule${index}, family: '${dirname(file)}' },`),
    '];',
    '',
  ].join('\n');
  return { path: 'server/src/rules/rules.generated.ts', content: text };
}

/** Paths below the folder of rules, without extension, by rule id. */
function ruleFiles(): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.parentPath !== folder && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /^export default define(Row)?Rule/m.test(readFileSync(path, 'utf8')))
    .map((path) => path.slice(folder.length + 1, -'.ts'.length).replaceAll('\\', '/'))
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
}
