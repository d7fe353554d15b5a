import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  activationEvents: string[];
  contributes: {
    commands: { command: string; title: string }[];
    languages: { id: string; extensions: string[] }[];
  };
};
const words = JSON.parse(read('package.nls.json')) as Record<string, string>;

describe('package.json', () => {
  test('contributes exactly the commands that the client registers', () => {
    const registered = [...read('client/src/commands.ts').matchAll(/\{ id: '(conf-t\.\w+)'/g)].map(
      ([, id]) => id,
    );
    expect(manifest.contributes.commands.map(({ command }) => command).sort()).toEqual(registered.sort());
  });

  test('starts the extension for every language in which a configuration may stand', () => {
    const selector = read('client/src/selector.ts');
    const vague = selector.slice(
      selector.indexOf('vagueLanguages'),
      selector.indexOf('];', selector.indexOf('vagueLanguages')),
    );
    const listed = [...vague.matchAll(/'([\w-]+)'/g)].map(([, language]) => `onLanguage:${language}`);
    const started = ['onLanguage:cisco', 'onLanguage:plaintext', 'onLanguage:log', ...listed];
    expect([...manifest.activationEvents].sort()).toEqual([...new Set(started)].sort());
  });

  test('claims no file type that belongs to others', () => {
    expect(manifest.contributes.languages.flatMap(({ extensions }) => extensions)).toEqual([
      '.ios',
      '.cisco',
    ]);
  });

  test('has words for every key, and no word without one', () => {
    const used = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? '');
    expect(used.filter((key) => !(key in words))).toEqual([]);
    expect(Object.keys(words).filter((key) => !used.includes(key))).toEqual([]);
  });
});
