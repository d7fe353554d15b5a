import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generatedFiles } from '../../server/build/generated.mts';

const root = join(import.meta.dirname, '../..');
const files = generatedFiles();

describe('generated files', () => {
  test.each(files)('$path is fresh: run `npm run generate`', ({ path, content }) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(content);
  });

  test('no page of a rule that is gone is left', () => {
    const pages = readdirSync(join(root, 'server/docs/rules')).map((name) => `server/docs/rules/${name}`);
    expect(pages.sort()).toEqual(
      files
        .map(({ path }) => path)
        .filter((path) => path.startsWith('server/docs/rules/'))
        .sort(),
    );
  });

  test('no placeholder is left in them', () => {
    for (const { content } of files) expect(content).not.toMatch(/TODO|FIXME|generated-start/);
  });
});
