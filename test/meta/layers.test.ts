import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const source = join(root, 'server/src');

/** Each layer may import from itself and from those before it. */
const LAYERS = ['base', 'syntax', 'catalogue', 'model', 'network', 'rules', 'features', 'protocol', 'main'];

/** The places where two things of one layer may share code. */
const SHARED = [
  'features/shared/',
  'features/feature.ts',
  'features/settings.ts',
  'features/own-requests.ts',
  'rules/rule.ts',
];

/** What client and server say to each other beyond LSP: names and types. */
const OWN_REQUESTS = '../../server/src/protocol/own-requests';

const files = typescriptFiles(source).map((path) => ({
  path: relative(source, path).split(sep).join('/'),
  imports: importsOf(path),
}));

describe('the layers of the server', () => {
  test.each(files)('$path imports only from layers before it', ({ path, imports }) => {
    for (const imported of imports.local) {
      expect(LAYERS.indexOf(layerOf(imported)), `${path} imports ${imported}`).toBeLessThanOrEqual(
        LAYERS.indexOf(layerOf(path)),
      );
    }
  });

  test.each(files.filter(({ path }) => !isNodeFile(path)))('$path has no module of Node', ({ imports }) => {
    expect(imports.packages.filter((name) => name.startsWith('node:') || name.endsWith('/node'))).toEqual([]);
  });

  test.each(files.filter(({ path }) => isFeature(path)))(
    '$path does not import another feature',
    ({ path, imports }) => {
      const others = imports.local.filter((name) => layerOf(name) === 'features' && !isShared(name));
      expect(others, path).toEqual([]);
    },
  );

  test.each(files.filter(({ path }) => isRule(path)))('$path does not import another rule', ({ imports }) => {
    expect(imports.local.filter((name) => layerOf(name) === 'rules' && !isShared(name))).toEqual([]);
  });

  test('base knows neither LSP nor any package but ip-address', () => {
    const below = files.filter(({ path }) =>
      ['base', 'syntax', 'catalogue', 'model'].includes(layerOf(path)),
    );
    const packages = new Set(below.flatMap(({ imports }) => imports.packages));
    packages.delete('ip-address');
    expect([...packages]).toEqual([]);
  });

  test('the rules know no LSP', () => {
    const rules = files.filter(({ path }) => layerOf(path) === 'rules');
    expect(new Set(rules.flatMap(({ imports }) => imports.packages))).toEqual(new Set(['picomatch/posix']));
  });
});

describe('the client', () => {
  const clientFiles = typescriptFiles(join(root, 'client/src'));

  test.each(clientFiles.map((path) => relative(root, path)))(
    '%s knows of the server only its own requests',
    (path) => {
      const { local } = importsOf(join(root, path), join(root, 'client/src'));
      expect(local.filter((name) => name.startsWith('..') && name !== OWN_REQUESTS)).toEqual([]);
    },
  );
});

function layerOf(path: string): string {
  const [first = ''] = path.split('/');
  return LAYERS.includes(first) ? first : 'main';
}

function isNodeFile(path: string): boolean {
  return path.endsWith('.node.ts') || path === 'cli.ts';
}

function isFeature(path: string): boolean {
  return layerOf(path) === 'features' && !isShared(path) && path !== 'features/index.ts';
}

function isRule(path: string): boolean {
  return (
    layerOf(path) === 'rules' &&
    readFileSync(join(source, path), 'utf8').match(/^export default define(Row)?Rule/m) !== null
  );
}

function isShared(path: string): boolean {
  return SHARED.some((shared) => `${path}.ts`.startsWith(shared) || path.startsWith(shared));
}

function importsOf(path: string, from = source): { local: string[]; packages: string[] } {
  const local: string[] = [];
  const packages: string[] = [];
  for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(
    /^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'/gm,
  )) {
    if (name.startsWith('.'))
      local.push(
        relative(from, resolve(dirname(path), name))
          .split(sep)
          .join('/'),
      );
    else if (name !== '') packages.push(name);
  }
  return { local, packages };
}

function typescriptFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}
