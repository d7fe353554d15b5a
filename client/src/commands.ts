import {
  commands,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  type TextDocument,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { rewriteAll, stepAddress } from './address-commands';
import { computeSixToFour } from './compute-six-to-four';
import { copyText } from './copy-text';
import { findInPrefix } from './find-in-prefix';
import type { LanguageWatch } from './language';
import { openExample } from './open-example';
import { reportProblem } from './report-problem';
import { showRule } from './show-rule';

/** What commands work on. */
export interface CommandContext {
  readonly extension: ExtensionContext;
  readonly log: LogOutputChannel;
  readonly languages: LanguageWatch;
  readonly client: BaseLanguageClient;
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
  { id: 'conf-t.copyText', run: (_, text) => copyText(text) },
  { id: 'conf-t.showRule', run: ({ extension }, rule) => showRule(extension.extensionUri, rule) },
  { id: 'conf-t.openExample', run: ({ extension }, path) => openExample(extension.extensionUri, path) },
  { id: 'conf-t.nextHost', run: ({ client }) => stepAddress(client, 'host', 1) },
  { id: 'conf-t.previousHost', run: ({ client }) => stepAddress(client, 'host', -1) },
  { id: 'conf-t.nextSubnet', run: ({ client }) => stepAddress(client, 'subnet', 1) },
  { id: 'conf-t.previousSubnet', run: ({ client }) => stepAddress(client, 'subnet', -1) },
  { id: 'conf-t.longerPrefix', run: ({ client }) => stepAddress(client, 'length', 1) },
  { id: 'conf-t.shorterPrefix', run: ({ client }) => stepAddress(client, 'length', -1) },
  { id: 'conf-t.expandAll', run: ({ client }) => rewriteAll(client, 'expand') },
  { id: 'conf-t.compressAll', run: ({ client }) => rewriteAll(client, 'compress') },
  { id: 'conf-t.computeSixToFour', run: ({ client }) => computeSixToFour(client) },
  { id: 'conf-t.findInPrefix', run: ({ client }) => findInPrefix(client) },
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
