import { defaultSettings, type Settings, settingRows } from '../features/settings';

/**
 * Settings from what a client sent, which may be anything. What has the wrong type is replaced by the default and
 * reported by the setting's name, never by its value.
 */
export function readSettings(raw: unknown, reportWrong: (setting: string) => void): Settings {
  if (!isRecord(raw)) return defaultSettings;
  const read = Object.entries(settingRows).map(([key, row]) => {
    const value = raw[key];
    if (value === undefined || value === null) return [key, row.default];
    if (isValid(value, row)) return [key, value];
    reportWrong(`conf-t.${key}`);
    return [key, row.default];
  });
  return Object.fromEntries(read) as Settings;
}

type Row = (typeof settingRows)[keyof typeof settingRows];

function isValid(value: unknown, row: Row): boolean {
  if (row.type === 'object')
    return isRecord(value) && Object.values(value).every((entry) => typeof entry === 'string');
  if (row.type === 'array') {
    const words: readonly unknown[] | undefined = 'enum' in row.items ? row.items.enum : undefined;
    const isItem = (item: unknown): boolean => words?.includes(item) ?? isSuppression(item);
    return Array.isArray(value) && value.every(isItem);
  }
  if (row.type === 'number') return typeof value === 'number' && Number.isFinite(value) && value >= 0;
  if ('enum' in row) return row.enum.some((choice) => choice === value);
  return typeof value === row.type;
}

function isSuppression(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { files, rule, match = '' } = value;
  return [files, rule, match].every((part) => typeof part === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
