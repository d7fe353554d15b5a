import { readFile } from 'node:fs/promises';
import { defaultSettings } from '../features/settings';
import { readSettings } from '../protocol/read-settings';
import type { CheckSettings } from '../rules/check-settings';
import { reasonOf } from './files.node';

const PREFIX = 'conf-t.';
const KEYS: readonly string[] = ['profile', 'rules', 'suppress'];

/**
 * The settings of a JSON file: `{ "rules": … }`, or the settings of an editor, `{ "conf-t.rules": … }`. Throws with a
 * reason where the file cannot be read, is no JSON, or has a value of the wrong type.
 */
export async function readSettingsFile(path: string): Promise<CheckSettings> {
  const raw = Object.entries(await readObject(path));
  const isOfEditor = raw.some(([key]) => key.startsWith(PREFIX));
  const own = isOfEditor
    ? raw.filter(([key]) => key.startsWith(PREFIX)).map(([key, value]) => [key.slice(PREFIX.length), value])
    : raw;
  const unknown = own.find(([key]) => !(String(key) in defaultSettings));
  if (unknown !== undefined)
    throw new Error(`${path} has no setting "${unknown[0]}": there are ${KEYS.join(', ')}`);
  const wrong: string[] = [];
  const settings = readSettings(Object.fromEntries(own), (setting) => wrong.push(setting));
  if (wrong.length > 0)
    throw new Error(`${path} has a value of the wrong type for ${wrong.join(', ').replaceAll(PREFIX, '')}`);
  return { profile: settings.profile, rules: settings.rules, suppress: settings.suppress };
}

/** A JSON object from a file. Throws with a reason. */
export async function readObject(path: string): Promise<Readonly<Record<string, unknown>>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new Error(`${path} ${reasonOf(error)}`);
  }
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Readonly<Record<string, unknown>>;
  } catch {
    // Said below.
  }
  throw new Error(`${path} is not a JSON object`);
}
