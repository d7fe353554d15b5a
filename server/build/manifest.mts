import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingRows } from '../src/features/settings';
import { severities } from '../src/rules/rule';
import { rules } from '../src/rules/rules.generated';
import type { GeneratedFile } from './generated.mts';

const root = join(import.meta.dirname, '../..');
const PREFIX = 'setting.';

/** The settings in package.json and their words in package.nls.json; the rest of both files is written by hand. */
export function manifestFiles(): GeneratedFile[] {
  const manifest = readJson('package.json') as { contributes: Record<string, unknown> };
  const words = readJson('package.nls.json') as Record<string, string>;
  const written = Object.entries(words).filter(([key]) => !key.startsWith(PREFIX));
  const generated = Object.entries(settingRows).map(([key, row]) => [PREFIX + key, row.description]);
  manifest.contributes['configuration'] = { title: '%displayName%', properties: settingProperties() };
  return [
    { path: 'package.json', content: toJson(manifest) },
    { path: 'package.nls.json', content: toJson(Object.fromEntries([...written, ...generated])) },
  ];
}

function settingProperties(): object {
  const properties = Object.entries(settingRows).map(([key, { description: _, ...row }]) => {
    const more = key === 'rules' ? { properties: ruleProperties(), additionalProperties: false } : {};
    return [
      `conf-t.${key}`,
      { ...row, scope: 'resource', markdownDescription: `%${PREFIX}${key}%`, ...more },
    ];
  });
  return Object.fromEntries(properties);
}

function ruleProperties(): object {
  const rows = rules.map(({ id, severity, offByDefault, what }) => [
    id,
    {
      enum: ['off', ...[...severities].reverse()],
      default: offByDefault === true ? 'off' : severity,
      description: what,
    },
  ]);
  return Object.fromEntries(rows);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
