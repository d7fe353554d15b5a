import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeEditors, confT, IOS, showExample, showFile, showText, when } from '../support/editor';

const CONFIG = `version 15.9
service timestamps log datetime msec
hostname EDGE-1
!
interface GigabitEthernet0/0
 description uplink
 ip address 192.0.2.1 255.255.255.252
 no shutdown
!
ip route 0.0.0.0 0.0.0.0 192.0.2.2
!
line vty 0 4
 login local
end
`;
const INI = '[mysqld]\ninterface = eth0\nhostname = db1\nport = 3306\n; end\n';

async function becomesIos(document: vscode.TextDocument): Promise<void> {
  await when(
    vscode.workspace.onDidOpenTextDocument,
    () => document.languageId === IOS,
    () => `${document.uri} to become ${IOS}, it is ${document.languageId}`,
  );
}

suite('language', () => {
  suiteSetup(confT);
  teardown(closeEditors);

  for (const name of ['edge.ios', 'edge.cisco', 'edge-confg', 'running-config', 'startup-config']) {
    test(`${name} is ${IOS} by its name`, async () => {
      const { document } = await showFile(name, 'hostname EDGE-1\n');
      assert.equal(document.languageId, IOS);
    });
  }

  test('a .cfg that holds a configuration is switched', async () => {
    const { document } = await showFile('edge.cfg', CONFIG);
    await becomesIos(document);
    assert.equal(document.getText(), CONFIG);
    assert.isFalse(document.isDirty);
  });

  test('a terminal capture saved as .txt is switched', async () => {
    const { document } = await showExample('capture/show-run-r7.txt');
    await becomesIos(document);
  });

  test('an untitled document that holds a configuration is switched', async () => {
    const { document } = await showText(CONFIG, 'plaintext');
    await becomesIos(document);
  });

  test('a .cfg of another program is left alone', async () => {
    const other = await showFile('my.cfg', INI);
    const before = other.document.languageId;
    // Documents are looked at in the order they were opened: when this one is done, the other one was.
    await becomesIos((await showFile('edge.cfg', CONFIG)).document);
    assert.equal(other.document.languageId, before);
  });

  test('a switch that was undone stays undone', async () => {
    const { document } = await showFile('edge.cfg', CONFIG);
    await becomesIos(document);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await becomesIos((await showFile('other.cfg', CONFIG)).document);
    assert.equal(document.languageId, 'plaintext');
  });
});
