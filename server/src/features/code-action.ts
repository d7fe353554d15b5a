import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import { checkSnapshot, type Finding } from '../rules/run';
import { textEdits } from '../rules/text-edits';
import type { Feature, FeatureDocument } from './feature';
import { SOURCE } from './shared/source';

/** Quick fixes for the findings at the cursor or in the selection. */
export const codeAction: Feature<CodeActionParams, CodeAction[]> = {
  method: 'textDocument/codeAction',
  capability: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } },
  handle: (document, params) => {
    if (!wants(params, CodeActionKind.QuickFix)) return [];
    return checkSnapshot(document.snapshot, document.settings.rules)
      .filter((finding) => touches(finding, params.range))
      .flatMap((finding) => toAction(document, finding, params));
  },
};

function toAction(document: FeatureDocument, finding: Finding, params: CodeActionParams): CodeAction[] {
  const { fix } = finding;
  if (fix === undefined) return [];
  const edits = textEdits(document.snapshot, fix).map(
    ({ start, end, text }): TextEdit => ({ range: { start, end }, newText: text }),
  );
  const diagnostics = params.context.diagnostics.filter(
    (one) => one.source === SOURCE && one.code === finding.rule.id && one.range.start.line === finding.line,
  );
  return [
    {
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics,
      isPreferred: true,
      edit: { changes: { [document.uri]: edits } },
    },
  ];
}

function wants({ context }: CodeActionParams, kind: string): boolean {
  return (
    context.only === undefined ||
    context.only.some((only) => only === '' || kind === only || kind.startsWith(`${only}.`))
  );
}

function touches({ line, span }: Finding, { start, end }: Range): boolean {
  if (line < start.line || line > end.line) return false;
  if (line === start.line && span.end < start.character) return false;
  return line !== end.line || span.start <= end.character;
}
