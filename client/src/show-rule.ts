import { commands, type QuickPickItem, Uri, window, workspace } from 'vscode';

/** Where the pages of the rules stand in the extension. */
export function rulePages(extension: Uri): Uri {
  return Uri.joinPath(extension, 'server/docs/rules');
}

/** Shows the page of a rule, which comes with the extension; asks which one where none is given. */
export async function showRule(extension: Uri, rule: unknown): Promise<void> {
  const folder = rulePages(extension);
  const id = typeof rule === 'string' && /^[a-z0-9-]+$/.test(rule) ? rule : await pickRule(folder);
  if (id === undefined) return;
  await commands.executeCommand('markdown.showPreview', Uri.joinPath(folder, `${id}.md`));
}

async function pickRule(folder: Uri): Promise<string | undefined> {
  const pages = await workspace.fs.readDirectory(folder);
  const items = pages
    .filter(([name]) => name.endsWith('.md') && name !== 'README.md')
    .map(([name]): QuickPickItem => ({ label: name.slice(0, -'.md'.length) }));
  return (await window.showQuickPick(items, { matchOnDescription: true }))?.label;
}
