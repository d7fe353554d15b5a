import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeEditors, poll, positionOf, showExample, showText } from '../support/editor';

const CONFIG = `hostname EDGE-1
vrf definition RED
 rd 65000:1
!
interface Loopback0
 description the router itself
 vrf forwarding RED
 ip address 192.0.2.1 255.255.255.255
!
router bgp 65000
 neighbor 192.0.2.9 remote-as 65001
 neighbor 192.0.2.9 route-map EDGE-IN in
!
route-map EDGE-IN permit 10
!
route-map EDGE-IN deny 20
!
end
`;

function run<Result>(command: string, ...words: unknown[]): Thenable<Result | undefined> {
  return vscode.commands.executeCommand<Result>(command, ...words);
}

suite('structure and navigation', () => {
  teardown(closeEditors);

  test('the outline lists blocks with what they are', async () => {
    const { document } = await showText(CONFIG);
    const symbols = await poll(async () => {
      const found = await run<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
      return found?.length ? found : undefined;
    }, 'outline');
    const names = symbols.map(({ name }) => name).join('; ');
    assert.include(names, 'Loopback0');
    assert.include(names, 'bgp');
    assert.include(names, 'EDGE-IN');
  });

  test('a name leads to its definition and back to its uses', async () => {
    const { document } = await showText(CONFIG);
    const at = positionOf(document, 'EDGE-IN in', 2);
    const definitions = await poll(async () => {
      const found = await run<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at,
      );
      return found?.length ? found : undefined;
    }, 'definition');
    const [first] = definitions;
    const range = first && ('range' in first ? first.range : first.targetRange);
    assert.equal(range?.start.line, positionOf(document, 'route-map EDGE-IN permit').line);
    const uses = await run<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, at);
    assert.isAtLeast(uses?.length ?? 0, 3);
  });

  test('a rename changes the definition and every use', async () => {
    const { document } = await showText(CONFIG);
    const at = positionOf(document, 'EDGE-IN in', 2);
    const edit = await poll(
      async () =>
        run<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at, 'EDGE-NEW'),
      'rename',
    );
    await vscode.workspace.applyEdit(edit);
    assert.notInclude(document.getText(), 'EDGE-IN');
    assert.equal(document.getText().split('EDGE-NEW').length - 1, 3);
  });

  test('blocks fold', async () => {
    const { document } = await showText(CONFIG);
    const ranges = await poll(async () => {
      const found = await run<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
      return found?.length ? found : undefined;
    }, 'folds');
    const line = positionOf(document, 'interface Loopback0').line;
    assert.include(
      ranges.map(({ start }) => start),
      line,
    );
  });

  test('formatting indents as a device prints it, and nothing else', async () => {
    const flat = CONFIG.replaceAll(/^ +/gm, '');
    const { document } = await showText(flat);
    const edits = await poll(async () => {
      const found = await run<vscode.TextEdit[]>('vscode.executeFormatDocumentProvider', document.uri, {
        tabSize: 1,
        insertSpaces: true,
      });
      return found?.length ? found : undefined;
    }, 'formatting');
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits);
    await vscode.workspace.applyEdit(edit);
    assert.equal(document.getText(), CONFIG);
  });

  test('names have semantic tokens', async () => {
    const { document } = await showText(CONFIG);
    const tokens = await poll(async () => {
      const found = await run<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
      return found && found.data.length > 0 ? found : undefined;
    }, 'semantic tokens');
    assert.equal(tokens.data.length % 5, 0);
  });

  test('the card of a command says what it does', async () => {
    const editor = await showExample('tftp-source/r1.ios');
    const at = positionOf(editor.document, 'ip tftp source-interface', 4);
    const text = await poll(async () => {
      const hovers = await run<vscode.Hover[]>('vscode.executeHoverProvider', editor.document.uri, at);
      const all = (hovers ?? []).flatMap(({ contents }) =>
        contents.map((one) => (typeof one === 'string' ? one : one.value)),
      );
      return all.length > 0 ? all.join('\n') : undefined;
    }, 'card');
    assert.include(text, 'source-interface');
  });
});
