import { type ExtensionContext, type LogOutputChannel, languages, Uri, window, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import { CLASSIFY, type ClassifyParams, type ClassifyResult } from '../../server/src/protocol/own-requests';
import { watchAddress } from './address-context';
import { rememberChoices } from './choices';
import { commandRows, registerCommands } from './commands';
import { tellOfFirstSwitch } from './first-switch';
import { type Classify, watchLanguages } from './language';
import { showLanguageStatus } from './language-status';
import { documentSelector, isChecked } from './selector';
import { rulePages } from './show-rule';
import { methodTrace } from './trace';

/** Makes a client whose server runs where this editor can run one. */
export type CreateLanguageClient = (
  id: string,
  name: string,
  options: LanguageClientOptions,
) => BaseLanguageClient;

/** Sets everything up. The server itself starts with the first document or question that needs it. */
export function startClient(context: ExtensionContext, create: CreateLanguageClient): BaseLanguageClient {
  const log = window.createOutputChannel('Conf T', { log: true });
  const client = create('conf-t', 'Conf T', clientOptions(context, log));
  const choices = rememberChoices(context.workspaceState);
  const watch = watchLanguages(classifyWith(client, log), choices);
  context.subscriptions.push(
    log,
    watch,
    showLanguageStatus(watch, choices),
    tellOfFirstSwitch(watch, context.globalState),
    startWhenNeeded(client, log),
    watchAddress(client),
    ...registerCommands({
      extension: context,
      log,
      languages: watch,
      client,
      restartServer: () => restart(client),
    }),
  );
  return client;
}

function clientOptions(context: ExtensionContext, log: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector,
    outputChannel: log,
    initializationOptions: {
      commands: commandRows.map(({ id }) => id),
      rulePages: `${rulePages(context.extensionUri)}/`,
    },
    traceOutputChannel: methodTrace(log, context.subscriptions),
    // A failed request is a line in the log, not a message over the user's work.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticCollectionName: 'conf-t',
    // Cards quote documents: of links in them only ours is run, which copies a value.
    markdown: { isTrusted: { enabledCommands: ['conf-t.copyText'] }, supportHtml: false },
    middleware: {
      async provideDiagnostics(document, previous, token, next) {
        if (!(document instanceof Uri) && !isChecked(document)) return undefined;
        return next(document, previous, token);
      },
    },
  };
}

function classifyWith(client: BaseLanguageClient, log: LogOutputChannel): Classify {
  return async (document, text) => {
    const { languageId, uri } = document;
    const params: ClassifyParams = { text, languageId, uri: uri.toString() };
    try {
      return await client.sendRequest<ClassifyResult>(CLASSIFY, params);
    } catch (error) {
      log.warn(`Recognising a document failed: ${error instanceof Error ? error.name : typeof error}`);
      return undefined;
    }
  };
}

function startWhenNeeded(client: BaseLanguageClient, log: LogOutputChannel): { dispose(): void } {
  const selector = client.protocol2CodeConverter.asDocumentSelector([...documentSelector]);
  const start = (): void => {
    client.start().catch(() => log.error('The language server did not start.'));
  };
  if (workspace.textDocuments.some((document) => languages.match(selector, document) > 0)) start();
  return workspace.onDidOpenTextDocument((document) => {
    if (client.needsStart() && languages.match(selector, document) > 0) start();
  });
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.isRunning()) await client.stop();
  await client.start();
}
