import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeEditors, confT, IOS, showText, when } from '../support/editor';

suite('snippets', () => {
  suiteSetup(confT);
  teardown(closeEditors);

  test('the 6to4 site is inserted, and Tab goes on to the next value', async () => {
    const editor = await showText('hostname ACE9\n!\n');
    editor.selection = new vscode.Selection(2, 0, 2, 0);
    await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: IOS, name: '6to4 site' });
    await selects(editor, '2002');

    assert.match(editor.document.getText(), /^interface Tunnel2002$/m);
    assert.match(editor.document.getText(), /^ tunnel mode ipv6ip 6to4$/m);
    assert.notInclude(editor.document.getText(), '${');

    await vscode.commands.executeCommand('type', { text: '7' });
    assert.match(editor.document.getText(), /^ipv6 route 2002::\/16 Tunnel7$/m);
    const before = editor.selection.start.line;
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await when(
      vscode.window.onDidChangeTextEditorSelection,
      () => editor.selection.start.line > before,
      () => 'the next placeholder to be selected',
    );
  });

  test('completion offers a snippet by its prefix', async () => {
    const { document } = await showText('6to4\n');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(0, 4),
    );
    const offered = items
      .filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet)
      .map(({ label }) => label);
    assert.include(
      offered.map((label) => (typeof label === 'string' ? label : label.label)),
      '6to4-site',
    );
  });
});

async function selects(editor: vscode.TextEditor, text: string): Promise<void> {
  await when(
    vscode.window.onDidChangeTextEditorSelection,
    () => editor.document.getText(editor.selection) === text,
    () => `"${text}" to be selected`,
  );
}
