import type { Connection } from 'vscode-languageserver';
import { defaultSettings, type Settings } from '../features/settings';
import type { Log } from './log';
import { readSettings } from './read-settings';

/** The settings of each document, asked for once and kept until they change. */
export interface Configuration {
  of(uri: string): Promise<Settings>;
  /** Something changed. `pushed` is what a client sends along that cannot be asked. */
  changed(pushed: unknown): void;
  forget(uri: string): void;
}

const SECTION = 'conf-t';

/** `canAsk`: whether the client answers `workspace/configuration`. */
export function documentConfiguration(
  connection: Connection,
  log: Log,
  canAsk: () => boolean,
): Configuration {
  const asked = new Map<string, Promise<Settings>>();
  const reported = new Set<string>();
  let pushed = defaultSettings;

  function read(raw: unknown): Settings {
    return readSettings(raw, (setting) => {
      if (reported.has(setting)) return;
      reported.add(setting);
      log.warn(`The setting ${setting} has a value of the wrong type; its default is used.`);
    });
  }

  async function ask(uri: string): Promise<Settings> {
    try {
      return read(await connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION }));
    } catch (error) {
      log.failure('workspace/configuration', error);
      return defaultSettings;
    }
  }

  return {
    async of(uri) {
      if (!canAsk()) return pushed;
      const known = asked.get(uri) ?? ask(uri);
      asked.set(uri, known);
      return known;
    },
    changed(settings) {
      asked.clear();
      reported.clear();
      if (!canAsk()) pushed = read(sectionOf(settings));
    },
    forget: (uri) => void asked.delete(uri),
  };
}

function sectionOf(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null) return undefined;
  return (settings as Readonly<Record<string, unknown>>)[SECTION];
}
