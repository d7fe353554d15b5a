import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';

/** The language id of Conf T. */
export const IOS = 'cisco-ios';

const WAIT_MS = 20_000;
const POLL_MS = 25;

/** The installed extension, activated. Throws when it is not there. */
export async function confT(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension('conf-t.conf-t');
  if (!extension) throw new Error('the extension conf-t.conf-t is not installed');
  await extension.activate();
  return extension;
}

/** Shows a new untitled document. */
export async function showText(content: string, language: string = IOS): Promise<vscode.TextEditor> {
  return await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}

/** Writes a file into a folder of its own, outside of the workspace, and shows it. */
export async function showFile(name: string, content: string): Promise<vscode.TextEditor> {
  const folder = path.join(os.tmpdir(), `conf-t-${randomUUID()}`);
  fs.mkdirSync(folder);
  const file = path.join(folder, name);
  fs.writeFileSync(file, content);
  return await vscode.window.showTextDocument(vscode.Uri.file(file), { preview: false });
}

/** Shows a file of `examples/`, the folder that the editor has open. */
export async function showExample(relative: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, relative), { preview: false });
}

/** Closes every editor and throws unsaved text away. */
export async function closeEditors(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** The position of a text in a document, plus some characters. Throws when the text is not there. */
export function positionOf(document: vscode.TextDocument, text: string, plus = 0): vscode.Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`${document.uri} does not hold "${text}"`);
  return document.positionAt(offset + plus);
}

/** Resolves when `ready` holds, asked at once and after each event; rejects after 20 s with what was waited for. */
export function when<T>(event: vscode.Event<T>, ready: () => boolean, what: () => string): Promise<void> {
  if (ready()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const subscription = event(() => {
      if (ready()) finish(resolve);
    });
    const timer = setTimeout(() => finish(() => reject(new Error(`waited for ${what()}`))), WAIT_MS);
    function finish(settle: () => void): void {
      clearTimeout(timer);
      subscription.dispose();
      settle();
    }
  });
}

/** For what has no event: asks until the answer is one; rejects after 20 s with what was waited for. */
export async function poll<T>(ask: () => Thenable<T | undefined>, what: string): Promise<T> {
  const end = Date.now() + WAIT_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`waited for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
