import picomatch from 'picomatch/posix';
import { type ListedRule, type Severity, severities } from './rule';

/**
 * Which checks run: `recommended` all but those that are off by default; `strict` those too, and nothing is a mere hint;
 * `security` as recommended, with each check of security one step more severe.
 */
export const profiles = ['recommended', 'strict', 'security'] as const;

export type Profile = (typeof profiles)[number];

/** Findings that are not reported, said outside of the file: devices drop comments, and backups overwrite files. */
export interface OutsideSuppression {
  /** A glob of paths; without a slash it is matched against the name of the file. */
  readonly files: string;
  readonly rule: string;
  /** Only lines that hold this text, in any case. */
  readonly match?: string;
  readonly reason: string;
}

/** What a user or a command line says of the checks. */
export interface CheckSettings {
  readonly profile?: string;
  /** Severities by rule id; `off` silences a rule. What is no severity is passed over. */
  readonly rules?: Readonly<Record<string, string>>;
  readonly suppress?: readonly OutsideSuppression[];
}

/** The severity that findings of a rule have under these settings, given their own; undefined where the rule is off. */
export function severityOf(
  rule: ListedRule,
  { profile, rules = {} }: CheckSettings,
  own: Severity = rule.severity,
): Severity | undefined {
  const wanted = rules[rule.id];
  if (wanted === 'off') return undefined;
  const set = severities.find((severity) => severity === wanted);
  if (set !== undefined) return set;
  if (profile === 'strict') return own === 'hint' ? 'information' : own;
  if (rule.offByDefault) return undefined;
  return profile === 'security' && rule.family === 'security' ? raised(own) : own;
}

/** Tells which findings of a file are not reported, by rule and by the text of their line. */
export function outsideSuppressor(
  suppress: readonly OutsideSuppression[],
  path: string,
): (rule: string, line: string) => boolean {
  const own = suppress.filter(({ files }) => matchesPath(files, path));
  if (own.length === 0) return () => false;
  return (rule, line) =>
    own.some(
      (one) =>
        (one.rule === rule || one.rule === '*') &&
        (one.match === undefined || line.toLowerCase().includes(one.match.toLowerCase())),
    );
}

function raised(severity: Severity): Severity {
  return severities[Math.max(0, severities.indexOf(severity) - 1)] ?? severity;
}

/** A pattern holds for the end of a path, since paths are absolute in an editor and relative on a command line. */
function matchesPath(files: string, path: string): boolean {
  const names = path.replaceAll('\\', '/').split('/');
  const name = names.at(-1) ?? '';
  if (!files.includes('/')) return picomatch(files, { dot: true })(name);
  const pattern = files.startsWith('/') ? files.slice(1) : `**/${files}`;
  return picomatch(pattern, { dot: true })(names.filter((one) => one !== '').join('/'));
}
