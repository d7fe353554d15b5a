import { type ExtensionContext, Uri } from 'vscode';
import { type BaseLanguageClient, LanguageClient } from 'vscode-languageclient/browser';
import { startClient } from '../client';

let client: BaseLanguageClient | undefined;

export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  client = startClient(context, (id, name, options) => {
    return new LanguageClient(id, name, async () => new Worker(script, { name }), options);
  });
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
