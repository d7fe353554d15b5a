import type { Coverage } from '../model/coverage';
import type { Snapshot } from '../model/snapshot';
import type { Finding } from '../rules/run';
import type { PathProblem } from './files.node';

/** What was found in one file. */
export interface CheckedFile {
  readonly path: string;
  readonly snapshot: Snapshot;
  readonly findings: readonly Finding[];
  /** What a finding is, however far its line moves. */
  readonly fingerprint: (finding: Finding) => string;
}

/** What a format writes for a run. */
export interface Reporter {
  readonly file: (file: CheckedFile) => string;
  readonly end: (totals: Totals & { readonly hidden: number }) => string;
}

export interface Totals {
  readonly checked: number;
  readonly skipped: number;
  readonly problems: readonly PathProblem[];
}

/** One line a finding, as compilers write it: editors and terminals make links of it. */
export function textReporter(): Reporter {
  let count = 0;
  return {
    file: ({ path, findings }) => {
      count += findings.length;
      return findings
        .map(
          ({ line, span, severity, message, rule }) =>
            `${path}:${line + 1}:${span.start + 1}: ${severity}: ${message} [${rule.id}]\n`,
        )
        .join('');
    },
    end: ({ checked, skipped, hidden }) => {
      const files = `${checked} ${checked === 1 ? 'file' : 'files'} checked`;
      const others = skipped === 0 ? '' : `, ${skipped} passed over (not Cisco IOS)`;
      const more = hidden === 0 ? '' : ` (${hidden} more below --show)`;
      return `${count} ${count === 1 ? 'finding' : 'findings'}${more}, ${files}${others}\n`;
    },
  };
}

/** One JSON object: `{ files: [{ path, findings }], checked, skipped, problems }`; lines and columns count from 1. */
export function jsonReporter(): Reporter {
  const files: object[] = [];
  return {
    file: ({ path, findings }) => {
      if (findings.length > 0) files.push({ path, findings: findings.map(plain) });
      return '';
    },
    end: ({ checked, skipped, problems }) =>
      `${JSON.stringify({ files, checked, skipped, problems }, undefined, 2)}\n`,
  };
}

function plain({ rule, severity, message, line, span, related, fix }: Finding): object {
  return {
    rule: rule.id,
    severity,
    message,
    line: line + 1,
    column: span.start + 1,
    endColumn: span.end + 1,
    related: related.map((one) => ({ line: one.line + 1, column: one.span.start + 1, message: one.message })),
    ...(fix === undefined ? {} : { fix: fix.title }),
  };
}

const MOST_PATTERNS = 50;

/** Share of lines understood, and the most frequent of the others. */
export function coverageText({ lines, recognised, unrecognised }: Coverage): string {
  const share = lines === 0 ? 100 : (100 * recognised) / lines;
  const rows = unrecognised
    .slice(0, MOST_PATTERNS)
    .map(({ mode, pattern, count }) => `${count}\t${mode}\t${pattern}\n`);
  return `${recognised} of ${lines} command lines recognised (${share.toFixed(2)} %)\n${rows.join('')}`;
}
