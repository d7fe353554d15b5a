import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeEditors, confT, IOS, showExample } from '../support/editor';

suite('extension', () => {
  suiteSetup(() => console.log(`in VS Code ${vscode.version}`));
  teardown(closeEditors);

  test('opening an example activates it', async () => {
    const { document } = await showExample('tftp-source/r1.ios');
    assert.equal(document.languageId, IOS);
    assert.isTrue((await confT()).isActive);
  });

  test('every command of the manifest is there to be run', async () => {
    const extension = await confT();
    const contributed: { command: string; title: string }[] = extension.packageJSON.contributes.commands;
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.isNotEmpty(contributed);
    assert.deepEqual(
      contributed.filter(({ command }) => !registered.has(command)),
      [],
    );
  });

  test('titles and descriptions of the manifest are words, not keys', async () => {
    const { displayName, description, contributes } = (await confT()).packageJSON;
    const titles = contributes.commands.map(({ title }: { title: unknown }) => JSON.stringify(title));
    assert.deepEqual(
      [displayName, description, ...titles].filter((text) => text.includes('%')),
      [],
    );
  });
});
