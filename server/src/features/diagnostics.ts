import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { type Severity, severities } from '../rules/rule';
import type { Finding } from '../rules/run';
import type { FeatureDocument } from './feature';
import { findingsOf } from './shared/findings';
import { SOURCE } from './shared/source';

/** An editor keeps no more problems a document: the rest is counted in the last one. */
const MOST_DIAGNOSTICS = 1_000;

const lspSeverities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The findings of a document as its editor shows them: the most severe first, where there are too many. */
export function diagnose(document: FeatureDocument): readonly Diagnostic[] {
  const findings = findingsOf(document);
  const known = shown.get(findings);
  if (known?.uri === document.uri) return known.diagnostics;
  const diagnostics = toDiagnostics(findings, document);
  shown.set(findings, { uri: document.uri, diagnostics });
  return diagnostics;
}

/** What is shown of some findings: the same list for as long as these are. */
const shown = new WeakMap<
  readonly Finding[],
  { readonly uri: string; readonly diagnostics: readonly Diagnostic[] }
>();

function toDiagnostics(findings: readonly Finding[], document: FeatureDocument): readonly Diagnostic[] {
  if (findings.length <= MOST_DIAGNOSTICS) return findings.map((finding) => toDiagnostic(finding, document));
  const most = severities
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .slice(0, MOST_DIAGNOSTICS)
    .map((finding) => toDiagnostic(finding, document));
  const last = most.at(-1);
  const more = `(and ${countText(findings.length - MOST_DIAGNOSTICS)} more findings)`;
  return last === undefined ? most : [...most.slice(0, -1), { ...last, message: `${last.message} ${more}` }];
}

/**
 * A great number is said in full hundreds: else one finding that comes or goes far down would have all those shown sent
 * again.
 */
function countText(count: number): string {
  return count < MOST_DIAGNOSTICS ? String(count) : `at least ${count - (count % 100)}`;
}

const written = new WeakMap<Finding, { readonly uri: string; readonly diagnostic: Diagnostic }>();

/** The same object for as long as the finding is the same: what did not change need not be compared. */
function toDiagnostic(finding: Finding, document: FeatureDocument): Diagnostic {
  const known = written.get(finding);
  if (known?.uri === document.uri) return known.diagnostic;
  const diagnostic = write(finding, document);
  written.set(finding, { uri: document.uri, diagnostic });
  return diagnostic;
}

const lspTags = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

function write(finding: Finding, { uri, editor }: FeatureDocument): Diagnostic {
  const { rule, line, span, related } = finding;
  return {
    source: SOURCE,
    code: rule.id,
    severity: lspSeverities[finding.severity],
    message: finding.message,
    range: rangeOf(line, span),
    ...(rule.tag === undefined ? {} : { tags: [lspTags[rule.tag]] }),
    ...(editor.rulePages === undefined
      ? {}
      : { codeDescription: { href: `${editor.rulePages}${rule.id}.md` } }),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map((one) => ({
            location: { uri, range: rangeOf(one.line, one.span) },
            message: one.message,
          })),
        }),
  };
}

function rangeOf(line: number, span: { readonly start: number; readonly end: number }): Diagnostic['range'] {
  return { start: { line, character: span.start }, end: { line, character: span.end } };
}
