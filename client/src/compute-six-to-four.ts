import { type QuickPickItem, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  SIX_TO_FOUR,
  type SixToFourAnswer,
  type SixToFourParams,
} from '../../server/src/protocol/own-requests';

/** Asks for an IPv4 address and inserts what 6to4 makes of it: the prefix, or a tunnel with its route. */
export async function computeSixToFour(client: BaseLanguageClient): Promise<void> {
  await client.start();
  const answers = new Map<string, SixToFourAnswer>();
  const ipv4 = await window.showInputBox({
    title: 'Compute 6to4',
    prompt: 'IPv4 address that the tunnel sends from',
    placeHolder: '192.0.2.1',
    async validateInput(text) {
      const params: SixToFourParams = { ipv4: text };
      const answer = await client.sendRequest<SixToFourAnswer | null>(SIX_TO_FOUR, params);
      if (answer !== null) answers.set(text, answer);
      return answer === null && text !== '' ? `${text} is not an IPv4 address` : undefined;
    },
  });
  const answer = ipv4 === undefined ? undefined : answers.get(ipv4);
  if (answer !== undefined) await insert(answer);
}

async function insert({ prefix, lines }: SixToFourAnswer): Promise<void> {
  const items: (QuickPickItem & { readonly text: string })[] = [
    { label: prefix, description: 'the prefix of the site', text: prefix },
    {
      label: lines[0] ?? '',
      description: 'the tunnel, and the route to all sites',
      text: `${lines.join('\n')}\n`,
    },
  ];
  const picked = await window.showQuickPick(items, { title: 'Insert at the cursor' });
  const editor = window.activeTextEditor;
  if (picked === undefined || editor === undefined) return;
  await editor.edit((change) => {
    for (const selection of editor.selections) change.replace(selection, picked.text);
  });
}
