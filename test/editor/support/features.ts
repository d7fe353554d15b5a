import * as vscode from 'vscode';
import { poll, when } from './editor';

/** The text of all cards at a position, waiting until there is one. */
export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const cards = await poll(
    async () => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        position,
      );
      return found.length > 0 ? found : undefined;
    },
    `a hover at ${document.uri}:${position.line + 1}:${position.character + 1}`,
  );
  return cards
    .flatMap((card) => card.contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** The rule that a diagnostic is of. */
export function ruleOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}

/** Conf T's diagnostics of a document. */
export function findings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'conf-t');
}

/** Resolves to the findings of a rule once there is one. */
export async function findingsOf(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic[]> {
  const ofRule = () => findings(document).filter((diagnostic) => ruleOf(diagnostic) === rule);
  await when(
    vscode.languages.onDidChangeDiagnostics,
    () => ofRule().length > 0,
    () =>
      `${rule} in ${document.uri}, which has ${findings(document).map(ruleOf).join(', ') || 'no finding'}`,
  );
  return ofRule();
}

/** Resolves when a rule has nothing to say any more. */
export async function noFindingOf(document: vscode.TextDocument, rule: string): Promise<void> {
  await when(
    vscode.languages.onDidChangeDiagnostics,
    () => !findings(document).some((diagnostic) => ruleOf(diagnostic) === rule),
    () => `${rule} to go from ${document.uri}`,
  );
}

/** Applies the preferred, else the first, quick fix that the editor offers where a finding stands; returns its title. */
export async function applyQuickFix(
  document: vscode.TextDocument,
  finding: vscode.Diagnostic,
): Promise<string> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    finding.range,
    vscode.CodeActionKind.QuickFix.value,
    10,
  );
  const fixes = actions.filter(({ edit }) => edit !== undefined);
  const fix = fixes.find(({ isPreferred }) => isPreferred) ?? fixes[0];
  if (!fix?.edit) {
    throw new Error(
      `no quick fix of ${ruleOf(finding)} among: ${actions.map(({ title }) => title).join(' | ')}`,
    );
  }
  if (!(await vscode.workspace.applyEdit(fix.edit))) throw new Error(`"${fix.title}" could not be applied`);
  return fix.title;
}
