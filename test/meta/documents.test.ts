import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { usage } from '../../server/src/cli/options.node';
import { settingRows } from '../../server/src/features/settings';
import { rules } from '../../server/src/rules/rules.generated';
import { usage as benchUsage } from '../bench/options.mts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: {
      readonly commandPalette: readonly { readonly command: string; readonly when: string }[];
    };
  };
}

describe('the README', () => {
  test('counts the rules of every family', () => {
    const counts = new Map<string, number>();
    for (const { family } of rules) counts.set(family, (counts.get(family) ?? 0) + 1);
    const said = [...readme.matchAll(/^\| `([a-z0-9]+)` \| (\d+) \|/gm)].map(
      ([, name, count]) => `${name} ${count}`,
    );
    expect(said).toEqual([...counts].map(([family, count]) => `${family} ${count}`).sort());
    expect(read('CHANGELOG.md')).toContain(`${rules.length} rules`);
  });

  test('names the rules that are off', () => {
    const off = rules.filter(({ offByDefault }) => offByDefault).map(({ id }) => id);
    expect(off.filter((id) => !readme.includes(`\`${id}\``))).toEqual([]);
  });

  test('names every setting with its default', () => {
    const rows = Object.entries(settingRows).map(([key, row]) => {
      const initial = typeof row.default === 'string' ? row.default : JSON.stringify(row.default);
      return `| \`conf-t.${key}\` | \`${initial}\` |`;
    });
    expect(rows.filter((row) => !readme.includes(row))).toEqual([]);
  });

  test('names every command that a person can call', () => {
    const { commands, menus } = (JSON.parse(read('package.json')) as Manifest).contributes;
    const words = JSON.parse(read('package.nls.json')) as Record<string, string>;
    const hidden = menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command);
    const titles = commands
      .filter(({ command }) => !hidden.includes(command))
      .map(({ title }) => words[title.replaceAll('%', '')] ?? title);
    expect(titles.filter((title) => !readme.includes(title))).toEqual([]);
  });

  test('names every option of the command line', () => {
    const options = [...usage.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option ?? '');
    expect(options.length).toBeGreaterThan(5);
    expect(options.filter((option) => !readme.includes(`| \`${option}`))).toEqual([]);
  });
});

test('CONTRIBUTING names every option of the bench', () => {
  const options = [...benchUsage.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option ?? '');
  expect(options.length).toBeGreaterThan(5);
  expect(options.filter((option) => !read('CONTRIBUTING.md').includes(`| \`${option}`))).toEqual([]);
});

const pages = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'server/docs/rules/README.md'],
  ...readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `examples/${path.replaceAll('\\', '/')}`),
];

test.each(pages)('links and paths in %s lead to files', (page) => {
  const text = read(page);
  const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link]) => join(dirname(page), link ?? ''));
  const paths = [...text.matchAll(/`((?:server|client|test)\/[\w./-]+)`/g)].map(([, path]) => path ?? '');
  expect([...links, ...paths].filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
