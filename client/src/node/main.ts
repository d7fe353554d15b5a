import type { ExtensionContext } from 'vscode';
import { type BaseLanguageClient, LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startClient } from '../client';

let client: BaseLanguageClient | undefined;

export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  const transport = TransportKind.ipc;
  const debug = { execArgv: ['--nolazy', '--inspect=6009'] };
  client = startClient(context, (id, name, options) => {
    const server = { run: { module, transport }, debug: { module, transport, options: debug } };
    return new LanguageClient(id, name, server, options);
  });
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
