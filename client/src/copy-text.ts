import { env, l10n, window } from 'vscode';

const SHOWN_FOR = 3_000;
const LONGEST_SHOWN = 60;

/** Puts a value of a card into the clipboard and says so for three seconds. Cards link to it; it is no command to type. */
export async function copyText(text: unknown): Promise<void> {
  if (typeof text !== 'string' || text === '') return;
  await env.clipboard.writeText(text);
  const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  window.setStatusBarMessage(l10n.t('Copied {0}', shown), SHOWN_FOR);
}
