import {
  commands,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  type TextDocument,
  window,
} from 'vscode';
import type { LanguageWatch } from './language';
import { openExample } from './open-example';
import { reportProblem } from './report-problem';
import { showRule } from './show-rule';

/** What commands work on. */
export interface CommandContext {
  readonly extension: ExtensionContext;
  readonly log: LogOutputChannel;
  readonly languages: LanguageWatch;
  readonly restartServer: () => Promise<void>;
}

/** A command of the palette: its title stands in `package.nls.json` under `<id>.title`. */
export interface Command {
  readonly id: `conf-t.${string}`;
  readonly run: (context: CommandContext, argument: unknown) => unknown;
}

export const commandRows: readonly Command[] = [
  { id: 'conf-t.showLog', run: ({ log }) => log.show() },
  { id: 'conf-t.reportProblem', run: ({ extension }) => reportProblem(extension.extension) },
  { id: 'conf-t.treatAsIos', run: ({ languages }) => withActive(languages.treatAsIos) },
  { id: 'conf-t.treatAsPlainText', run: ({ languages }) => withActive(languages.treatAsText) },
  { id: 'conf-t.restartServer', run: ({ restartServer }) => restartServer() },
  { id: 'conf-t.showRule', run: ({ extension }, rule) => showRule(extension.extensionUri, rule) },
  { id: 'conf-t.openExample', run: ({ extension }, path) => openExample(extension.extensionUri, path) },
];

export function registerCommands(context: CommandContext): Disposable[] {
  return commandRows.map(({ id, run }) =>
    commands.registerCommand(id, (argument: unknown) => run(context, argument)),
  );
}

async function withActive(work: (document: TextDocument) => Promise<void>): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document !== undefined) await work(document);
}
