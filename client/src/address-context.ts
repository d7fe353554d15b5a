import { commands, type Disposable, type TextEditor, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { ON_ADDRESS, type OnAddressParams } from '../../server/src/protocol/own-requests';
import { isConfiguration } from './selector';

/** True while the cursor is on an address: then, and only then, the keys that rewrite addresses are ours. */
const KEY = 'conf-t.onAddress';

/** Keeps the context key as the cursor moves. Only configurations are asked about. */
export function watchAddress(client: BaseLanguageClient): Disposable {
  let asked = 0;
  let known = false;

  function set(value: boolean): void {
    if (value !== known) void commands.executeCommand('setContext', KEY, value);
    known = value;
  }

  async function look(editor: TextEditor | undefined): Promise<void> {
    const now = ++asked;
    if (editor === undefined || !client.isRunning() || !isConfiguration(editor.document)) return set(false);
    const { line, character } = editor.selection.active;
    const params: OnAddressParams = {
      textDocument: { uri: editor.document.uri.toString() },
      position: { line, character },
    };
    const answer = await client.sendRequest<boolean | null>(ON_ADDRESS, params).catch(() => false);
    // The cursor may be elsewhere by now.
    if (now === asked) set(answer === true);
  }

  const watches = [
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) void look(textEditor);
    }),
    window.onDidChangeActiveTextEditor((editor) => void look(editor)),
    // The cursor may have been there before the server was, or before the document became a configuration.
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Starting) void look(window.activeTextEditor);
    }),
    workspace.onDidOpenTextDocument((document) => {
      const editor = window.activeTextEditor;
      if (editor?.document === document) void look(editor);
    }),
  ];
  return { dispose: () => watches.forEach((watch) => void watch.dispose()) };
}
