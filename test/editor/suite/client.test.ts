import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeEditors, confT, IOS, poll, showExample, showFile, showText, when } from '../support/editor';
import { findingsOf } from '../support/features';

const CONFIG = `version 15.9
service timestamps log datetime msec
hostname EDGE-1
interface GigabitEthernet0/0
 ip address 192.0.2.1 255.255.255.252
line vty 0 4
end
`;

async function becomes(document: vscode.TextDocument, language: string): Promise<void> {
  await when(
    vscode.workspace.onDidOpenTextDocument,
    () => document.languageId === language,
    () => `${document.uri} to become ${language}, it is ${document.languageId}`,
  );
}

async function withSetting(name: string, value: unknown, work: () => Promise<void>): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('conf-t');
  await configuration.update(name, value, vscode.ConfigurationTarget.Global);
  try {
    await work();
  } finally {
    await configuration.update(name, undefined, vscode.ConfigurationTarget.Global);
  }
}

suite('client', () => {
  suiteSetup(confT);
  teardown(closeEditors);

  test('a file treated as plain text stays so when it is opened again', async () => {
    const { document } = await showFile('edge.cfg', CONFIG);
    await becomes(document, IOS);
    const before = document.uri;
    await vscode.commands.executeCommand('conf-t.treatAsPlainText');
    assert.notEqual(document.languageId, IOS);
    await closeEditors();
    const again = (await vscode.window.showTextDocument(before)).document;
    await becomes((await showFile('other.cfg', CONFIG)).document, IOS);
    assert.notEqual(again.languageId, IOS);
    await vscode.window.showTextDocument(again);
    await vscode.commands.executeCommand('conf-t.treatAsIos');
    assert.equal(again.languageId, IOS);
    await closeEditors();
    await becomes((await vscode.window.showTextDocument(before)).document, IOS);
  });

  test('a file treated as IOS against its content is served, and remembered', async () => {
    const { document } = await showFile('odd.txt', 'hostname R1\n');
    await vscode.commands.executeCommand('conf-t.treatAsIos');
    assert.equal(document.languageId, IOS);
    await closeEditors();
    await becomes((await vscode.window.showTextDocument(document.uri)).document, IOS);
  });

  test('a .ios file that the user makes plain text is left alone', async () => {
    const { document } = await showFile('edge.ios', CONFIG);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await becomes((await showFile('other.cfg', CONFIG)).document, IOS);
    await vscode.window.showTextDocument(document);
    await becomes((await showFile('another.cfg', CONFIG)).document, IOS);
    assert.equal(document.languageId, 'plaintext');
  });

  test('nothing is switched when recognition is off', async () => {
    await withSetting('detectLanguage', false, async () => {
      const { document } = await showFile('edge.cfg', CONFIG);
      const ios = (await showExample('tftp-source/r1.ios')).document;
      await findingsOf(ios, 'tftp-source-interface-ipv6');
      assert.notEqual(document.languageId, IOS);
    });
  });

  test('an untitled document is switched once a configuration is pasted', async () => {
    const { document } = await showText('x\n', 'plaintext');
    await becomes((await showFile('other.cfg', CONFIG)).document, IOS);
    assert.equal(document.languageId, 'plaintext');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, 1, 0), CONFIG);
    await vscode.workspace.applyEdit(edit);
    await becomes(document, IOS);
  });

  test('the report names versions and changed settings, and nothing of documents', async () => {
    await withSetting('trace', 'messages', async () => {
      await showExample('tftp-source/r1.ios');
      await vscode.commands.executeCommand('conf-t.reportProblem');
      const text = vscode.window.activeTextEditor!.document.getText();
      assert.match(text, /Conf T \d+\.\d+\.\d+/);
      assert.include(text, '`conf-t.trace`: `"messages"`');
      assert.notInclude(text, 'Loopback');
    });
  });

  test('the server can be restarted', async () => {
    const { document } = await showExample('tftp-source/r1.ios');
    await findingsOf(document, 'tftp-source-interface-ipv6');
    await vscode.commands.executeCommand('conf-t.restartServer');
    await findingsOf(document, 'tftp-source-interface-ipv6');
  });

  test('an example is opened by its path, and nothing outside of the examples', async () => {
    await vscode.commands.executeCommand('conf-t.openExample', 'tftp-source/tftp-server.log');
    const opened = vscode.window.activeTextEditor!.document;
    assert.match(opened.uri.path, /examples\/tftp-source\/tftp-server\.log$/);
    await vscode.commands.executeCommand('conf-t.openExample', '../package.json');
    assert.equal(vscode.window.activeTextEditor!.document, opened);
  });

  test('the trace names methods and times and shows no text', async () => {
    await withSetting('trace', 'messages', async () => {
      await vscode.commands.executeCommand('conf-t.showLog');
      const log = await poll(
        async () =>
          vscode.workspace.textDocuments.find((d) => d.uri.scheme === 'output' && /Conf T/i.test(d.uri.path)),
        'log',
      );
      const { document } = await showText(CONFIG.replace('EDGE-1', 'HUNTER2'));
      await vscode.commands.executeCommand(
        'vscode.executeHoverProvider',
        document.uri,
        new vscode.Position(4, 14),
      );
      const text = await poll(
        async () =>
          /Received response 'textDocument\/hover/.test(log.getText()) ? log.getText() : undefined,
        'trace',
      );
      assert.match(text, /Sending notification 'textDocument\/didOpen'/);
      assert.notInclude(text, 'HUNTER2');
      console.log(text.split('\n').slice(-12).join('\n'));
    });
  });
});
