import { type Extension, env, UIKind, version, window, workspace } from 'vscode';

/** Opens a report to fill in: versions and changed settings, nothing of any document. */
export async function reportProblem(extension: Extension<unknown>): Promise<void> {
  const lines = [
    '# Problem with Conf T',
    '',
    'What did you do, what did you expect, what happened instead?',
    '',
    '## Versions',
    '',
    `- Conf T ${String(extension.packageJSON.version)}`,
    `- ${env.appName} ${version} (${env.uiKind === UIKind.Web ? 'browser' : 'desktop'}, ${env.remoteName ?? 'local'})`,
    '',
    '## Settings that differ from their defaults',
    '',
    ...changedSettings(extension),
    '',
  ];
  const document = await workspace.openTextDocument({ language: 'markdown', content: lines.join('\n') });
  await window.showTextDocument(document);
}

function changedSettings(extension: Extension<unknown>): string[] {
  const configuration = workspace.getConfiguration();
  const names = Object.keys(extension.packageJSON.contributes?.configuration?.properties ?? {});
  const changed = names.flatMap((name) => {
    const found = configuration.inspect(name);
    const value = found?.workspaceFolderValue ?? found?.workspaceValue ?? found?.globalValue;
    return value === undefined ? [] : [`- \`${name}\`: \`${JSON.stringify(value)}\``];
  });
  return changed.length === 0 ? ['None.'] : changed;
}
