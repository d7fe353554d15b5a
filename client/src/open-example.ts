import { FileType, l10n, Uri, window, workspace } from 'vscode';

/** Opens a file of the extension's examples: the one named by its path in there, else the one the user picks. */
export async function openExample(extension: Uri, path: unknown): Promise<void> {
  const examples = Uri.joinPath(extension, 'examples');
  const chosen = typeof path === 'string' ? path : await pickExample(examples);
  if (chosen === undefined) return;
  const file = Uri.joinPath(examples, chosen);
  if (!file.path.startsWith(`${examples.path}/`)) return;
  await window.showTextDocument(file);
}

async function pickExample(examples: Uri): Promise<string | undefined> {
  return window.showQuickPick(await listExamples(examples), { title: l10n.t('Open an example') });
}

/** The files of the sample networks, each network being a folder. */
async function listExamples(examples: Uri): Promise<string[]> {
  const files: string[] = [];
  for (const [folder, type] of await workspace.fs.readDirectory(examples)) {
    if (type !== FileType.Directory) continue;
    const entries = await workspace.fs.readDirectory(Uri.joinPath(examples, folder));
    for (const [name, kind] of entries) if (kind === FileType.File) files.push(`${folder}/${name}`);
  }
  return files.sort();
}
