import type { Span } from '../base/span';
import { readPage } from '../rules/page';
import type { Severity } from '../rules/rule';
import { rules } from '../rules/rules.generated';
import type { Finding } from '../rules/run';
import { textEdits } from '../rules/text-edits';
import type { CheckedFile, Reporter } from './report';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** One log of the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), for code hosts and CI. */
export function sarifReporter(version: string): Reporter {
  const results: object[] = [];
  return {
    file: (file) => {
      for (const finding of file.findings) results.push(resultOf(file, finding));
      return '';
    },
    end: ({ problems }) => {
      const notifications = problems.map(({ path, message }) => ({
        level: 'error',
        message: { text: `${path} ${message}` },
      }));
      const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
          {
            tool: { driver: { name: 'Conf T', version, rules: rules.map(describe) } },
            invocations: [
              {
                executionSuccessful: problems.length === 0,
                toolExecutionNotifications: notifications,
              },
            ],
            columnKind: 'utf16CodeUnits',
            results,
          },
        ],
      };
      return `${JSON.stringify(log, undefined, 2)}\n`;
    },
  };
}

function describe(rule: (typeof rules)[number]): object {
  return {
    id: rule.id,
    shortDescription: { text: rule.what },
    fullDescription: { text: `${rule.what} ${rule.why}` },
    help: { text: `${rule.what} ${rule.why}`, markdown: readPage(rule) },
    ...(rule.references[0] === undefined ? {} : { helpUri: rule.references[0].url }),
    defaultConfiguration: { enabled: rule.offByDefault !== true, level: levels[rule.severity] },
    properties: { tags: [rule.family] },
  };
}

function resultOf(file: CheckedFile, finding: Finding): object {
  const { rule, severity, message, line, span, related } = finding;
  return {
    ruleId: rule.id,
    ruleIndex: rules.indexOf(rule),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: location(file.path, line, span) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((one, index) => ({
            id: index,
            message: { text: one.message },
            physicalLocation: location(file.path, one.line, one.span),
          })),
        }),
    partialFingerprints: { 'conf-t/v1': file.fingerprint(finding) },
    ...(finding.fix === undefined ? {} : { fixes: [fixOf(file, finding.fix)] }),
  };
}

function fixOf({ path, snapshot }: CheckedFile, fix: NonNullable<Finding['fix']>): object {
  const replacements = textEdits(snapshot, fix).map(({ start, end, text }) => ({
    deletedRegion: {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
    insertedContent: { text },
  }));
  return {
    description: { text: fix.title },
    artifactChanges: [{ artifactLocation: { uri: uriOf(path) }, replacements }],
  };
}

function location(path: string, line: number, span: Span): object {
  return {
    artifactLocation: { uri: uriOf(path) },
    region: { startLine: line + 1, startColumn: span.start + 1, endLine: line + 1, endColumn: span.end + 1 },
  };
}

/** A path as a relative URI reference, or as a `file:` URI where it is absolute. */
function uriOf(path: string): string {
  const names = path.replaceAll('\\', '/').split('/');
  const encoded = names.map((name, index) =>
    index === 0 && /^[a-z]:$/i.test(name) ? name : encodeURIComponent(name),
  );
  const joined = encoded.join('/');
  if (joined.startsWith('/')) return `file://${joined}`;
  return /^[a-z]:\//i.test(joined) ? `file:///${joined}` : joined;
}
