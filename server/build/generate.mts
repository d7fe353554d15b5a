import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GeneratedFile } from './generated.mts';
import { ruleList } from './rule-list.mts';

const root = join(import.meta.dirname, '../..');

// The list of rules first: pages and settings are made by what it names.
write(ruleList());
const { generatedFiles } = await import('./generated.mts');
for (const file of generatedFiles()) write(file);

function write({ path, content }: GeneratedFile): void {
  const target = join(root, path);
  if (read(target) === content) return;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  console.log(`wrote ${path}`);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
