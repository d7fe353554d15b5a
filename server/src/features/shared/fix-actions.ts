import type { CodeAction, TextEdit } from 'vscode-languageserver';
import type { Finding, LocatedFix } from '../../rules/run';
import { textEdits, withoutOverlaps } from '../../rules/text-edits';
import type { FeatureDocument } from '../feature';

/** An action, and the finding that it is offered for. */
export type FindingAction = CodeAction & { readonly finding: Finding };

/** The change that mends a finding; undefined where none can be computed. */
export function fixAction(document: FeatureDocument, finding: Finding): FindingAction | undefined {
  const { fix } = finding;
  if (fix === undefined) return undefined;
  return { finding, title: fix.title, isPreferred: true, edit: changes(document, [fix]) };
}

/** The changes that mend all findings of a rule, where there are several. */
export function fixAllAction(
  document: FeatureDocument,
  finding: Finding,
  alike: readonly Finding[],
): FindingAction | undefined {
  const fixes = alike.flatMap(({ fix }) => fix ?? []);
  if (fixes.length < 2) return undefined;
  const title = `Mend all ${fixes.length} findings of ${finding.rule.id} in this file`;
  return { finding, title, edit: changes(document, fixes) };
}

function changes(
  { snapshot, uri }: FeatureDocument,
  fixes: readonly LocatedFix[],
): NonNullable<CodeAction['edit']> {
  const edits = withoutOverlaps(fixes.map((fix) => textEdits(snapshot, fix))).map(
    ({ start, end, text }): TextEdit => ({ range: { start, end }, newText: text }),
  );
  return { changes: { [uri]: edits } };
}
