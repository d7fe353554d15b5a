import { commands, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ADDRESSES_IN, type AddressesInParams } from '../../server/src/protocol/own-requests';

type Place = { readonly line: number; readonly character: number };
type Answer = readonly {
  readonly uri: string;
  readonly range: { readonly start: Place; readonly end: Place };
}[];

const NEAR = /[0-9A-Fa-f:.]+(?:\/[0-9]+)?/;

/** Asks for a prefix and lists where its addresses stand in the open configurations. */
export async function findInPrefix(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined || !client.isRunning()) return;
  const { document, selection } = editor;
  const near = document.getWordRangeAtPosition(selection.active, NEAR);
  const prefix = await window.showInputBox({
    title: 'Find Addresses in a Prefix',
    prompt: 'Prefix of either family, such as 10.1.0.0/16 or 2001:db8::/32',
    value: document.getText(near ?? selection),
  });
  if (prefix === undefined) return;
  const params: AddressesInParams = { prefix };
  const found = await client.sendRequest<Answer | null>(ADDRESSES_IN, params);
  if (found === null) {
    void window.showErrorMessage(`${prefix} is not a prefix.`);
    return;
  }
  if (found.length === 0) {
    void window.showInformationMessage(`No address of ${prefix} stands in the open configurations.`);
    return;
  }
  const { protocol2CodeConverter: convert } = client;
  const locations = found.map(({ uri, range }) => convert.asLocation({ uri, range }));
  await commands.executeCommand('editor.action.showReferences', document.uri, selection.active, locations);
}
