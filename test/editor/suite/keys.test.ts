import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeEditors, confT, poll } from '../support/editor';

interface Binding {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

/** The keys of VS Code itself and of its built-in extensions, as this system has them. */
async function defaultBindings(): Promise<Binding[]> {
  await vscode.commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
  return await poll(async () => {
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    const json = text.slice(0, text.lastIndexOf(']') + 1).replaceAll(/^\s*\/\/.*$/gm, '');
    return json === '' ? undefined : (JSON.parse(json) as Binding[]);
  }, 'the default keys');
}

/** `shift+alt+=` and `alt+shift+=` are one key. */
function normal(key: string): string {
  const parts = key.toLowerCase().split('+');
  const last = parts.pop() ?? '';
  return [...parts.sort(), last].join('+');
}

suite('keys', () => {
  teardown(closeEditors);

  test('no key of ours is one that the editor has, and all ask for an address', async () => {
    const { contributes } = (await confT()).packageJSON as {
      contributes: { keybindings: (Binding & { mac?: string })[] };
    };
    const ours = contributes.keybindings;
    // A list of search results is no configuration: there we bind nothing.
    const others = (await defaultBindings()).filter(
      ({ command, when }) => !command.startsWith('conf-t.') && when !== 'inSearchEditor',
    );
    assert.isAbove(others.length, 500);
    const mac = process.platform === 'darwin';
    for (const { key, mac: onMac, command, when } of ours) {
      assert.include(when ?? '', 'conf-t.onAddress', command);
      const wanted = normal((mac ? onMac : undefined) ?? key);
      const clashes = others.filter((other) => normal(other.key.split(' ')[0] ?? '') === wanted);
      assert.deepEqual(
        clashes.map((other) => `${wanted}: ${other.command} when ${other.when ?? 'always'}`),
        [],
      );
    }
  });
});
