import { type TextEdit, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { REWRITE, type RewriteParams, type Rewriting } from '../../server/src/protocol/own-requests';

type Answer = readonly { readonly range: Range; readonly newText: string }[];
type Range = { readonly start: Place; readonly end: Place };
type Place = { readonly line: number; readonly character: number };

/** Takes the addresses under the cursors of the active editor a step on, and keeps the cursors on them. */
export function stepAddress(
  client: BaseLanguageClient,
  part: Extract<Rewriting, { kind: 'step' }>['part'],
  by: 1 | -1,
): Promise<void> {
  return rewrite(client, ({ selections }) => ({
    kind: 'step',
    part,
    by,
    positions: selections.map(({ active: { line, character } }) => ({ line, character })),
  }));
}

/** Writes all IPv6 addresses of the active editor in another form. */
export function rewriteAll(client: BaseLanguageClient, kind: 'expand' | 'compress'): Promise<void> {
  return rewrite(client, () => ({ kind }));
}

let last: Promise<void> = Promise.resolve();

/** One after the other: a key that is held down steps from where the step before it has led. */
function rewrite(client: BaseLanguageClient, changeOf: (editor: TextEditor) => Rewriting): Promise<void> {
  last = last.catch(() => undefined).then(() => rewriteNow(client, changeOf));
  return last;
}

async function rewriteNow(
  client: BaseLanguageClient,
  changeOf: (editor: TextEditor) => Rewriting,
): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined || !client.isRunning()) return;
  const { document } = editor;
  const { version } = document;
  const params: RewriteParams = {
    textDocument: { uri: document.uri.toString() },
    change: changeOf(editor),
  };
  const answer = await client.sendRequest<Answer | null>(REWRITE, params);
  // What was typed meanwhile has moved the places.
  if (answer === null || document.version !== version) return;
  const edits: TextEdit[] = await client.protocol2CodeConverter.asTextEdits([...answer]);
  await editor.edit((change) => {
    for (const { range, newText } of edits) change.replace(range, newText);
  });
}
