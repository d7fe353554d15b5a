import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tokenise } from '../support/grammar';
import { readShared, sharedFolder } from '../support/shared';

const manifest = readShared('corpus/manifest.tsv');

const files = (manifest ?? '')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split('\t')[0] ?? '');

function linesOf(file: string): string[] {
  return readFileSync(join(sharedFolder, 'corpus/configs', file), 'utf8').split(/\r\n|\r|\n/);
}

describe.skipIf(manifest === undefined)('real configurations', () => {
  test('every word has a scope, and every line is done at once', () => {
    const bare: string[] = [];
    const slow: string[] = [];
    let words = 0;
    for (const file of files) {
      const start = performance.now();
      const lines = linesOf(file);
      for (const token of tokenise(lines).flat()) {
        // Words that begin beyond ASCII are nobody's.
        if (!/[!-~]/.test(token.text)) continue;
        words++;
        if (token.scopes.length === 1) bare.push(`${file}: ${token.text}`);
      }
      if (performance.now() - start > 500 + lines.length) slow.push(file);
    }
    expect(words).toBeGreaterThan(100_000);
    expect(slow).toEqual([]);
    expect(bare).toEqual([]);
  }, 60_000);

  test('no banner or certificate swallows the rest of a file', () => {
    const inert = /\.(banner|certificate|key)\.cisco-ios$/;
    const swallowed = files.filter((file) => {
      const last = tokenise(linesOf(file)).flat().at(-1);
      return last?.scopes.some((scope) => inert.test(scope));
    });
    expect(swallowed).toEqual([]);
  }, 60_000);
});
