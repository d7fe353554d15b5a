import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import type { Finding } from '../rules/run';
import type { Feature, FeatureDocument } from './feature';
import { allFindingsOf, findingSteps } from './shared/findings';
import { fixAction, fixAllAction } from './shared/fix-actions';
import { rewriteActions } from './shared/rewrite-actions';
import { explainAction, silenceAction } from './shared/rule-actions';
import { SOURCE } from './shared/source';

/**
 * For the findings at the cursor or in the selection: their fixes, the fixes of all findings of the same rule, a comment
 * that silences the line, the page of the rule. For the address at the cursor: other ways to write it.
 */
export const codeAction: Feature<CodeActionParams, CodeAction[]> = {
  method: 'textDocument/codeAction',
  capability: {
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite] },
  },
  prepare: findingSteps,
  handle: (document, params) => {
    const rewrites = wants(params, CodeActionKind.RefactorRewrite)
      ? rewriteActions(document, params.range.start)
      : [];
    return wants(params, CodeActionKind.QuickFix) ? [...quickFixes(document, params), ...rewrites] : rewrites;
  },
};

function quickFixes(document: FeatureDocument, params: CodeActionParams): CodeAction[] {
  const all = allFindingsOf(document);
  const here = all.filter((finding) => touches(finding, params.range));
  const fixes = here.flatMap((finding) => fixAction(document, finding) ?? []);
  const others = onePerRule(here).flatMap((finding) => [
    fixAllAction(
      document,
      finding,
      all.filter(({ rule }) => rule.id === finding.rule.id),
    ),
    silenceAction(document, finding),
    explainAction(document, finding),
  ]);
  return [...fixes, ...others.filter((action) => action !== undefined)].map(({ finding, ...action }) => ({
    ...action,
    kind: CodeActionKind.QuickFix,
    diagnostics: shownFor(finding, params),
  }));
}

function onePerRule(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [finding.rule.id, finding])).values()];
}

/** The diagnostics of the editor that show a finding. */
function shownFor({ rule, line }: Finding, { context }: CodeActionParams): Diagnostic[] {
  return context.diagnostics.filter(
    (one) => one.source === SOURCE && one.code === rule.id && one.range.start.line === line,
  );
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
