import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const MOST_LINES = 300;
const MEDIAN_LINES = 100;

const sizes = ['client/src', 'server/src', 'server/build']
  .flatMap((folder) => readdirSync(join(root, folder), { withFileTypes: true, recursive: true }))
  .filter((entry) => entry.isFile() && /\.m?ts$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: relative(root, path), lines: readFileSync(path, 'utf8').split('\n').length }))
  .sort((a, b) => b.lines - a.lines);

test('no source file is long', () => {
  expect(sizes.filter(({ lines }) => lines > MOST_LINES)).toEqual([]);
});

test('the median source file is short', () => {
  expect(sizes[Math.floor(sizes.length / 2)]?.lines).toBeLessThanOrEqual(MEDIAN_LINES);
});
