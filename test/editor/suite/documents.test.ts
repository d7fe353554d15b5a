import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  closeEditors,
  confT,
  IOS,
  poll,
  positionOf,
  showExample,
  showFile,
  showText,
  when,
} from '../support/editor';
import { findings, findingsOf, hoverText, ruleOf } from '../support/features';
import { SITE } from '../support/texts';

const RULE = '6to4-address-mismatch';
const TEMPLATE = `hostname {{ name }}
{% for link in links %}
interface {{ link.name }}
 ip address {{ link.address }} 255.255.255.252
 ip access-group EDGE-IN in
{% endfor %}
ip access-list extended EDGE-IN
 permit ip any any
! {{ name }} is 2002:c000:209::1
end
`;

async function hasTokens(document: vscode.TextDocument): Promise<number> {
  const { data } = await poll(async () => {
    const found = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    return found && found.data.length > 0 ? found : undefined;
  }, `semantic tokens of ${document.uri}`);
  return data.length;
}

suite('documents of all sorts', () => {
  suiteSetup(confT);
  teardown(closeEditors);

  test('both sides of a comparison are coloured and explained; only the side that can be edited has findings', async function () {
    // Where the extension for git runs, its documents are its own.
    if (vscode.extensions.getExtension('vscode.git')) this.skip();
    const old = { provideTextDocumentContent: () => SITE.replace('ACE9', 'ACE8') };
    const registration = vscode.workspace.registerTextDocumentContentProvider('git', old);
    try {
      const { document } = await showFile('ace9.ios', SITE);
      const left = document.uri.with({ scheme: 'git', query: 'HEAD' });
      await vscode.commands.executeCommand('vscode.diff', left, document.uri, 'ace9.ios (HEAD)');
      const before = await vscode.workspace.openTextDocument(left);
      assert.equal(before.languageId, IOS);
      assert.include(await hoverText(before, positionOf(before, '2002:C000:20A', 2)), '192.0.2.10');
      assert.isAbove(await hasTokens(before), 0);
      assert.lengthOf(await findingsOf(document, RULE), 1);
      // Findings of what was typed later are there: those of the old side would be too.
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, positionOf(document, ' tunnel mode'), ' bandwith 100\n');
      await vscode.workspace.applyEdit(edit);
      await findingsOf(document, 'misspelled-command');
      assert.deepEqual(findings(before).map(ruleOf), []);
    } finally {
      registration.dispose();
    }
  });

  test('a capture with prompts and output has a card, tokens and an outline, and no finding in its output', async () => {
    const { document } = await showExample('capture/show-run-r7.txt');
    await when(
      vscode.workspace.onDidOpenTextDocument,
      () => document.languageId === IOS,
      () => 'the capture to become IOS',
    );
    assert.include(await hoverText(document, positionOf(document, '2001:DB8:AFE:FE00::7', 3)), '2001:');
    assert.isAbove(await hasTokens(document), 0);
    const symbols = await poll(async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return found?.length ? found : undefined;
    }, 'outline');
    assert.include(symbols.map(({ name }) => name).join('; '), 'GigabitEthernet0/0');
    assert.deepEqual(
      findings(document).filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning),
      [],
    );
  });

  test('a template has cards and names, and its placeholders are no mistakes', async () => {
    const { document } = await showText(TEMPLATE);
    assert.include(await hoverText(document, positionOf(document, '2002:c000:209', 2)), '192.0.2.9');
    assert.isAbove(await hasTokens(document), 0);
    const definitions = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      positionOf(document, 'EDGE-IN in', 2),
    );
    const [first] = definitions;
    const range = first && ('range' in first ? first.range : first.targetRange);
    assert.equal(range?.start.line, positionOf(document, 'ip access-list extended').line);
    assert.deepEqual(
      findings(document).filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning),
      [],
    );
  });

  test('addresses of plain text and logs have cards, and no other feature answers there', async () => {
    const { document } = await showText(
      'the peer saw 2002:c000:209::1 today\ninterface Loopback0\n',
      'plaintext',
    );
    assert.include(await hoverText(document, positionOf(document, '2002:', 2)), '192.0.2.9');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(1, 2),
    );
    assert.deepEqual(hovers, []);
    assert.deepEqual(findings(document), []);
  });

  test('a document of the language cisco has names, cards and completion', async () => {
    const { document } = await showText(SITE, 'cisco');
    assert.include(await hoverText(document, positionOf(document, 'tunnel mode', 8)), 'ipv6ip');
    assert.isAbove(await hasTokens(document), 0);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, positionOf(document, ' tunnel source'), ' ipv6 address \n');
    await vscode.workspace.applyEdit(edit);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      positionOf(document, ' ipv6 address \n', ' ipv6 address '.length),
    );
    const [first] = items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    assert.match(String(first?.insertText ?? ''), /2002:c000:209/i);
  });
});
